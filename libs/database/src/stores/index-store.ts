import { statement, type Sql, type Transaction } from '../sql.ts';
import type { Viewer } from './viewer.ts';
import { readablePackages, viewerRoleIn } from './visible-packages.sql.ts';

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

/** A part of a format's version order, both ends included. */
export interface VersionRange {
  readonly from: Buffer;
  readonly to: Buffer;
}

/** Where names are listed: one project, whose readers the caller has checked, or what a viewer may read in a group. */
export type NamesArea = { readonly projectId: number } | { readonly groupId: number; readonly viewer: Viewer };

export interface NamesStateRow {
  /** Differs whenever one of the packages changed, came or went, and for viewers who see others. */
  readonly fingerprint: Buffer;
  readonly changedAt: Date | null;
}

export interface NameRow {
  readonly name: string;
  readonly nameKey: string;
}

export interface FoundFragmentRow extends FragmentRow {
  /** When anything of its package changed: whole seconds, another one for each change. */
  readonly changedAt: Date;
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

/**
 * $1 packages, $2 variant, $3/$4 the last row of the page before (null at first), $5 page size, $6/$7 bounds of the version order or
 * null. Keyset, so that memory never depends on the number of versions.
 */
const fragments = statement(
  'index-fragments',
  `select ${fragmentColumns}
   from package_version v join index_fragment i on i.version_id = v.id and i.variant = $2
   where v.package_id = any($1::bigint[]) and v.status in ('default', 'hidden', 'deprecated')
     and ($3::bytea is null or (v.version_sort, v.id) > ($3, $4::bigint))
     and ($6::bytea is null or v.version_sort >= $6) and ($7::bytea is null or v.version_sort <= $7)
   order by v.version_sort, v.id limit $5`,
);

/** $1 packages, $2 variant, $3 version key. The first published, as in the whole document. */
const fragment = statement(
  'index-fragment',
  `select ${fragmentColumns}, (select k.changed_at from package k where k.id = v.package_id) as "changedAt"
   from package_version v join index_fragment i on i.version_id = v.id and i.variant = $2
   where v.package_id = any($1::bigint[]) and v.version_key = $3 and v.status in ('default', 'hidden', 'deprecated')
   order by v.id limit 1`,
);

/** $1 format, $2 project or null, $3 group or null, $4 user or null, $5 is admin, $6 deploy token or null. */
export const namesArea = `
  from package k
  join project p on p.id = k.project_id
  join namespace n on n.id = p.namespace_id
  cross join instance_setting s
  where k.format = $1 and ($2::bigint is null or k.project_id = $2)
    and ($3::bigint is null or ((p.namespace_id = $3 or $3 = any(n.ancestor_ids)) and ${readablePackages({ userId: '$4::bigint', isAdmin: '$5::boolean', role: viewerRoleIn({ userId: '$4', deployTokenId: '$6::bigint' }) })}))`;

const namesState = statement('index-names-state', `select sha256(convert_to(coalesce(string_agg(k.id || ':' || k.revision, ',' order by k.id), ''), 'UTF8')) as fingerprint, max(k.changed_at) as "changedAt" ${namesArea}`);

/** $7 the last key of the page before, empty at first, $8 page size. */
const names = statement(
  'index-names',
  `select distinct on (k.name_key) k.name, k.name_key as "nameKey" ${namesArea} and k.name_key > $7
    and exists (select 1 from package_version v where v.package_id = k.id and v.status in ('default', 'hidden', 'deprecated'))
   order by k.name_key, k.id limit $8`,
);

/** $7 a folder with its slash, $8 variant, $9 most rows. The oldest package of a name answers for it. */
const latestFragmentsIn = statement(
  'index-latest-fragments-in',
  `select body from (
     select distinct on (k.name_key) k.name_key, (select i.body from index_fragment i where i.version_id = k.latest_version_id and i.variant = $8) as body
     ${namesArea} and starts_with(k.name_key, $7) and position('/' in substr(k.name_key, length($7) + 1)) = 0
     order by k.name_key, k.id
   ) found where body is not null order by name_key limit $9`,
);

const fragmentSource = statement('index-fragment-source', `select name, version, metadata, deprecated_message as "deprecatedMessage" from package_version where id = $1`);

/** Of a series of builds only the newest: a version that moves gathers thousands of files, and a publish must not read them all. */
const fragmentFiles = statement(
  'index-fragment-files',
  `select f.path, f.qualifier, b.size_bytes as "sizeBytes", b.sha256, b.sha512, b.sha1, b.md5, f.metadata, f.created_at as "createdAt"
   from (
     select distinct on (coalesce(metadata ->> 'series', id::text)) id, path, qualifier, blob_id, metadata, created_at
     from package_file where version_id = $1 and status = 'current' and derived_from is null
     order by coalesce(metadata ->> 'series', id::text), metadata ->> 'build' collate "C" desc, id desc
   ) f join blob b on b.id = f.blob_id
   order by f.id`,
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

  fragments(tx: Transaction, ids: readonly number[], variant: string, after: FragmentRow | undefined, limit: number, within?: VersionRange): Promise<FragmentRow[]> {
    return tx.rows<FragmentRow>(fragments, [ids, variant, after?.versionSort ?? null, after?.versionId ?? null, limit, within?.from ?? null, within?.to ?? null]);
  }

  fragment(sql: Sql, ids: readonly number[], variant: string, versionKey: string): Promise<FoundFragmentRow | undefined> {
    return sql.row<FoundFragmentRow>(fragment, [ids, variant, versionKey]);
  }

  /** Tells one state of a list of names from another: one short row, however many names there are. */
  async namesState(sql: Sql, format: string, area: NamesArea): Promise<NamesStateRow> {
    const row = await sql.row<NamesStateRow>(namesState, [format, ...areaValues(area)]);
    if (row === undefined) throw new Error('an aggregate returned no row');
    return row;
  }

  names(tx: Transaction, format: string, area: NamesArea, after: string, limit: number): Promise<NameRow[]> {
    return tx.rows<NameRow>(names, [format, ...areaValues(area), after, limit]);
  }

  /** The variant's fragment of the latest version of each package directly below a folder of names, by name. */
  async latestFragmentsIn(sql: Sql, format: string, area: NamesArea, folder: string, variant: string, limit: number): Promise<string[]> {
    const rows = await sql.rows<{ body: string }>(latestFragmentsIn, [format, ...areaValues(area), folder, variant, limit]);
    return rows.map((row) => row.body);
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

export function areaValues(area: NamesArea): [projectId: number | null, groupId: number | null, userId: number | null, isAdmin: boolean, deployTokenId: number | null] {
  if ('projectId' in area) return [area.projectId, null, null, false, null];
  return [null, area.groupId, area.viewer.userId, area.viewer.isAdmin, area.viewer.deployTokenId ?? null];
}
