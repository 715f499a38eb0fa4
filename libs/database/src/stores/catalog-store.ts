import { versionStatuses, type PackageAccessLevel, type VersionStatus, type Visibility } from '@packyard/domain';
import type { Sql } from '../sql.ts';
import { BoundValues, containsPattern } from './bound-values.ts';
import { countLimit } from './project-store.ts';
import type { Viewer } from './viewer.ts';
import { readablePackages, viewerRoleIn } from './visible-packages.sql.ts';

/** A version as lists show it: everything but its metadata. */
export interface ListedVersionRow {
  readonly id: number;
  readonly packageId: number;
  readonly projectId: number;
  readonly projectPath: string;
  readonly format: string;
  readonly name: string;
  readonly version: string;
  readonly status: VersionStatus;
  readonly statusMessage: string | null;
  readonly summary: string | null;
  readonly createdAt: Date;
  readonly lastDownloadedAt: Date | null;
  readonly publisherId: number | null;
  readonly publisherUsername: string | null;
  readonly publisherName: string | null;
}

/** With what its project lets the viewer do. */
export interface FeedRow extends ListedVersionRow {
  readonly projectName: string;
  readonly namespaceId: number;
  readonly visibility: Visibility;
  readonly packageAccess: PackageAccessLevel;
  readonly archived: boolean;
  /** The viewer's; 0 in the feed of one project, where the caller knows it. */
  readonly role: number;
}

/** One project, which the caller was let into, or what a viewer may read of a group's projects. */
export type FeedScope = { readonly projectId: number } | { readonly groupId: number; readonly includeSubgroups: boolean; readonly viewer: Viewer };

export interface FeedFilter {
  readonly statuses: readonly VersionStatus[];
  readonly format?: string;
  readonly withoutFormats?: readonly string[];
  /** Each must occur in the name, whatever its case. */
  readonly nameWords?: readonly string[];
  readonly version?: string;
}

export const feedOrders = ['created_at', 'name', 'version', 'type', 'project_path'] as const;
export type FeedOrder = (typeof feedOrders)[number];

export interface FeedWindow {
  readonly orderBy: FeedOrder;
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
  /** Formats in the order that `type` sorts them by. */
  readonly formatOrder: readonly string[];
  /** Few rows match: they are found by what they match and then sorted, in place of being met in order, project by project. */
  readonly selective?: boolean;
}

const listed = `v.id, v.package_id, v.project_id, v.format, v.name, v.version, v.status, v.status_message, v.summary, v.created_at, v.last_downloaded_at, v.published_by`;

const columns = `v.id, v.package_id as "packageId", v.project_id as "projectId", p.full_path as "projectPath", v.format, v.name, v.version, v.status,
  v.status_message as "statusMessage", v.summary, v.created_at as "createdAt", v.last_downloaded_at as "lastDownloadedAt",
  u.id as "publisherId", u.username as "publisherUsername", u.name as "publisherName",
  p.name as "projectName", p.namespace_id as "namespaceId", p.visibility, p.package_access as "packageAccess", p.archived, p.role`;

const facts = `p.id, p.full_path, p.path, p.name, p.namespace_id, p.visibility, p.package_access, p.archived`;

/**
 * Versions of one project, or of all projects of a group that the viewer may read. Each project gives its own first rows, by an
 * index in the order asked for, and only those are merged: a page costs what it shows, not what there is. A rare name is looked
 * up by its trigrams in place of that (`selective`).
 */
export class CatalogStore {
  feed(sql: Sql, scope: FeedScope, filter: FeedFilter, window: FeedWindow): Promise<FeedRow[]> {
    const bound = new BoundValues();
    const projects = projectsOf(scope, bound);
    const { inner, outer } = orderOf(window, bound);
    const text = `with p as materialized (${projects})
      select ${columns}
      from (
        select v.* from p
        ${window.selective ? joined(filter, bound) : `cross join lateral (select ${listed} from package_version v where v.project_id = p.id and ${matching(filter, bound)} order by ${inner} limit ${bound.bind(window.limit + window.offset)}) v`}
        order by ${outer} limit ${bound.bind(window.limit)} offset ${bound.bind(window.offset)}
      ) v
      join p on p.id = v.project_id
      left join app_user u on u.id = v.published_by
      order by ${outer}`;
    return sql.unprepared<FeedRow>(text, bound.values);
  }

