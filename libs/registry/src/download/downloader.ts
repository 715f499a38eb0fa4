import { Inject, Injectable } from '@nestjs/common';
import { BlobMissingError, parseObjectKey, type BlobStore, type ByteRange } from '@packyard/blob-store';
import { Database, DownloadStore, viewerOf, type DownloadRow } from '@packyard/database';
import { RegistryError, type Digests } from '@packyard/domain';
import type { Readable } from 'node:stream';
import { BLOB_STORE } from '../tokens.ts';
import type { GroupAccess, ProjectAccess } from '../access/access.ts';
import { DownloadCounter } from './download-counter.ts';

/** A file that may be sent: facts for the headers now, bytes when they are asked for. */
export interface Download {
  readonly fileId: number;
  readonly versionId: number;
  readonly path: string;
  readonly contentType?: string;
  readonly sizeBytes: number;
  readonly digests: Digests;
  readonly createdAt: Date;
  /** Opens the bytes and counts the download. @throws RegistryError `file_not_found` if the bytes are definitely gone */
  open(range?: ByteRange): Promise<Readable>;
}

export interface PathQuery {
  /** Packages that the caller may read, oldest first. */
  readonly packageIds: readonly number[];
  readonly path: string;
  readonly qualifier?: string;
  /** Faster for packages of many versions, where the path tells the version. */
  readonly versionKey?: string;
}

export interface DerivedQuery {
  readonly format: string;
  /** The project or group that the guard let the caller into. */
  readonly access: ProjectAccess | GroupAccess;
  readonly path: string;
  /** Any of them. */
  readonly qualifiers: readonly string[];
}

/** Finds files for whoever the guard let in. Never checks rights itself: it is given packages that may be read. */
@Injectable()
export class Downloader {
  private readonly store = new DownloadStore();

  constructor(
    private readonly database: Database,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
    private readonly counter: DownloadCounter,
  ) {}

  /** @throws RegistryError `file_not_found` */
  async byPath(query: PathQuery): Promise<Download> {
    if (query.packageIds.length === 0) throw new RegistryError('file_not_found');
    const row =
      query.versionKey === undefined
        ? await this.store.byPath(this.database, query.packageIds, query.path, query.qualifier)
        : await this.store.byVersionAndPath(this.database, query.packageIds, query.versionKey, query.path, query.qualifier);
    return this.download(row);
  }

  /** A file that the server took out of another one, by its path alone: where clients do not know its package. @throws RegistryError `file_not_found` */
  async derived({ format, access, path, qualifiers }: DerivedQuery): Promise<Download> {
    const area = access.on === 'project' ? { projectId: access.project.id } : { groupId: access.group.id, viewer: viewerOf(access.actor) };
    return this.download(await this.store.derived(this.database, format, area, path, qualifiers));
  }

  /** A file by its number, below its project and version. @throws RegistryError `file_not_found` */
  async byFileId(projectId: number, versionId: number, fileId: number): Promise<Download> {
    return this.download(await this.store.byId(this.database, projectId, versionId, fileId));
  }

  /** The same for addresses that name no version (GitLab's web route). */
  async byProjectFile(projectId: number, fileId: number): Promise<Download> {
    return this.download(await this.store.byFileId(this.database, projectId, fileId));
  }

  private download(row: DownloadRow | undefined): Download {
    if (row === undefined) throw new RegistryError('file_not_found');
    const { sha256, sha512, sha1, md5, contentType, objectKey, isDerived, ...facts } = row;
    return {
      ...facts,
      ...(contentType === null ? {} : { contentType }),
      digests: { sha256, ...(sha512 === null ? {} : { sha512 }), ...(sha1 === null ? {} : { sha1 }), ...(md5 === null ? {} : { md5 }) },
      open: async (range) => {
        if (!isDerived) this.counter.count(row.versionId);
        try {
          return await this.blobs.open(parseObjectKey(objectKey), range);
        } catch (error) {
          if (error instanceof BlobMissingError) throw new RegistryError('file_not_found', {}, { cause: error });
          throw error;
        }
      },
    };
  }
}
