import type { Sql } from '../sql.ts';
import { BoundValues, containsPattern } from './bound-values.ts';
import { countLimit } from './project-store.ts';
import type { Viewer } from './viewer.ts';
import { readablePackages, viewerRoleIn } from './visible-packages.sql.ts';

/** Where to search: one project that the caller was let into, or what a viewer may read in a group or on the whole server. */
export type SearchArea = { readonly projectId: number } | { readonly viewer: Viewer; readonly groupId?: number };

/** The version with this tag; without one, the latest. */
export interface TaggedVersion {
  readonly tag: string;
}

/** The highest listed version, of those whose metadata holds at least this. */
export interface HighestVersion {
  readonly prereleases: boolean;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

export interface PackageSearch {
  readonly format: string;
  /** Each must occur in the name or the summary, whatever its case. */
  readonly words: readonly string[];
  /** Which version stands for a package; one that has none is not found. */
  readonly represented: TaggedVersion | HighestVersion;
}

export interface PackageVersionRow {
  readonly packageId: number;
  readonly version: string;
  readonly downloadCount: number;
}

export interface FoundPackageRow {
  readonly packageId: number;
  readonly name: string;
  readonly version: string;
  readonly metadata: unknown;
  readonly publishedAt: Date;
  readonly publisherUsername: string | null;
}

/** Packages by what their names and summaries say. Where several projects hold one name, the first of them answers for all. */
export class PackageSearchStore {
  /** By name. */
  search(sql: Sql, area: SearchArea, search: PackageSearch, window: { readonly limit: number; readonly offset: number }): Promise<FoundPackageRow[]> {
    const bound = new BoundValues();
    const found = matching(area, search, bound);
    const text = `select f.package_id as "packageId", f.name, f.version, v.metadata, v.created_at as "publishedAt", u.username as "publisherUsername"
      from (${found} order by f.name_key limit ${bound.bind(window.limit)} offset ${bound.bind(window.offset)}) f
      join package_version v on v.id = f.version_id
      left join app_user u on u.id = v.published_by
      order by f.name_key`;
    return sql.unprepared<FoundPackageRow>(text, bound.values);
  }

  /** At most `countLimit`. */
  async count(sql: Sql, area: SearchArea, search: PackageSearch): Promise<number> {
    const bound = new BoundValues();
    const text = `select count(*) as count from (${matching(area, search, bound)} limit ${countLimit}) as found`;
    const [row] = await sql.unprepared<{ count: number }>(text, bound.values);
    return row?.count ?? 0;
  }

  /** The listed versions of these packages that could stand for them, highest first; at most `limit` of each. */
  versions(sql: Sql, packageIds: readonly number[], wanted: HighestVersion, limit: number): Promise<PackageVersionRow[]> {
    const bound = new BoundValues();
    const text = `select k.id as "packageId", v.version, v.download_count as "downloadCount"
      from unnest(${bound.bind(packageIds)}::bigint[]) as k(id)
      cross join lateral (${highest(wanted, bound)} limit ${bound.bind(limit)}) v
      order by k.id, v.version_sort desc`;
    return sql.unprepared<PackageVersionRow>(text, bound.values);
  }
}

/** Of the package `k`. */
function highest({ prereleases, metadata }: HighestVersion, bound: BoundValues): string {
  const holds = metadata === undefined ? '' : ` and c.metadata @> ${bound.bind(JSON.stringify(metadata))}::jsonb`;
  return `select c.* from package_version c
    where c.package_id = k.id and c.status in ('default', 'deprecated')${prereleases ? '' : ' and not c.prerelease'}${holds}
    order by c.version_sort desc`;
}

/** Joins the version `v` that stands for the package `k`. */
function representing(version: TaggedVersion | HighestVersion, bound: BoundValues): string {
  if (!('tag' in version)) return `cross join lateral (${highest(version, bound)} limit 1) v`;
  return `left join version_tag t on t.package_id = k.id and t.name = ${bound.bind(version.tag)}
      join package_version v on v.id = coalesce(t.version_id, k.latest_version_id) and v.status in ('default', 'deprecated')`;
}

function matching(area: SearchArea, search: PackageSearch, bound: BoundValues): string {
  const words = search.words.map((word) => bound.bind(containsPattern(word)));
  const conditions = words.map((pattern) => `(f.name ilike ${pattern} or f.summary ilike ${pattern})`);
  return `select f.* from (
      select distinct on (k.name_key) k.id as package_id, k.name_key, v.id as version_id, v.name, v.version, v.summary
      from package k join project p on p.id = k.project_id join namespace n on n.id = p.namespace_id cross join instance_setting s
      ${representing(search.represented, bound)}
      where k.format = ${bound.bind(search.format)} and ${within(area, bound)}
      order by k.name_key, k.id
    ) f${conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`}`;
}

function within(area: SearchArea, bound: BoundValues): string {
  if ('projectId' in area) return `k.project_id = ${bound.bind(area.projectId)}`;
  const userId = `${bound.bind(area.viewer.userId)}::bigint`;
  const readable = readablePackages({ userId, isAdmin: `${bound.bind(area.viewer.isAdmin)}::boolean`, role: viewerRoleIn({ userId, deployTokenId: `${bound.bind(area.viewer.deployTokenId ?? null)}::bigint` }) });
  if (area.groupId === undefined) return readable;
  const group = `${bound.bind(area.groupId)}::bigint`;
  return `(p.namespace_id = ${group} or ${group} = any(n.ancestor_ids)) and ${readable}`;
}