  /** How many match, at most `countLimit`. */
  async count(sql: Sql, scope: FeedScope, filter: FeedFilter): Promise<number> {
    const bound = new BoundValues();
    const text = `with p as materialized (${projectsOf(scope, bound)})
      select count(*) as count from (
        select 1 from p ${isByName(filter) ? joined(filter, bound) : `cross join lateral (select 1 from package_version v where v.project_id = p.id and ${matching(filter, bound)} limit ${countLimit}) v`} limit ${countLimit}
      ) as found`;
    const [row] = await sql.unprepared<{ count: number }>(text, bound.values);
    return row?.count ?? 0;
  }
}

function projectsOf(scope: FeedScope, bound: BoundValues): string {
  if ('projectId' in scope) return `select ${facts}, 0 as role from project p where p.id = ${bound.bind(scope.projectId)}`;
  const userId = `${bound.bind(scope.viewer.userId)}::bigint`;
  const isAdmin = `${bound.bind(scope.viewer.isAdmin)}::boolean`;
  const group = `${bound.bind(scope.groupId)}::bigint`;
  const role = viewerRoleIn({ userId, deployTokenId: `${bound.bind(scope.viewer.deployTokenId ?? null)}::bigint` });
  return `select ${facts}, ${role} as role
    from project p join namespace n on n.id = p.namespace_id cross join instance_setting s
    where (p.namespace_id = ${group}${scope.includeSubgroups ? ` or ${group} = any(n.ancestor_ids)` : ''})
      and ${readablePackages({ userId, isAdmin, role })}`;
}

/** A name is found by its trigrams, once for all projects. */
const joined = (filter: FeedFilter, bound: BoundValues): string => `join (select ${listed} from package_version v where ${matching(filter, bound)}) v on v.project_id = p.id`;

function isByName(filter: FeedFilter): boolean {
  return (filter.nameWords ?? []).length > 0;
}

function matching(filter: FeedFilter, bound: BoundValues): string {
  const statuses = versionStatuses.filter((status) => filter.statuses.includes(status));
  const conditions = [`v.status in (${statuses.map((status) => `'${status}'`).join(', ')})`];
  // said in so many words, because the indexes of the feed leave these rows out
  if (!statuses.includes('pending_destruction')) conditions.push(`v.status <> 'pending_destruction'`);
  if (filter.format !== undefined) conditions.push(`v.format = ${bound.bind(filter.format)}`);
  if (filter.withoutFormats !== undefined && filter.withoutFormats.length > 0) conditions.push(`v.format <> all(${bound.bind(filter.withoutFormats)}::text[])`);
  for (const word of filter.nameWords ?? []) conditions.push(`v.name ilike ${bound.bind(containsPattern(word))}`);
  if (filter.version !== undefined) conditions.push(`v.version = ${bound.bind(filter.version)}`);
  return conditions.join(' and ');
}

/** Inside one project, and among the projects; ids break ties, so that pages neither repeat nor leave out a row. */
function orderOf(window: FeedWindow, bound: BoundValues): { inner: string; outer: string } {
  const direction = window.descending ? 'desc' : 'asc';
  const by = (...keys: string[]): string => [...keys, 'v.id'].map((key) => `${key} ${direction}`).join(', ');
  switch (window.orderBy) {
    case 'created_at':
      return same(by('v.created_at'));
    case 'name':
      return same(by('v.name'));
    case 'version':
      return same(by('v.version'));
    case 'type':
      return same(by(`array_position(${bound.bind(window.formatOrder)}::text[], v.format)`));
    case 'project_path':
      return { inner: by('v.created_at'), outer: by('p.path', 'v.created_at') };
  }
}

const same = (order: string): { inner: string; outer: string } => ({ inner: order, outer: order });
