import type { Sql } from '../sql.ts';
import { BoundValues, containsPattern } from './bound-values.ts';
import { countLimit } from './project-store.ts';
import type { Viewer } from './viewer.ts';
import { readablePackages, viewerRoleIn } from './visible-packages.sql.ts';

/** Where to search: one project that the caller was let into, or what a viewer may read in a group or on the whole server. */
export type SearchArea = { readonly projectId: number } | { readonly viewer: Viewer; readonly groupId?: number };

export interface PackageSearch {
  readonly format: string;
  /** Each must occur in the name or the summary, whatever its case. */
  readonly words: readonly string[];
  /** The version with this tag stands for a package; without one, the highest listed version does. */
  readonly tag: string;
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
}

function matching(area: SearchArea, search: PackageSearch, bound: BoundValues): string {
  const words = search.words.map((word) => bound.bind(containsPattern(word)));
  const conditions = words.map((pattern) => `(f.name ilike ${pattern} or f.summary ilike ${pattern})`);
  return `select f.* from (
      select distinct on (k.name_key) k.id as package_id, k.name_key, v.id as version_id, v.name, v.version, v.summary
      from package k join project p on p.id = k.project_id join namespace n on n.id = p.namespace_id cross join instance_setting s
      left join version_tag t on t.package_id = k.id and t.name = ${bound.bind(search.tag)}
      join package_version v on v.id = coalesce(t.version_id, k.latest_version_id) and v.status in ('default', 'deprecated')
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
