import { statement, type Sql } from '../sql.ts';
import { areaValues, namesArea, type NamesArea } from './index-store.ts';

export interface DownloadRow {
  readonly fileId: number;
  readonly versionId: number;
  readonly path: string;
  readonly contentType: string | null;
  readonly sizeBytes: number;
  readonly sha256: Buffer;
  readonly sha512: Buffer | null;
  readonly sha1: Buffer | null;
  readonly md5: Buffer | null;
  readonly objectKey: string;
  readonly createdAt: Date;
  /** The server made it from another file. */
  readonly isDerived: boolean;
}

const columns = `f.id as "fileId", f.version_id as "versionId", f.path, f.content_type as "contentType", b.size_bytes as "sizeBytes",
  b.sha256, b.sha512, b.sha1, b.md5, b.object_key as "objectKey", f.created_at as "createdAt", f.derived_from is not null as "isDerived"`;

/** $1 packages, $2 file path, $3 qualifier. Of several versions with that file the first published one is taken, so that a later project never shadows it. */
const byPath = statement(
  'download-by-path',
  `select ${columns}
   from package_version v
   join package_file f on f.version_id = v.id and f.path_key = $2 and f.qualifier = $3 and f.status = 'current'
   join blob b on b.id = f.blob_id
   where v.package_id = any($1::bigint[]) and v.status in ('default', 'hidden', 'deprecated')
   order by v.id limit 1`,
);

/** $1 packages, $2 version key, $3 file path, $4 qualifier. Where several packages hold the version, only the first published counts, as in the indexes: a later project adds nothing to it. */
const byVersionAndPath = statement(
  'download-by-version-and-path',
  `select ${columns}
   from (
     select id from package_version
     where package_id = any($1::bigint[]) and version_key = $2 and status in ('default', 'hidden', 'deprecated')
     order by id limit 1
   ) v
   join package_file f on f.version_id = v.id and f.path_key = $3 and f.qualifier = $4 and f.status = 'current'
   join blob b on b.id = f.blob_id`,
);

const byId = statement(
  'download-by-id',
  `select ${columns}
   from package_file f
   join package_version v on v.id = f.version_id
   join blob b on b.id = f.blob_id
   where f.id = $3 and v.id = $2 and v.project_id = $1 and v.status <> 'pending_destruction' and f.status <> 'pending_destruction'`,
);

const byFileId = statement(
  'download-by-file-id',
  `select ${columns}
   from package_file f
   join package_version v on v.id = f.version_id
   join blob b on b.id = f.blob_id
   where f.id = $2 and v.project_id = $1 and v.status <> 'pending_destruction' and f.status <> 'pending_destruction'`,
);

/** $1 to $6 where the caller may read, $7 file path, $8 qualifiers. The first published of them. */
const derived = statement(
  'download-derived',
  `select ${columns}
   from package_file f
   join package_version v on v.id = f.version_id
   join blob b on b.id = f.blob_id
   where f.derived_from is not null and f.status = 'current' and f.path_key = $7 and f.qualifier = any($8::text[])
     and v.format = $1 and v.status in ('default', 'hidden', 'deprecated')
     and exists (select 1 ${namesArea} and k.id = v.package_id)
   order by f.id limit 1`,
);

const countDownloads = statement(
  'download-count',
  `update package_version v set download_count = v.download_count + c.count, last_downloaded_at = greatest(v.last_downloaded_at, c.at)
   from unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) as c(id, count, at) where v.id = c.id`,
);

export interface DownloadCount {
  readonly versionId: number;
  readonly count: number;
  readonly lastAt: Date;
}

/** Finds the bytes of one file: one statement each. */
export class DownloadStore {
  byPath(sql: Sql, packageIds: readonly number[], path: string, qualifier = ''): Promise<DownloadRow | undefined> {
    return sql.row<DownloadRow>(byPath, [packageIds, path, qualifier]);
  }

  byVersionAndPath(sql: Sql, packageIds: readonly number[], versionKey: string, path: string, qualifier = ''): Promise<DownloadRow | undefined> {
    return sql.row<DownloadRow>(byVersionAndPath, [packageIds, versionKey, path, qualifier]);
  }

  byId(sql: Sql, projectId: number, versionId: number, fileId: number): Promise<DownloadRow | undefined> {
    return sql.row<DownloadRow>(byId, [projectId, versionId, fileId]);
  }

  byFileId(sql: Sql, projectId: number, fileId: number): Promise<DownloadRow | undefined> {
    return sql.row<DownloadRow>(byFileId, [projectId, fileId]);
  }

  /** A file that the server took out of another one, whatever package it is of. */
  derived(sql: Sql, format: string, area: NamesArea, path: string, qualifiers: readonly string[]): Promise<DownloadRow | undefined> {
    return sql.row<DownloadRow>(derived, [format, ...areaValues(area), path, qualifiers]);
  }

  /** Adds counts of many versions at once, in the order of their ids so that two writers cannot wait for each other. */
  async count(sql: Sql, counts: readonly DownloadCount[]): Promise<void> {
    const ordered = [...counts].sort((a, b) => a.versionId - b.versionId);
    await sql.execute(countDownloads, [ordered.map((c) => c.versionId), ordered.map((c) => c.count), ordered.map((c) => c.lastAt)]);
  }
}
