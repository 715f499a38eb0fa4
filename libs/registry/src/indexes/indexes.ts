import { Inject, Injectable } from '@nestjs/common';
import type { BlobStore } from '@packyard/blob-store';
import { Database, IndexStore, viewerOf, type NamesArea, type NamesStateRow, type VersionRange } from '@packyard/database';
import type { IndexBuilder, IndexFragment, NamesIndexBuilder } from '@packyard/domain';
import type { Access, FoundPackage } from '../access/access.ts';
import { BLOB_STORE } from '../tokens.ts';
import { compressDocument, writeDocument } from './document-writer.ts';
import { IndexCache } from './index-cache.ts';
import type { IndexDocument } from './index-document.ts';
import { IndexRows } from './index-rows.ts';

export interface IndexRequest {
  readonly builder: IndexBuilder;
  /** Packages that the caller may read, with the revisions they had when that was decided. Not empty. */
  readonly packages: readonly FoundPackage[];
  /** Only these of their versions: for formats that page their documents. */
  readonly versions?: VersionRange;
  /** The registry prefix that the client used. */
  readonly prefix: string;
  readonly encoding: 'identity' | 'gzip';
}

export interface NamesRequest {
  readonly builder: NamesIndexBuilder;
  readonly format: string;
  /** The project or group that the guard let the caller into. */
  readonly access: Exclude<Access, { on: 'instance' }>;
  readonly prefix: string;
  readonly encoding: 'identity' | 'gzip';
}

/** `changedAt`: when anything of its package changed; whole seconds, another one for each change. */
export type FoundFragment = IndexFragment & { readonly changedAt: Date };

const namesPerPage = 1000;

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
    return this.encoded(request.encoding, (encoding) => keyOf({ ...request, encoding }), () => this.build(request));
  }

  /**
   * One version's part of an index: where several of the packages hold it, the first published. Undefined if none does.
   * `versionKey` is made by the format's own rules.
   */
  fragment(packages: readonly FoundPackage[], variant: string, versionKey: string): Promise<FoundFragment | undefined> {
    return this.store.fragment(this.database, packages.map((found) => found.packageId), variant, versionKey);
  }

  /**
   * For lists of what lies together: the variant's fragment of the latest version of each package directly below `folder`, by name,
   * at most 1,000. `folder` is a part of name keys, without its last slash.
   */
  latestIn(request: Pick<NamesRequest, 'format' | 'access'> & { readonly folder: string; readonly variant: string }): Promise<readonly string[]> {
    return this.store.latestFragmentsIn(this.database, request.format, namesArea(request.access), `${request.folder}/`, request.variant, namesPerPage);
  }

  /** A document of all names in a project, or of those in a group that the caller may read: cached until one of its packages changes. */
  async names(request: NamesRequest): Promise<IndexDocument> {
    const area = namesArea(request.access);
    const state = await this.store.namesState(this.database, request.format, area);
    const { builder, prefix } = request;
    const key = (encoding: string): string => IndexCache.key([builder.id, builder.builderVersion, prefix, encoding, request.format, state.fingerprint.toString('hex')]);
    return this.encoded(request.encoding, key, () => this.buildNames(request, area, state));
  }

  private async encoded(encoding: IndexDocument['encoding'], key: (encoding: IndexDocument['encoding']) => string, build: () => Promise<IndexDocument>): Promise<IndexDocument> {
    const plain = (): Promise<IndexDocument> => this.cache.get(key('identity'), build);
    return encoding === 'identity' ? plain() : this.cache.get(key('gzip'), async () => this.compressed(await plain()));
  }

  private async compressed(plain: IndexDocument): Promise<IndexDocument> {
    if (plain.sizeBytes < minBytesToCompress) return plain;
    try {
      const written = await compressDocument(this.blobs, plain.body);
      return { ...plain, ...written, encoding: 'gzip' };
    } finally {
      if (plain.body.kind === 'file') await plain.body.discard();
    }
  }

  private async buildNames({ builder, format, prefix }: NamesRequest, area: NamesArea, state: NamesStateRow): Promise<IndexDocument> {
    return this.database.transaction(async (tx) => {
      const written = await writeDocument(this.blobs, builder.build({ names: this.rows.names(tx, format, area, namesPerPage), prefix }));
      return { ...written, contentType: builder.contentType, encoding: 'identity' as const, lastModified: state.changedAt ?? new Date(0) };
    }, 'repeatable read');
  }

  private async build({ builder, packages, prefix, versions }: IndexRequest): Promise<IndexDocument> {
    const ids = packages.map((found) => found.packageId);
    return this.database.transaction(async (tx) => {
      const input = await this.rows.input(tx, ids, builder.fragment, prefix, versions);
      const written = await writeDocument(this.blobs, builder.build(input), builder.digests);
      const lastModified = new Date(Math.max(0, ...input.packages.map((row) => row.changedAt.getTime())));
      return { ...written, contentType: builder.contentType, encoding: 'identity' as const, lastModified };
    }, 'repeatable read');
  }
}

function keyOf({ builder, packages, prefix, encoding, versions }: IndexRequest): string {
  const revisions = [...packages].sort((a, b) => a.packageId - b.packageId).flatMap((found) => [found.packageId, found.revision]);
  const range = versions === undefined ? [] : [versions.from.toString('hex'), versions.to.toString('hex')];
  return IndexCache.key([builder.id, builder.builderVersion, prefix, encoding, ...revisions, ...range]);
}

function namesArea(access: NamesRequest['access']): NamesArea {
  if (access.on === 'project') return { projectId: access.project.id };
  return { groupId: access.group.id, viewer: viewerOf(access.actor) };
}
