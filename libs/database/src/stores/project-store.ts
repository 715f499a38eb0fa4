import type { PackageAccessLevel, Visibility } from '@packyard/domain';
import { statement, type Sql, type Transaction } from '../sql.ts';
import type { ThingRef } from './access-store.ts';
import { BoundValues, containsPattern } from './bound-values.ts';
import type { Viewer } from './viewer.ts';
import { fullNameOf, visibleProject } from './visible-namespaces.sql.ts';
import { membershipIn } from './visible-packages.sql.ts';

/** A project with its namespace, the viewer's role in it, and the switches of the server. */
export interface ProjectRow {
  readonly id: number;
  readonly namespaceId: number;
  readonly path: string;
  readonly name: string;
  readonly fullPath: string;
  readonly description: string;
  readonly visibility: Visibility;
  readonly packageAccess: PackageAccessLevel;
  readonly archived: boolean;
  readonly creatorId: number | null;
  readonly createdAt: Date;
  readonly lastActivityAt: Date;
  readonly namespaceKind: 'group' | 'user';
  readonly namespacePath: string;
  readonly namespaceName: string;
  readonly namespaceFullPath: string;
  /** `Outer / Inner` */
  readonly namespaceFullName: string;
  readonly namespaceParentId: number | null;
  readonly namespaceOwnerId: number | null;
  /** The higher of the two below. */
  readonly role: number;
  readonly projectRole: number;
  readonly groupRole: number;
  readonly packagesEnabled: boolean;
  readonly allowAnyoneToPull: boolean;
}

export const projectOrders = ['id', 'name', 'path', 'created_at', 'last_activity_at'] as const;
export type ProjectOrder = (typeof projectOrders)[number];

export interface ProjectFilter {
  readonly viewer: Viewer;
  /** Only those of this namespace; with `includeSubgroups` also those of groups below it. */
  readonly namespaceId?: number;
  readonly includeSubgroups?: boolean;
  /** Only those in this person's own namespace. */
  readonly ownerId?: number;
  /** Found anywhere in name or path, without case; with a slash in it, in the full path. */
  readonly search?: string;
  readonly visibility?: Visibility;
  readonly archived?: boolean;
  /** Least role of the viewer; 1 means any membership. */
  readonly minRole?: number;
}

export interface ListWindow<O extends string> {
  readonly orderBy: O;
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
}

export interface NewProject {
  readonly namespaceId: number;
  readonly path: string;
  readonly name: string;
  readonly fullPath: string;
  readonly description: string;
  readonly visibility: Visibility;
  readonly packageAccess: PackageAccessLevel;
  readonly creatorId: number;
}

export type ProjectChange = Pick<NewProject, 'path' | 'name' | 'fullPath' | 'description' | 'visibility' | 'packageAccess'> & { readonly archived: boolean };

/** Counting stops here: beyond 10,000 rows no list says how many there are. */
export const countLimit = 10_001;

const columns = `
  p.id, p.namespace_id as "namespaceId", p.path, p.name, p.full_path as "fullPath", p.description, p.visibility, p.package_access as "packageAccess",
  p.archived, p.creator_id as "creatorId", p.created_at as "createdAt", p.last_activity_at as "lastActivityAt",
  n.kind as "namespaceKind", n.path as "namespacePath", n.name as "namespaceName", n.full_path as "namespaceFullPath", ${fullNameOf('n')} as "namespaceFullName",
  n.parent_id as "namespaceParentId", n.owner_id as "namespaceOwnerId", r.role, r.project_role as "projectRole", r.group_role as "groupRole",
  s.packages_enabled as "packagesEnabled", s.allow_anyone_to_pull as "allowAnyoneToPull"`;

const tables = (userId: string): string => `
  project p
  join namespace n on n.id = p.namespace_id
  cross join instance_setting s
  cross join lateral (
    select coalesce(max(m.access_level), 0) as role,
      coalesce(max(m.access_level) filter (where m.project_id is not null), 0) as project_role,
      coalesce(max(m.access_level) filter (where m.namespace_id is not null), 0) as group_role
    from member m where ${membershipIn(userId)}
  ) r`;

/** $1 viewer, $2 id or null, $3 path key or null. */
const byRef = `select ${columns} from ${tables('$1::bigint')} where p.id = coalesce($2::bigint, (select t.project_id from route t where t.full_path_key = $3))`;
const findProject = statement('project-find', byRef);
const lockProject = statement('project-lock', `${byRef} for no key update of p`);
/** Both wait for publishers, who hold their package's row, and keep new ones out: of names that exist, and of new names. */
const lockAll = statement('project-lock-all', `select id from project where id = any($1) order by id for update`);
const lockPackages = statement('project-lock-packages', `select id from package where project_id = any($1) order by id for update`);
const idsInTree = statement(
  'project-ids-in-tree',
  `select p.id from project p join namespace n on n.id = p.namespace_id where n.id = $1 or $1 = any(n.ancestor_ids) order by p.id`,
);

