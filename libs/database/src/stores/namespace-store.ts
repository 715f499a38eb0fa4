import type { Visibility } from '@packyard/domain';
import { statement, type Sql, type Transaction } from '../sql.ts';
import type { ThingRef } from './access-store.ts';
import { BoundValues, containsPattern } from './bound-values.ts';
import { countLimit, refValues, type ListWindow } from './project-store.ts';
import type { Viewer } from './viewer.ts';
import { fullNameOf, memberInside, roleInGroup, visibleGroup } from './visible-namespaces.sql.ts';

/** A group, or a person's own namespace, with the viewer's role in it and the switches of the server. */
export interface NamespaceRow {
  readonly id: number;
  readonly kind: 'group' | 'user';
  readonly parentId: number | null;
  readonly ownerId: number | null;
  readonly path: string;
  readonly name: string;
  readonly fullPath: string;
  /** `Outer / Inner` */
  readonly fullName: string;
  /** Outermost first. */
  readonly ancestorIds: number[];
  readonly description: string;
  readonly visibility: Visibility;
  readonly createdAt: Date;
  readonly role: number;
  /** The viewer is a member of it or of something below it. */
  readonly containsReadable: boolean;
  readonly packagesEnabled: boolean;
  readonly allowAnyoneToPull: boolean;
}

export const groupOrders = ['id', 'name', 'path'] as const;
export type GroupOrder = (typeof groupOrders)[number];

export interface GroupFilter {
  readonly viewer: Viewer;
  /** Only groups directly in this one. */
  readonly parentId?: number;
  /** Only groups anywhere below this one. */
  readonly ancestorId?: number;
  readonly topLevelOnly?: boolean;
  /** Found anywhere in name or path, without case. */
  readonly search?: string;
  readonly visibility?: Visibility;
  /** Least role of the viewer. */
  readonly minRole?: number;
  /** Only groups that the viewer is a member of, or that hold something they are a member of. */
  readonly membership?: boolean;
  /** Every namespace that the viewer may create projects in: their own, and groups in which they have this role. */
  readonly creationRole?: number;
}

export interface NewGroup {
  readonly parentId: number | null;
  readonly path: string;
  readonly name: string;
  readonly fullPath: string;
  readonly ancestorIds: readonly number[];
  readonly description: string;
  readonly visibility: Visibility;
}

const columns = `
  g.id, g.kind, g.parent_id as "parentId", g.owner_id as "ownerId", g.path, g.name, g.full_path as "fullPath", ${fullNameOf('g')} as "fullName", to_jsonb(g.ancestor_ids) as "ancestorIds",
  g.description, g.visibility, g.created_at as "createdAt", r.role, r.inside as "containsReadable",
  s.packages_enabled as "packagesEnabled", s.allow_anyone_to_pull as "allowAnyoneToPull"`;

const tables = (userId: string): string => `
  namespace g
  cross join instance_setting s
  cross join lateral (select ${roleInGroup(userId)} as role, ${memberInside(userId)} as inside) r`;

/** $1 viewer, $2 id or null, $3 path key or null. */
const findNamespace = statement(
  'namespace-find',
  `select ${columns} from ${tables('$1::bigint')} where g.id = coalesce($2::bigint, (select t.namespace_id from route t where t.full_path_key = $3))`,
);
const findPersonal = statement('namespace-find-personal', `select id from namespace where owner_id = $1`);

const outermost = (strength: string): string =>
  `select r.id from namespace r where r.id = (select coalesce(g.ancestor_ids[1], g.id) from namespace g where g.id = $1) for ${strength} of r`;
const shareTree = statement('namespace-share-tree', outermost('share'));
const holdTree = statement('namespace-hold-tree', outermost('no key update'));

const insertNamespace = statement(
  'namespace-insert',
  `insert into namespace (kind, parent_id, path, name, full_path, ancestor_ids, description, visibility) values ('group', $1, $2, $3, $4, $5, $6, $7) returning id`,
);
const insertRoute = statement('namespace-insert-route', `insert into route (full_path_key, namespace_id, project_id) values ($1, $2, $3)`);
const updateNamespace = statement('namespace-update', `update namespace set path = $2, name = $3, description = $4, visibility = $5 where id = $1`);
const deleteNamespace = statement('namespace-delete', `delete from namespace where id = $1`);

/** $1 namespace, $2 length of its old full path, $3 its new one. */
const below = `(n.id = $1 or $1 = any(n.ancestor_ids))`;
const moveNamespaces = statement('namespace-move', `update namespace n set full_path = $3 || substr(n.full_path, $2 + 1) where ${below}`);
const moveProjects = statement('namespace-move-projects', `update project p set full_path = $3 || substr(p.full_path, $2 + 1) from namespace n where n.id = p.namespace_id and ${below}`);
const moveRoutes = statement(
  'namespace-move-routes',
  `update route t set full_path_key = lower($3) || substr(t.full_path_key, $2 + 1)
   where t.namespace_id in (select n.id from namespace n where ${below})
     or t.project_id in (select p.id from project p join namespace n on n.id = p.namespace_id where ${below})`,
);
const longestPath = statement(
  'namespace-longest-path',
  `select max(length(x.full_path)) as length from (
     select n.full_path from namespace n where ${below}
     union all select p.full_path from project p join namespace n on n.id = p.namespace_id where ${below}
   ) as x`,
);

const rank = (column: string): string => `array_position(array['private', 'internal', 'public'], ${column})`;
/** $1 group, $2 visibility. */
const moreOpenInside = statement(
  'namespace-more-open-inside',
  `select exists (select 1 from project p where p.namespace_id = $1 and ${rank('p.visibility')} > ${rank('$2')}) as projects,
          exists (select 1 from namespace g where g.parent_id = $1 and ${rank('g.visibility')} > ${rank('$2')}) as groups`,
);

