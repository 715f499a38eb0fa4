import { statement, type Sql, type Transaction } from '../sql.ts';
import { BoundValues, containsPattern } from './bound-values.ts';
import { countLimit } from './project-store.ts';

/** What somebody is a member of. */
export type MemberTarget = { readonly projectId: number } | { readonly namespaceId: number };

export interface MemberRow {
  readonly userId: number;
  readonly username: string;
  readonly name: string;
  readonly state: 'active' | 'blocked';
  readonly accessLevel: number;
  readonly createdAt: Date;
  /** `YYYY-MM-DD`: the first day on which it counts no more. */
  readonly expiresAt: string | null;
  readonly createdBy: { readonly id: number; readonly username: string; readonly name: string } | null;
  /** Where the membership is: the thing itself, or a group above it. */
  readonly sourceKind: 'project' | 'group' | 'user';
  readonly sourceId: number;
  readonly sourcePath: string;
}

export interface MemberFilter {
  readonly target: MemberTarget;
  /** With those of the groups above: each person once, with their highest role. */
  readonly inherited: boolean;
  /** Found anywhere in name or user name, without case. */
  readonly search?: string;
  readonly userIds?: readonly number[];
}

export interface NewMember {
  readonly userId: number;
  readonly accessLevel: number;
  readonly expiresAt: string | null;
  readonly createdBy: number | null;
}

const columns = `
  u.id as "userId", u.username, u.name, u.state, m.access_level as "accessLevel", m.created_at as "createdAt", to_char(m.expires_at, 'YYYY-MM-DD') as "expiresAt",
  case when c.id is not null then json_build_object('id', c.id, 'username', c.username, 'name', c.name) end as "createdBy",
  case when m.project_id is null then sn.kind else 'project' end as "sourceKind", coalesce(m.project_id, m.namespace_id) as "sourceId",
  coalesce(sp.full_path, sn.full_path) as "sourcePath"`;

const joined = `
  join app_user u on u.id = m.user_id
  left join app_user c on c.id = m.created_by
  left join project sp on sp.id = m.project_id
  left join namespace sn on sn.id = m.namespace_id`;

const valid = (alias: string): string => `(${alias}.expires_at is null or ${alias}.expires_at > current_date)`;

/** Memberships above $1 namespace or $2 project, without its own. */
const above = `(
  m.namespace_id in (select unnest(g.ancestor_ids) from namespace g where g.id = $1)
  or m.namespace_id in (select unnest(n.ancestor_ids || n.id) from project p join namespace n on n.id = p.namespace_id where p.id = $2)
)`;
const direct = `(m.namespace_id = $1 or m.project_id = $2)`;

/** $3 user. */
const findDirect = statement(
  'member-find',
  `select ${columns} from member m ${joined}
   where ${direct} and m.user_id = $3 and ${valid('m')}`,
);
const inheritedRole = statement('member-inherited-role', `select max(m.access_level) as role from member m where ${above} and m.user_id = $3 and ${valid('m')}`);
const otherOwner = statement(
  'member-other-owner',
  `select 1 from member m join app_user u on u.id = m.user_id
   where (${direct} or ${above}) and m.user_id <> $3 and m.access_level = 50 and m.expires_at is null and u.state = 'active' and u.kind = 'person' limit 1`,
);

/** A membership that has run out is only a row to write over. */
const add = (target: string, other: string): string =>
  `insert into member (user_id, ${target}, access_level, expires_at, created_by) values ($1, $2, $3, $4::date, $5)
   on conflict (user_id, ${target}) where ${target} is not null do update
     set access_level = excluded.access_level, expires_at = excluded.expires_at, created_by = excluded.created_by, created_at = now()
     where member.expires_at <= current_date and member.${other} is null
   returning user_id as "userId"`;
const addToNamespace = statement('member-add-to-namespace', add('namespace_id', 'project_id'));
const addToProject = statement('member-add-to-project', add('project_id', 'namespace_id'));
const change = statement('member-change', `update member m set access_level = $4, expires_at = $5::date where ${direct} and m.user_id = $3`);
const remove = statement('member-remove', `delete from member m where ${direct} and m.user_id = $3`);
const removeBelow = statement(
  'member-remove-below',
  `delete from member m where m.user_id = $2 and (
     m.namespace_id in (select g.id from namespace g where $1 = any(g.ancestor_ids))
     or m.project_id in (select p.id from project p join namespace n on n.id = p.namespace_id where n.id = $1 or $1 = any(n.ancestor_ids)))`,
);
const isFuture = statement('member-is-future', `select $1::date > current_date as future`);