const insertProject = statement(
  'project-insert',
  `insert into project (namespace_id, path, name, full_path, description, visibility, package_access, creator_id) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
);
const updateProject = statement(
  'project-update',
  `update project set path = $2, name = $3, full_path = $4, description = $5, visibility = $6, package_access = $7, archived = $8 where id = $1`,
);
const updateRoute = statement('project-update-route', `update route set full_path_key = $2 where project_id = $1`);
const deleteProject = statement('project-delete', `delete from project where id = $1`);

/** Versions that are being destroyed have their tombstone already. */
const bury = statement(
  'project-bury',
  `insert into tombstone (project_id, format, name, name_key, version, version_key, file_digests, deleted_by)
   select v.project_id, v.format, v.name, k.name_key, v.version, v.version_key,
     coalesce((select array_agg(distinct b.sha256) from package_file f join blob b on b.id = f.blob_id where f.version_id = v.id and f.status = 'current'), '{}'), $2
   from package_version v
   join package k on k.id = v.package_id
   where v.project_id = any($1) and v.status <> 'pending_destruction'`,
);

const orders: Record<ProjectOrder, string> = { id: 'p.id', name: 'lower(p.name)', path: 'lower(p.path)', created_at: 'p.created_at', last_activity_at: 'p.last_activity_at' };

/** Projects. `userId` is whose role comes with the row; null for nobody's. */
export class ProjectStore {
  find(sql: Sql, ref: ThingRef, userId: number | null): Promise<ProjectRow | undefined> {
    return sql.row<ProjectRow>(findProject, [userId, ...refValues(ref)]);
  }

  /** As `find`, and nobody else changes the row before the transaction ends. */
  lock(tx: Transaction, ref: ThingRef, userId: number | null): Promise<ProjectRow | undefined> {
    return tx.row<ProjectRow>(lockProject, [userId, ...refValues(ref)]);
  }

  list(sql: Sql, filter: ProjectFilter, window: ListWindow<ProjectOrder>): Promise<ProjectRow[]> {
    const bound = new BoundValues();
    const direction = window.descending ? 'desc' : 'asc';
    const text = `select ${columns} ${matching(filter, bound)} order by ${orders[window.orderBy]} ${direction}, p.id ${direction} limit ${bound.bind(window.limit)} offset ${bound.bind(window.offset)}`;
    return sql.unprepared<ProjectRow>(text, bound.values);
  }

  /** How many match, at most `countLimit`. */
  async count(sql: Sql, filter: ProjectFilter): Promise<number> {
    const bound = new BoundValues();
    const [row] = await sql.unprepared<{ count: number }>(`select count(*) as count from (select 1 ${matching(filter, bound)} limit ${countLimit}) as found`, bound.values);
    return row?.count ?? 0;
  }

  async insert(tx: Transaction, p: NewProject): Promise<number> {
    const row = await tx.row<{ id: number }>(insertProject, [p.namespaceId, p.path, p.name, p.fullPath, p.description, p.visibility, p.packageAccess, p.creatorId]);
    if (row === undefined) throw new Error('insert returned no row');
    return row.id;
  }

  async update(tx: Transaction, id: number, p: ProjectChange): Promise<void> {
    await tx.execute(updateProject, [id, p.path, p.name, p.fullPath, p.description, p.visibility, p.packageAccess, p.archived]);
    await tx.execute(updateRoute, [id, p.fullPath.toLowerCase()]);
  }

  /** Projects in this namespace and all below it. */
  async idsInTree(tx: Transaction, namespaceId: number): Promise<number[]> {
    return (await tx.rows<{ id: number }>(idsInTree, [namespaceId])).map((row) => row.id);
  }

  /**
   * Locks projects against publishing and leaves a tombstone for each of their versions; returns how many.
   * Deleting the projects, or what holds them, is the caller's next step.
   */
  async bury(tx: Transaction, projectIds: readonly number[], deletedBy: number | null): Promise<number> {
    await tx.execute(lockAll, [projectIds]);
    await tx.execute(lockPackages, [projectIds]);
    return tx.execute(bury, [projectIds, deletedBy]);
  }

  async delete(tx: Transaction, id: number): Promise<void> {
    await tx.execute(deleteProject, [id]);
  }
}

export function refValues(ref: ThingRef): [number | null, string | null] {
  return 'id' in ref ? [ref.id, null] : [null, ref.path.toLowerCase()];
}

function matching(filter: ProjectFilter, bound: BoundValues): string {
  const userId = `${bound.bind(filter.viewer.userId)}::bigint`;
  const conditions = [visibleProject({ userId, isAdmin: `${bound.bind(filter.viewer.isAdmin)}::boolean`, role: 'r.role' })];
  if (filter.namespaceId !== undefined) {
    const id = `${bound.bind(filter.namespaceId)}::bigint`;
    conditions.push(filter.includeSubgroups ? `(p.namespace_id = ${id} or ${id} = any(n.ancestor_ids))` : `p.namespace_id = ${id}`);
  }
  if (filter.ownerId !== undefined) conditions.push(`n.owner_id = ${bound.bind(filter.ownerId)}`);
  if (filter.search !== undefined) {
    const pattern = bound.bind(containsPattern(filter.search));
    conditions.push(filter.search.includes('/') ? `p.full_path ilike ${pattern}` : `(p.name ilike ${pattern} or p.path ilike ${pattern})`);
  }
  if (filter.visibility !== undefined) conditions.push(`p.visibility = ${bound.bind(filter.visibility)}`);
  if (filter.archived !== undefined) conditions.push(`p.archived = ${bound.bind(filter.archived)}`);
  if (filter.minRole !== undefined) conditions.push(`r.role >= ${bound.bind(filter.minRole)}`);
  return `from ${tables(userId)} where ${conditions.join(' and ')}`;
}
