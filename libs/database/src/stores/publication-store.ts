import type { Digests, VersionStatus } from '@packyard/domain';
import { statement, type Sql, type Transaction } from '../sql.ts';

export interface LockedPackage {
  readonly id: number;
  readonly name: string;
  readonly created: boolean;
}

export interface NewVersion {
  readonly packageId: number;
  readonly projectId: number;
  readonly format: string;
  readonly name: string;
  readonly version: string;
  readonly versionKey: string;
  readonly versionSort: Buffer;
  readonly prerelease: boolean;
  readonly status: VersionStatus;
  readonly metadata: unknown;
  readonly summary: string | null;
  readonly publishedBy: number | null;
}

export interface NewFile {
  readonly versionId: number;
  readonly path: string;
  readonly pathKey: string;
  readonly qualifier: string;
  readonly blobId: number;
  readonly contentType: string | null;
  readonly metadata: unknown;
  readonly publishedBy: number | null;
  /** The file that the server made this one from. */
  readonly derivedFrom: number | null;
  /** The time of the file that it replaces: clients that compare whole seconds must see the change. */
  readonly replacedAt: Date | null;
}

export interface NewDependency {
  readonly kind: string;
  readonly name: string;
  readonly nameKey: string;
  readonly requirement: string;
  readonly optional: boolean;
}

export interface CurrentFile {
  readonly id: number;
  readonly createdAt: Date;
  readonly sha256: Buffer;
}

export interface StoredBlob {
  readonly id: number;
  readonly objectKey: string;
}

/**
 * Creates or locks the row of one name: publishers of the same name queue here until the other commits.
 * No row comes back if the project's registry was switched off or the project archived since the request was let in.
 */
const lockPackage = statement(
  'publish-lock-package',
  `insert into package (project_id, format, name, name_key)
   select p.id, $2, $3, $4 from project p where p.id = $1 and p.package_access <> 'disabled' and not p.archived
   on conflict on constraint package_project_format_name_key do update
     set revision = nextval('registry_revision_seq'), changed_at = greatest(date_trunc('second', now()), package.changed_at + interval '1 second')
   returning id, name, (xmax = 0) as created`,
);

const renamePackage = statement('publish-rename-package', `update package set name = $2 where id = $1`);

