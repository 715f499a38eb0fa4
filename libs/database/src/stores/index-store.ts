import { statement, type Sql, type Transaction } from '../sql.ts';

export interface IndexPackageRow {
  readonly packageId: number;
  readonly projectId: number;
  readonly name: string;
  readonly revision: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly latestVersion: string | null;
}

export interface FragmentRow {
  readonly versionId: number;
  readonly packageId: number;
  readonly version: string;
  readonly versionKey: string;
  readonly versionSort: Buffer;
  readonly publishedAt: Date;
  readonly prerelease: boolean;
  readonly hidden: boolean;
  readonly body: string;
}

export interface FragmentSourceRow {
  readonly name: string;
  readonly version: string;
  readonly metadata: unknown;
  readonly deprecatedMessage: string | null;
}

export interface FragmentFileRow {
  readonly path: string;
  readonly qualifier: string;
  readonly sizeBytes: number;
  readonly sha256: Buffer;
  readonly sha512: Buffer | null;
  readonly sha1: Buffer | null;
  readonly md5: Buffer | null;
  readonly metadata: unknown;
  readonly createdAt: Date;
}

export interface MaintainerRow {
  readonly packageId: number;
  readonly username: string;
  readonly name: string;
}

const packages = statement(
  'index-packages',
  `select k.id as "packageId", k.project_id as "projectId", k.name, k.revision, k.created_at as "createdAt", k.changed_at as "changedAt",
     l.version as "latestVersion"
   from package k left join package_version l on l.id = k.latest_version_id
   where k.id = any($1::bigint[]) order by k.id`,
);

const fragmentColumns = `v.id as "versionId", v.package_id as "packageId", v.version, v.version_key as "versionKey", v.version_sort as "versionSort",
     v.created_at as "publishedAt", v.prerelease, v.status = 'hidden' as "hidden", i.body`;

/** $1 packages, $2 variant, $3/$4 the last row of the page before (null at first), $5 page size. Keyset, so that memory never depends on the number of versions. */
const fragments = statement(
  'index-fragments',
  `select ${fragmentColumns}
   from package_version v join index_fragment i on i.version_id = v.id and i.variant = $2
   where v.package_id = any($1::bigint[]) and v.status in ('default', 'hidden', 'deprecated')
     and ($3::bytea is null or (v.version_sort, v.id) > ($3, $4::bigint))
   order by v.version_sort, v.id limit $5`,
);

/** $1 packages, $2 variant, $3 version key. The first published, as in the whole document. */
const fragment = statement(
  'index-fragment',
  `select ${fragmentColumns}
   from package_version v join index_fragment i on i.version_id = v.id and i.variant = $2
   where v.package_id = any($1::bigint[]) and v.version_key = $3 and v.status in ('default', 'hidden', 'deprecated')
   order by v.id limit 1`,
);

const fragmentSource = statement('index-fragment-source', `select name, version, metadata, deprecated_message as "deprecatedMessage" from package_version where id = $1`);

const fragmentFiles = statement(
  'index-fragment-files',
  `select f.path, f.qualifier, b.size_bytes as "sizeBytes", b.sha256, b.sha512, b.sha1, b.md5, f.metadata, f.created_at as "createdAt"
   from package_file f join blob b on b.id = f.blob_id
   where f.version_id = $1 and f.status = 'current' and f.derived_from is null order by f.id`,
);

const readme = statement('index-readme', `select body from readme where version_id = $1`);

/** People who published a version of it, the first one first. */
const maintainers = statement(
  'index-maintainers',
  `select v.package_id as "packageId", u.username, u.name
   from package_version v join app_user u on u.id = v.published_by
   where v.package_id = any($1::bigint[]) and v.status <> 'pending_destruction'
   group by v.package_id, u.id order by v.package_id, min(v.id) limit 100`,
);

/** Rows that index documents are made of. Read them in one REPEATABLE READ transaction: then they fit together. */
export class IndexStore {
  packages(tx: Transaction, ids: readonly number[]): Promise<IndexPackageRow[]> {
    return tx.rows<IndexPackageRow>(packages, [ids]);
  }

  fragments(tx: Transaction, ids: readonly number[], variant: string, after: FragmentRow | undefined, limit: number): Promise<FragmentRow[]> {
    return tx.rows<FragmentRow>(fragments, [ids, variant, after?.versionSort ?? null, after?.versionId ?? null, limit]);
  }

  fragment(sql: Sql, ids: readonly number[], variant: string, versionKey: string): Promise<FragmentRow | undefined> {
    return sql.row<FragmentRow>(fragment, [ids, variant, versionKey]);
  }

  /** What a version's fragments are rendered from. */
  async fragmentSource(tx: Transaction, versionId: number): Promise<FragmentSourceRow> {
    const row = await tx.row<FragmentSourceRow>(fragmentSource, [versionId]);
    if (row === undefined) throw new Error('fragments are rendered of a version that is not there');
    return row;
  }

  fragmentFiles(tx: Transaction, versionId: number): Promise<FragmentFileRow[]> {
    return tx.rows<FragmentFileRow>(fragmentFiles, [versionId]);
  }

  async readme(tx: Transaction, versionId: number): Promise<string | undefined> {
    return (await tx.row<{ body: string }>(readme, [versionId]))?.body;
  }

  maintainers(tx: Transaction, ids: readonly number[]): Promise<MaintainerRow[]> {
    return tx.rows<MaintainerRow>(maintainers, [ids]);
  }
}