/** Memberships of groups and projects. Those that have run out are as good as gone everywhere. */
export class MemberStore {
  async list(sql: Sql, filter: MemberFilter, window: { limit: number; offset: number }): Promise<MemberRow[]> {
    const bound = new BoundValues();
    const text = `select ${columns} ${matching(filter, bound)} order by u.username_key limit ${bound.bind(window.limit)} offset ${bound.bind(window.offset)}`;
    return sql.unprepared<MemberRow>(text, bound.values);
  }

  /** How many match, at most `countLimit`. */
  async count(sql: Sql, filter: MemberFilter): Promise<number> {
    const bound = new BoundValues();
    const [row] = await sql.unprepared<{ count: number }>(`select count(*) as count from (select 1 ${matching(filter, bound)} limit ${countLimit}) as found`, bound.values);
    return row?.count ?? 0;
  }

  /** The membership of the thing itself. */
  find(sql: Sql, target: MemberTarget, userId: number): Promise<MemberRow | undefined> {
    return sql.row<MemberRow>(findDirect, [...targetValues(target), userId]);
  }

  /** The highest role that comes from groups above; 0 if none. */
  async inheritedRole(sql: Sql, target: MemberTarget, userId: number): Promise<number> {
    return (await sql.row<{ role: number | null }>(inheritedRole, [...targetValues(target), userId]))?.role ?? 0;
  }

  /** Whether the group keeps an owner, here or above, when this one goes: a person, active, and a member without end. */
  async hasOtherOwner(tx: Transaction, target: MemberTarget, userId: number): Promise<boolean> {
    return (await tx.row(otherOwner, [...targetValues(target), userId])) !== undefined;
  }

  /** False if the person is a member already. */
  async add(tx: Transaction, target: MemberTarget, m: NewMember): Promise<boolean> {
    const [query, id] = 'projectId' in target ? [addToProject, target.projectId] : [addToNamespace, target.namespaceId];
    return (await tx.row(query, [m.userId, id, m.accessLevel, m.expiresAt, m.createdBy])) !== undefined;
  }

  async change(tx: Transaction, target: MemberTarget, userId: number, to: { accessLevel: number; expiresAt: string | null }): Promise<void> {
    await tx.execute(change, [...targetValues(target), userId, to.accessLevel, to.expiresAt]);
  }

  async remove(tx: Transaction, target: MemberTarget, userId: number): Promise<void> {
    await tx.execute(remove, [...targetValues(target), userId]);
  }

  /** Takes a person out of everything below the group; returns of how many things they were a member. */
  removeBelow(tx: Transaction, namespaceId: number, userId: number): Promise<number> {
    return tx.execute(removeBelow, [namespaceId, userId]);
  }

  /** Whether the day (`YYYY-MM-DD`) is after today, as the database sees today. */
  async isFuture(sql: Sql, day: string): Promise<boolean> {
    return (await sql.row<{ future: boolean }>(isFuture, [day]))?.future ?? false;
  }
}

export const targetValues = (target: MemberTarget): [number | null, number | null] => ('projectId' in target ? [null, target.projectId] : [target.namespaceId, null]);

function matching(filter: MemberFilter, bound: BoundValues): string {
  const [namespaceId, projectId] = targetValues(filter.target);
  bound.bind(namespaceId);
  bound.bind(projectId);
  const sources = filter.inherited ? `(${direct} or ${above})` : direct;
  const conditions = ['true'];
  if (filter.search !== undefined) {
    const pattern = bound.bind(containsPattern(filter.search));
    conditions.push(`(u.name ilike ${pattern} or u.username ilike ${pattern})`);
  }
  if (filter.userIds !== undefined) conditions.push(`u.id = any(${bound.bind(filter.userIds)}::bigint[])`);
  return `from (
      select distinct on (m.user_id) m.* from member m where ${sources} and ${valid('m')}
      order by m.user_id, m.access_level desc, m.id
    ) as m ${joined}
    where ${conditions.join(' and ')}`;
}
