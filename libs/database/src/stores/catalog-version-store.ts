import type { VersionStatus } from '@packyard/domain';
import { statement, type Sql } from '../sql.ts';
import { BoundValues, containsPattern } from './bound-values.ts';
import type { ListedVersionRow } from './catalog-store.ts';
import { countLimit } from './project-store.ts';

/** One version with its metadata and what is counted about it. */
export interface CatalogVersionRow extends ListedVersionRow {
  readonly metadata: unknown;
  readonly deprecatedMessage: string | null;
  readonly updatedAt: Date;
}

export interface CatalogTagRow {
  readonly id: number;
  readonly versionId: number;
  readonly name: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface CatalogFileRow {
  readonly id: number;
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: Buffer;
  readonly sha512: Buffer | null;
  readonly sha1: Buffer | null;
  readonly md5: Buffer | null;
  readonly createdAt: Date;
}

export interface OtherVersionRow {
  readonly id: number;
  readonly packageId: number;
  readonly version: string;
  readonly status: VersionStatus;
  readonly createdAt: Date;
}

export interface DependencyRow {
  readonly kind: string;
  readonly name: string;
  readonly requirement: string;
  readonly optional: boolean;
}

export interface ReadmeRow {
  readonly fileName: string;
  readonly body: string;
}

export const fileOrders = ['id', 'created_at', 'file_name'] as const;
export type FileOrder = (typeof fileOrders)[number];

interface Window {
  readonly limit: number;
  readonly offset: number;
}

const findVersion = statement(
  'catalog-version',
  `select v.id, v.package_id as "packageId", v.project_id as "projectId", p.full_path as "projectPath", v.format, v.name, v.version, v.status,
     v.status_message as "statusMessage", v.deprecated_message as "deprecatedMessage", v.metadata, v.summary, v.created_at as "createdAt",
     v.updated_at as "updatedAt", v.last_downloaded_at as "lastDownloadedAt",
     u.id as "publisherId", u.username as "publisherUsername", u.name as "publisherName"
   from package_version v
   join project p on p.id = v.project_id
   left join app_user u on u.id = v.published_by
   where v.id = $2 and v.project_id = $1 and v.status <> 'pending_destruction'`,
);

const tagsOf = statement(
  'catalog-tags',
  `select id, version_id as "versionId", name, created_at as "createdAt", updated_at as "updatedAt" from version_tag where version_id = any($1::bigint[]) order by version_id, name`,
);

const fileTotals = statement(
  'catalog-file-totals',
  `select count(*) as count, coalesce(sum(b.size_bytes), 0)::bigint as "sizeBytes"
   from package_file f join blob b on b.id = f.blob_id where f.version_id = $1 and f.status <> 'pending_destruction' and f.derived_from is null`,
);

const countFiles = statement('catalog-count-files', `select count(*) as count from (select 1 from package_file where version_id = $1 and status <> 'pending_destruction' and derived_from is null limit ${countLimit}) as found`);

const otherByText = statement(
  'catalog-other-versions',
  `select id, package_id as "packageId", version, status, created_at as "createdAt" from package_version
   where package_id = $1 and id <> $2 and status in ('default', 'deprecated') order by version, id limit $3`,
);

const dependencies = statement(
  'catalog-dependencies',
  `select kind, name, requirement, optional from version_dependency where version_id = $1 order by kind, name, id limit $2`,
);
const countDependencies = statement('catalog-count-dependencies', `select count(*) as count from (select 1 from version_dependency where version_id = $1 limit ${countLimit}) as found`);

const readme = statement('catalog-readme', `select file_name as "fileName", body from readme where version_id = $1`);

const fileOrder: Record<FileOrder, string> = { id: 'f.id', created_at: 'f.created_at', file_name: 'f.path' };

/** What belongs to one version. */
export class CatalogVersionStore {
  /** Undefined if it is not in this project, or was deleted. */
  find(sql: Sql, projectId: number, versionId: number): Promise<CatalogVersionRow | undefined> {
    return sql.row<CatalogVersionRow>(findVersion, [projectId, versionId]);
  }

  tags(sql: Sql, versionIds: readonly number[]): Promise<CatalogTagRow[]> {
    return sql.rows<CatalogTagRow>(tagsOf, [versionIds]);
  }

  files(sql: Sql, versionId: number, window: Window & { readonly orderBy: FileOrder; readonly descending: boolean }): Promise<CatalogFileRow[]> {
    const direction = window.descending ? 'desc' : 'asc';
    const text = `select f.id, f.path, b.size_bytes as "sizeBytes", b.sha256, b.sha512, b.sha1, b.md5, f.created_at as "createdAt"
      from package_file f join blob b on b.id = f.blob_id
      where f.version_id = $1 and f.status <> 'pending_destruction' and f.derived_from is null
      order by ${fileOrder[window.orderBy]} ${direction}, f.id ${direction} limit $2 offset $3`;
    return sql.unprepared<CatalogFileRow>(text, [versionId, window.limit, window.offset]);
  }

  async countFiles(sql: Sql, versionId: number): Promise<number> {
    return (await sql.row<{ count: number }>(countFiles, [versionId]))?.count ?? 0;
  }

  async fileTotals(sql: Sql, versionId: number): Promise<{ count: number; sizeBytes: number }> {
    return (await sql.row<{ count: number; sizeBytes: number }>(fileTotals, [versionId])) ?? { count: 0, sizeBytes: 0 };
  }

  /** Other versions that have a page of their own, by their text. */
  otherByText(sql: Sql, packageId: number, versionId: number, limit: number): Promise<OtherVersionRow[]> {
    return sql.rows<OtherVersionRow>(otherByText, [packageId, versionId, limit]);
  }

  /** The same in the format's version order, highest first. */
  others(sql: Sql, packageId: number, versionId: number, search: string | undefined, window: Window): Promise<OtherVersionRow[]> {
    const bound = new BoundValues();
    const text = `select v.id, v.package_id as "packageId", v.version, v.status, v.created_at as "createdAt" ${others(packageId, versionId, search, bound)}
      order by v.version_sort desc, v.id desc limit ${bound.bind(window.limit)} offset ${bound.bind(window.offset)}`;
    return sql.unprepared<OtherVersionRow>(text, bound.values);
  }

  async countOthers(sql: Sql, packageId: number, versionId: number, search?: string): Promise<number> {
    const bound = new BoundValues();
    const [row] = await sql.unprepared<{ count: number }>(`select count(*) as count from (select 1 ${others(packageId, versionId, search, bound)} limit ${countLimit}) as found`, bound.values);
    return row?.count ?? 0;
  }

  dependencies(sql: Sql, versionId: number, limit: number): Promise<DependencyRow[]> {
    return sql.rows<DependencyRow>(dependencies, [versionId, limit]);
  }

  async countDependencies(sql: Sql, versionId: number): Promise<number> {
    return (await sql.row<{ count: number }>(countDependencies, [versionId]))?.count ?? 0;
  }

  readme(sql: Sql, versionId: number): Promise<ReadmeRow | undefined> {
    return sql.row<ReadmeRow>(readme, [versionId]);
  }
}

function others(packageId: number, versionId: number, search: string | undefined, bound: BoundValues): string {
  const conditions = [`v.package_id = ${bound.bind(packageId)}`, `v.id <> ${bound.bind(versionId)}`, `v.status in ('default', 'deprecated')`, `v.status <> 'pending_destruction'`];
  if (search !== undefined && search !== '') conditions.push(`v.version ilike ${bound.bind(containsPattern(search))}`);
  return `from package_version v where ${conditions.join(' and ')}`;
}
