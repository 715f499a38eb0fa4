import { Injectable } from '@nestjs/common';
import { printable, RegistryError, type RequestInfo } from '@packyard/domain';
import { callContext, Remover, VersionMarker, type ProjectAccess } from '@packyard/registry';
import { parsePackageVersion, versionKey } from '../names/package-version.ts';
import { nugetFormat } from '../nuget.format.ts';

/** What clients do to a version that is published. */
@Injectable()
export class VersionChanges {
  constructor(
    private readonly remover: Remover,
    private readonly marker: VersionMarker,
  ) {}

  /** @throws RegistryError `package_not_found`, `version_not_found`, `forbidden` */
  async remove(access: ProjectAccess, info: RequestInfo, text: string): Promise<void> {
    const { packageId, key } = this.named(access, text);
    const removed = await this.remover.removeFrom(callContext(access, info), nugetFormat, { packageId }, (versions) => versions.filter((version) => version.versionKey === key));
    if (removed.length === 0) throw new RegistryError('version_not_found', { version: printable(text) });
  }

  /** Whether lists and searches show it; who asks for it exactly gets it either way. @throws RegistryError `package_not_found`, `version_not_found`, `forbidden` */
  async list(access: ProjectAccess, info: RequestInfo, text: string, listed: boolean): Promise<void> {
    const { packageId, version } = this.named(access, text);
    const found = await this.marker.list(callContext(access, info), nugetFormat, { packageId }, [version], listed);
    if (found === 0) throw new RegistryError('version_not_found', { version: printable(text) });
  }

  private named({ packages }: ProjectAccess, text: string): { packageId: number; version: string; key: string } {
    const [found] = packages;
    if (found === undefined) throw new RegistryError('package_not_found');
    const version = parsePackageVersion(text);
    if (!version.ok) throw new RegistryError('version_not_found', { version: printable(text) });
    return { packageId: found.packageId, version: version.value, key: versionKey(version.value) };
  }
}
