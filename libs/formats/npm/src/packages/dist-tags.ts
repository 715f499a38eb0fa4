import { Injectable } from '@nestjs/common';
import { Indexes, type FoundPackage } from '@packyard/registry';
import { buffer } from 'node:stream/consumers';
import { distTagsDocument } from '../packument.ts';

/** The dist-tags of what a caller may read, `latest` worked out as in the packument. */
@Injectable()
export class DistTags {
  constructor(private readonly indexes: Indexes) {}

  /** Versions by tag; without a prototype. At most 100 tags for each package. */
  async read(packages: readonly FoundPackage[]): Promise<Readonly<Record<string, string>>> {
    const tags = Object.create(null) as Record<string, string>;
    if (packages.length === 0) return tags;
    const { body } = await this.indexes.document({ builder: distTagsDocument, packages, prefix: '', encoding: 'identity' });
    try {
      const bytes = body.kind === 'memory' ? body.bytes : await buffer(body.open());
      return Object.assign(tags, JSON.parse(bytes.toString()) as Record<string, string>);
    } finally {
      if (body.kind === 'file') await body.discard();
    }
  }
}