const orders: Record<GroupOrder, string> = { id: 'g.id', name: 'lower(g.name)', path: 'lower(g.full_path)' };

/** Groups and personal namespaces. `userId` is whose role comes with the row; null for nobody's. */
export class NamespaceStore {
  find(sql: Sql, ref: ThingRef, userId: number | null): Promise<NamespaceRow | undefined> {
    return sql.row<NamespaceRow>(findNamespace, [userId, ...refValues(ref)]);
  }

  async findPersonalId(sql: Sql, ownerId: number): Promise<number | undefined> {
    return (await sql.row<{ id: number }>(findPersonal, [ownerId]))?.id;
  }

  /**
   * Everything that relies on the shape or the visibility of a group tree shares its lock; everything that changes them holds it
   * alone. The lock is the row of the outermost group. False: the namespace is gone.
   */
  async lockTree(tx: Transaction, namespaceId: number, how: 'share' | 'hold'): Promise<boolean> {
    return (await tx.row(how === 'share' ? shareTree : holdTree, [namespaceId])) !== undefined;
  }

  list(sql: Sql, filter: GroupFilter, window: ListWindow<GroupOrder>): Promise<NamespaceRow[]> {
    const bound = new BoundValues();
    const direction = window.descending ? 'desc' : 'asc';
    const text = `select ${columns} ${matching(filter, bound)} order by ${orders[window.orderBy]} ${direction}, g.id ${direction} limit ${bound.bind(window.limit)} offset ${bound.bind(window.offset)}`;
    return sql.unprepared<NamespaceRow>(text, bound.values);
  }

  /** How many match, at most `countLimit`. */
  async count(sql: Sql, filter: GroupFilter): Promise<number> {
    const bound = new BoundValues();
    const [row] = await sql.unprepared<{ count: number }>(`select count(*) as count from (select 1 ${matching(filter, bound)} limit ${countLimit}) as found`, bound.values);
    return row?.count ?? 0;
  }

  async insert(tx: Transaction, g: NewGroup): Promise<number> {
    const row = await tx.row<{ id: number }>(insertNamespace, [g.parentId, g.path, g.name, g.fullPath, g.ancestorIds, g.description, g.visibility]);
    if (row === undefined) throw new Error('insert returned no row');
    return row.id;
  }

  /** Takes the address; violates `route_pkey` if it is taken. */
  async addRoute(tx: Transaction, fullPath: string, target: { namespaceId: number } | { projectId: number }): Promise<void> {
    await tx.execute(insertRoute, [fullPath.toLowerCase(), 'namespaceId' in target ? target.namespaceId : null, 'projectId' in target ? target.projectId : null]);
  }

  async update(tx: Transaction, id: number, g: Pick<NewGroup, 'path' | 'name' | 'description' | 'visibility'>): Promise<void> {
    await tx.execute(updateNamespace, [id, g.path, g.name, g.description, g.visibility]);
  }

  /** Gives the namespace and everything below it new addresses; violates `route_pkey` if one is taken. Returns the longest, in characters. */
  async move(tx: Transaction, id: number, from: string, to: string): Promise<number> {
    for (const step of [moveNamespaces, moveProjects, moveRoutes]) await tx.execute(step, [id, from.length, to]);
    return (await tx.row<{ length: number }>(longestPath, [id]))?.length ?? 0;
  }

  /** Whether something directly in the group is more open than `visibility`. */
  async moreOpenInside(tx: Transaction, groupId: number, visibility: Visibility): Promise<{ projects: boolean; groups: boolean }> {
    return (await tx.row<{ projects: boolean; groups: boolean }>(moreOpenInside, [groupId, visibility])) ?? { projects: false, groups: false };
  }

  /** Removes it with everything below: the foreign keys cascade. */
  async delete(tx: Transaction, id: number): Promise<void> {
    await tx.execute(deleteNamespace, [id]);
  }
}

function matching(filter: GroupFilter, bound: BoundValues): string {
  const userId = `${bound.bind(filter.viewer.userId)}::bigint`;
  const isAdmin = `${bound.bind(filter.viewer.isAdmin)}::boolean`;
  const mine = filter.creationRole === undefined ? undefined : `(g.owner_id = ${userId} or (g.kind = 'group' and (${isAdmin} or r.role >= ${bound.bind(filter.creationRole)})))`;
  const conditions = [mine ?? `g.kind = 'group'`, visibleGroup({ userId, isAdmin, role: 'r.role', containsReadable: 'r.inside' })];
  if (filter.parentId !== undefined) conditions.push(`g.parent_id = ${bound.bind(filter.parentId)}`);
  if (filter.ancestorId !== undefined) conditions.push(`${bound.bind(filter.ancestorId)}::bigint = any(g.ancestor_ids)`);
  if (filter.topLevelOnly) conditions.push(`g.parent_id is null`);
  if (filter.search !== undefined) {
    const pattern = bound.bind(containsPattern(filter.search));
    conditions.push(filter.search.includes('/') ? `g.full_path ilike ${pattern}` : `(g.name ilike ${pattern} or g.path ilike ${pattern})`);
  }
  if (filter.visibility !== undefined) conditions.push(`g.visibility = ${bound.bind(filter.visibility)}`);
  if (filter.minRole !== undefined) conditions.push(`r.role >= ${bound.bind(filter.minRole)}`);
  if (filter.membership) conditions.push(`(r.role > 0 or r.inside)`);
  return `from ${tables(userId)} where ${conditions.join(' and ')}`;
}
