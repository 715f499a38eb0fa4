import { Inject, Injectable } from '@nestjs/common';
import type { BlobStore } from '@packyard/blob-store';
import { Database, IndexStore } from '@packyard/database';
import type { IndexBuilder, IndexFragment } from '@packyard/domain';
import type { FoundPackage } from '../access/access.ts';
import { BLOB_STORE } from '../tokens.ts';
import { compressDocument, writeDocument } from './document-writer.ts';
import { IndexCache } from './index-cache.ts';
import type { IndexDocument } from './index-document.ts';
import { IndexRows } from './index-rows.ts';

export interface IndexRequest {
  readonly builder: IndexBuilder;
  /** Packages that the caller may read, with the revisions they had when that was decided. Not empty. */
  readonly packages: readonly FoundPackage[];
  /** The registry prefix that the client used. */
  readonly prefix: string;
  readonly encoding: 'identity' | 'gzip';
}

/** Small documents gain nothing from compression. */
const minBytesToCompress = 1024;

/** Index documents: cached bytes for the revision that the guard's statement read, or built from rows in one snapshot. */
@Injectable()
export class Indexes {
  private readonly rows = new IndexRows();
  private readonly store = new IndexStore();

  constructor(
    private readonly database: Database,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
    private readonly cache: IndexCache,
  ) {}

  async document(request: IndexRequest): Promise<IndexDocument> {
    if (request.encoding === 'identity') return this.cache.get(keyOf(request), () => this.build(request));
    return this.cache.get(keyOf(request), () => this.compressed(request));
  }

  /**
   * One version's part of an index: where several of the packages hold it, the first published. Undefined if none does.
   * `versionKey` is made by the format's own rules.
   */
  fragment(packages: readonly FoundPackage[], variant: string, versionKey: string): Promise<IndexFragment | undefined> {
    return this.store.fragment(this.database, packages.map((found) => found.packageId), variant, versionKey);
  }

  private async compressed(request: IndexRequest): Promise<IndexDocument> {
    const plain = await this.document({ ...request, encoding: 'identity' });
    if (plain.sizeBytes < minBytesToCompress) return plain;
    try {
      const written = await compressDocument(this.blobs, plain.body);
      return { ...plain, ...written, encoding: 'gzip' };
    } finally {
      if (plain.body.kind === 'file') await plain.body.discard();
    }
  }

  private async build({ builder, packages, prefix }: IndexRequest): Promise<IndexDocument> {
    const ids = packages.map((found) => found.packageId);
    return this.database.transaction(async (tx) => {
      const input = await this.rows.input(tx, ids, builder.fragment, prefix);
      const written = await writeDocument(this.blobs, builder.build(input));
      const lastModified = new Date(Math.max(0, ...input.packages.map((row) => row.changedAt.getTime())));
      return { ...written, contentType: builder.contentType, encoding: 'identity' as const, lastModified };
    }, 'repeatable read');
  }
}

function keyOf({ builder, packages, prefix, encoding }: IndexRequest): string {
  const revisions = [...packages].sort((a, b) => a.packageId - b.packageId).flatMap((found) => [found.packageId, found.revision]);
  return IndexCache.key([builder.id, builder.builderVersion, prefix, encoding, ...revisions]);
}
