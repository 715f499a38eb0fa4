import { statement, type Sql, type Transaction } from '../sql.ts';

export interface RemovableVersion {
  readonly id: number;
  readonly packageId: number;
  readonly projectId: number;
  readonly format: string;
  readonly name: string;
  readonly version: string;
  readonly updatedAt: Date;
}

export interface RemovableFile {
  readonly id: number;
  readonly path: string;
}

export interface Garbage {
  readonly objectKey: string;
}

const lockVersion = statement(
  'remove-lock-version',
  `select v.id, v.package_id as "packageId", v.project_id as "projectId", v.format, v.name, v.version, v.updated_at as "updatedAt"
   from package_version v join package k on k.id = v.package_id
   where v.id = $1 and v.project_id = $2 and v.status <> 'pending_destruction'
   for update of k, v`,
);

const markVersions = statement('remove-mark-versions', `update package_version set status = 'pending_destruction', deleted_at = now(), updated_at = now() where id = any($1::bigint[])`);

const dropTags = statement('remove-drop-tags', `delete from version_tag where version_id = any($1::bigint[])`);

const bumpPackage = statement(
  'remove-bump-package',
  `update package set revision = nextval('registry_revision_seq'), changed_at = greatest(date_trunc('second', now()), changed_at + interval '1 second') where id = $1`,
);

const insertTombstones = statement(
  'remove-tombstones',
  `insert into tombstone (project_id, format, name, name_key, version, version_key, file_digests, deleted_by)
   select v.project_id, v.format, v.name, k.name_key, v.version, v.version_key,
     coalesce((select array_agg(b.sha256 order by f.id) from package_file f join blob b on b.id = f.blob_id where f.version_id = v.id and f.derived_from is null), '{}'), $2
   from package_version v join package k on k.id = v.package_id where v.id = any($1::bigint[])`,
);

const lockFile = statement(
  'remove-lock-file',
  `select f.id, f.path from package_file f where f.id = $1 and f.version_id = $2 and f.status <> 'pending_destruction' and f.derived_from is null for update`,
);

const markFile = statement('remove-mark-file', `update package_file set status = 'pending_destruction', deleted_at = now() where id = $1 or derived_from = $1`);

const touchVersion = statement('remove-touch-version', `update package_version set updated_at = now() where id = $1`);

const purgeVersions = statement(
  'purge-versions',
  `delete from package_version where id in (
     select id from package_version where status = 'pending_destruction' and deleted_at < now() - make_interval(secs => $1) order by deleted_at limit $2 for update skip locked)`,
);

const purgeFiles = statement(
  'purge-files',
  `delete from package_file where id in (
     select id from package_file where status = 'pending_destruction' and deleted_at < now() - make_interval(secs => $1) limit $2 for update skip locked)`,
);

/** `changed_at` runs ahead of the clock after quick changes, so no grace means: at once. */
const purgePackages = statement(
  'purge-packages',
  `delete from package where id in (
     select k.id from package k where ($1 = 0 or k.changed_at < now() - make_interval(secs => $1))
       and not exists (select 1 from package_version v where v.package_id = k.id) order by k.id limit $2 for update of k skip locked)`,
);

/** Rows that nothing refers to and that are older than the grace; the row goes first, its object by a job of the same transaction. */
const collectBlobs = statement(
  'collect-blobs',
  `delete from blob where id in (
     select b.id from blob b where b.last_referenced_at < now() - make_interval(secs => $1)
       and not exists (select 1 from package_file f where f.blob_id = b.id) order by b.last_referenced_at limit $2 for update of b skip locked)
   returning object_key as "objectKey"`,
);

const knownObjects = statement('sweep-known-objects', `select object_key as "objectKey" from blob where object_key = any($1::text[])`);

const countBlobs = statement('count-blobs', `select count(*) as count from blob`);

/** Rows that a removal writes, and the collection of what is left over. */
export class RemovalStore {
  /** Locks a live version and its package row; undefined if there is none in that project. */
  lockVersion(tx: Transaction, projectId: number, versionId: number): Promise<RemovableVersion | undefined> {
    return tx.row<RemovableVersion>(lockVersion, [versionId, projectId]);
  }

  /** Takes versions of one locked package out of sight. */
  async markVersions(tx: Transaction, packageId: number, versionIds: readonly number[], deletedBy: number | null): Promise<void> {
    await tx.execute(insertTombstones, [versionIds, deletedBy]);
    await tx.execute(dropTags, [versionIds]);
    await tx.execute(markVersions, [versionIds]);
    await tx.execute(bumpPackage, [packageId]);
  }

  lockFile(tx: Transaction, versionId: number, fileId: number): Promise<RemovableFile | undefined> {
    return tx.row<RemovableFile>(lockFile, [fileId, versionId]);
  }

  async markFile(tx: Transaction, version: RemovableVersion, fileId: number): Promise<void> {
    await tx.execute(markFile, [fileId]);
    await tx.execute(touchVersion, [version.id]);
    await tx.execute(bumpPackage, [version.packageId]);
  }

  async bumpPackage(tx: Transaction, packageId: number): Promise<void> {
    await tx.execute(bumpPackage, [packageId]);
  }

  purgeVersions(sql: Sql, graceSeconds: number, limit: number): Promise<number> {
    return sql.execute(purgeVersions, [graceSeconds, limit]);
  }

  purgeFiles(sql: Sql, graceSeconds: number, limit: number): Promise<number> {
    return sql.execute(purgeFiles, [graceSeconds, limit]);
  }

  purgePackages(sql: Sql, graceSeconds: number, limit: number): Promise<number> {
    return sql.execute(purgePackages, [graceSeconds, limit]);
  }

  collectBlobs(tx: Transaction, graceSeconds: number, limit: number): Promise<Garbage[]> {
    return tx.rows<Garbage>(collectBlobs, [graceSeconds, limit]);
  }

  async knownObjects(sql: Sql, keys: readonly string[]): Promise<Set<string>> {
    return new Set((await sql.rows<Garbage>(knownObjects, [keys])).map((row) => row.objectKey));
  }

  async countBlobs(sql: Sql): Promise<number> {
    return (await sql.row<{ count: number }>(countBlobs))?.count ?? 0;
  }
}