const insertVersion = statement(
  'publish-insert-version',
  `insert into package_version (package_id, project_id, format, name, version, version_key, version_sort, prerelease, status, metadata, summary, published_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
);

const findVersion = statement(
  'publish-find-version',
  `select id from package_version where package_id = $1 and version_key = $2 and status <> 'pending_destruction'`,
);

const findMetadata = statement('publish-find-metadata', `select metadata from package_version where id = $1`);

/** Reads at most one index entry more than `$2`. */
const hasMoreVersions = statement(
  'publish-has-more-versions',
  `select 1 as found from package_version where package_id = $1 and status <> 'pending_destruction' offset $2 limit 1`,
);

/** Without a status it keeps its own. */
const updateVersion = statement(
  'publish-update-version',
  `update package_version set status = coalesce($2, status), metadata = $3, summary = $4, updated_at = now() where id = $1`,
);

const findFile = statement(
  'publish-find-file',
  `select f.id, f.created_at as "createdAt", b.sha256 from package_file f join blob b on b.id = f.blob_id
   where f.version_id = $1 and f.qualifier = $2 and f.path_key = $3 and f.status = 'current' and f.derived_from is null`,
);

const supersedeFile = statement('publish-supersede-file', `update package_file set status = 'superseded' where id = $1 or derived_from = $1`);

const insertFile = statement(
  'publish-insert-file',
  `insert into package_file (version_id, path, path_key, qualifier, blob_id, content_type, metadata, published_by, derived_from, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, greatest(now(), date_trunc('second', $10::timestamptz) + interval '1 second')) returning id`,
);

const findBlob = statement('publish-find-blob', `select id, object_key as "objectKey" from blob where sha256 = $1`);

const keepBlob = statement(
  'publish-keep-blob',
  `update blob set last_referenced_at = now(), sha512 = coalesce(sha512, $2), sha1 = coalesce(sha1, $3), md5 = coalesce(md5, $4)
   where sha256 = $1 returning id, object_key as "objectKey"`,
);

const upsertBlob = statement(
  'publish-upsert-blob',
  `insert into blob (sha256, sha512, sha1, md5, size_bytes, object_key) values ($1, $2, $3, $4, $5, $6)
   on conflict on constraint blob_sha256_key do update set last_referenced_at = now(),
     sha512 = coalesce(blob.sha512, excluded.sha512), sha1 = coalesce(blob.sha1, excluded.sha1), md5 = coalesce(blob.md5, excluded.md5)
   returning id, object_key as "objectKey"`,
);

const dropDependencies = statement('publish-drop-dependencies', `delete from version_dependency where version_id = $1`);

const insertDependencies = statement(
  'publish-dependencies',
  `insert into version_dependency (version_id, format, kind, name, name_key, requirement, optional)
   select $1, $2, d.kind, d.name, d.name_key, d.requirement, d.optional
   from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[]) as d(kind, name, name_key, requirement, optional)`,
);

const upsertFragment = statement(
  'publish-fragment',
  `insert into index_fragment (version_id, variant, body) values ($1, $2, $3)
   on conflict on constraint index_fragment_pkey do update set body = excluded.body`,
);

const dropFragments = statement('publish-drop-fragments', `delete from index_fragment where version_id = $1 and variant <> all($2::text[])`);

const upsertReadme = statement(
  'publish-readme',
  `insert into readme (version_id, file_name, body) values ($1, $2, $3)
   on conflict on constraint readme_pkey do update set file_name = excluded.file_name, body = excluded.body`,
);

/** A release before any pre-release, then the highest; each half is one step down an index. */
const refreshLatest = statement(
  'publish-refresh-latest',
  `update package k set latest_version_id = coalesce(
     (select v.id from package_version v where v.package_id = k.id and v.status in ('default', 'deprecated') and not v.prerelease order by v.version_sort desc limit 1),
     (select v.id from package_version v where v.package_id = k.id and v.status in ('default', 'deprecated') order by v.version_sort desc limit 1))
   where k.id = $1`,
);

/** Rows that a publish writes, in the order the flow needs them. Uniqueness is decided by the constraints alone. */
export class PublicationStore {
  lockPackage(tx: Transaction, key: { projectId: number; format: string; name: string; nameKey: string }): Promise<LockedPackage | undefined> {
    return tx.row<LockedPackage>(lockPackage, [key.projectId, key.format, key.name, key.nameKey]);
  }

  /** Another spelling of the same name. */
  async renamePackage(tx: Transaction, packageId: number, name: string): Promise<void> {
    await tx.execute(renamePackage, [packageId, name]);
  }

  async insertVersion(tx: Transaction, v: NewVersion): Promise<number> {
    const values = [v.packageId, v.projectId, v.format, v.name, v.version, v.versionKey, v.versionSort, v.prerelease, v.status, JSON.stringify(v.metadata), v.summary, v.publishedBy];
    return idOf(await tx.row<{ id: number }>(insertVersion, values));
  }

  async findVersion(tx: Transaction, packageId: number, versionKey: string): Promise<number | undefined> {
    return (await tx.row<{ id: number }>(findVersion, [packageId, versionKey]))?.id;
  }

  /** What a version said of itself until now. */
  async metadata(tx: Transaction, versionId: number): Promise<unknown> {
    return (await tx.row<{ metadata: unknown }>(findMetadata, [versionId]))?.metadata;
  }

  /** Whether the package holds more than `count` versions. */
  async hasMoreVersions(tx: Transaction, packageId: number, count: number): Promise<boolean> {
    return (await tx.row(hasMoreVersions, [packageId, count])) !== undefined;
  }

  async updateVersion(tx: Transaction, versionId: number, v: Pick<NewVersion, 'metadata' | 'summary'> & Partial<Pick<NewVersion, 'status'>>): Promise<void> {
    await tx.execute(updateVersion, [versionId, v.status ?? null, JSON.stringify(v.metadata), v.summary]);
  }

  findFile(tx: Transaction, versionId: number, qualifier: string, pathKey: string): Promise<CurrentFile | undefined> {
    return tx.row<CurrentFile>(findFile, [versionId, qualifier, pathKey]);
  }

  async supersedeFile(tx: Transaction, fileId: number): Promise<void> {
    await tx.execute(supersedeFile, [fileId]);
  }

  async insertFile(tx: Transaction, f: NewFile): Promise<number> {
    return idOf(await tx.row<{ id: number }>(insertFile, [f.versionId, f.path, f.pathKey, f.qualifier, f.blobId, f.contentType, JSON.stringify(f.metadata), f.publishedBy, f.derivedFrom, f.replacedAt]));
  }

  findBlob(sql: Sql, sha256: Buffer): Promise<StoredBlob | undefined> {
    return sql.row<StoredBlob>(findBlob, [sha256]);
  }

  /** Locks an existing blob's row so that no collector takes it; undefined if it is gone. */
  keepBlob(tx: Transaction, digests: Digests): Promise<StoredBlob | undefined> {
    return tx.row<StoredBlob>(keepBlob, digestValues(digests));
  }

  /** The row for these bytes: a new one with `objectKey`, or the existing one with a key of its own. */
  async upsertBlob(tx: Transaction, digests: Digests, sizeBytes: number, objectKey: string): Promise<StoredBlob> {
    const row = await tx.row<StoredBlob>(upsertBlob, [...digestValues(digests), sizeBytes, objectKey]);
    if (row === undefined) throw new Error('blob upsert returned no row');
    return row;
  }

  async replaceDependencies(tx: Transaction, versionId: number, format: string, list: readonly NewDependency[]): Promise<void> {
    await tx.execute(dropDependencies, [versionId]);
    if (list.length === 0) return;
    await tx.execute(insertDependencies, [versionId, format, list.map((d) => d.kind), list.map((d) => d.name), list.map((d) => d.nameKey), list.map((d) => d.requirement), list.map((d) => d.optional)]);
  }

  async putFragment(tx: Transaction, versionId: number, variant: string, body: string): Promise<void> {
    await tx.execute(upsertFragment, [versionId, variant, body]);
  }

  /** Removes what a version no longer has a part in. */
  async dropFragmentsExcept(tx: Transaction, versionId: number, variants: readonly string[]): Promise<void> {
    await tx.execute(dropFragments, [versionId, variants]);
  }

  async putReadme(tx: Transaction, versionId: number, readme: { fileName: string; text: string }): Promise<void> {
    await tx.execute(upsertReadme, [versionId, readme.fileName, readme.text]);
  }

  async refreshLatest(tx: Transaction, packageId: number): Promise<void> {
    await tx.execute(refreshLatest, [packageId]);
  }
}

const digestValues = (digests: Digests): (Buffer | null)[] => [digests.sha256, digests.sha512 ?? null, digests.sha1 ?? null, digests.md5 ?? null];

function idOf(row: { id: number } | undefined): number {
  if (row === undefined) throw new Error('insert returned no row');
  return row.id;
}
