import { Injectable } from '@nestjs/common';
import { RegistryError, type PackageFormat } from '@packyard/domain';

/** The formats this server was built with, in the order of their registration. */
@Injectable()
export class Formats {
  private readonly byId: ReadonlyMap<string, PackageFormat>;

  constructor(readonly all: readonly PackageFormat[]) {
    this.byId = new Map(all.map((format) => [format.id, format]));
    if (this.byId.size !== all.length) throw new Error('two formats share one id');
  }

  find(id: string): PackageFormat | undefined {
    return this.byId.get(id);
  }

  get(id: string): PackageFormat {
    const format = this.byId.get(id);
    if (format === undefined) throw new RegistryError('parameter_invalid', { name: 'package_type', problem: 'does not have a valid value', allowed: [...this.byId.keys()].join(', ') });
    return format;
  }
}
