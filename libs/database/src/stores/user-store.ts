import { statement, type Sql, type Transaction } from '../sql.ts';

export type UserState = 'active' | 'blocked';

export interface UserRow {
  readonly id: number;
  readonly kind: 'person' | 'bot';
  readonly username: string;
  readonly name: string;
  readonly email: string | null;
  readonly isAdmin: boolean;
  readonly state: UserState;
  readonly mustChangePassword: boolean;
  readonly createdAt: Date;
  readonly lastActivityAt: Date | null;
}

/** With what a sign-in is checked against. Never leaves the server. */
export interface UserWithPassword extends UserRow {
  readonly passwordHash: string | null;
}

export interface NewUser {
  readonly username: string;
  readonly name: string;
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
  readonly isAdmin: boolean;
}

export interface UserChanges {
  readonly name?: string;
  /** null removes it. */
  readonly email?: string | null;
  readonly isAdmin?: boolean;
  readonly state?: UserState;
}

export interface UserFilter {
  /** Part of a user name or name, or a whole e-mail address. */
  readonly search?: string;
  readonly state?: UserState;
  readonly isAdmin?: boolean;
  readonly limit: number;
  readonly offset: number;
}

const columns = `u.id, u.kind, u.username, u.name, u.email, u.is_admin as "isAdmin", u.state, u.must_change_password as "mustChangePassword",
  u.created_at as "createdAt", u.last_activity_at as "lastActivityAt"`;

/** The person, the personal namespace with its address, and its owner: all or none. */
const insertUser = statement(
  'user-insert',
  `with u as (
    insert into app_user as u (username, username_key, name, email, email_key, password_hash, must_change_password, is_admin)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    returning ${columns}
  ), n as (
    insert into namespace (kind, owner_id, path, name, full_path) select 'user', u.id, $1, $3, $1 from u returning id, owner_id
  ), r as (
    insert into route (full_path_key, namespace_id) select $2, n.id from n
  ), m as (
    insert into member (user_id, namespace_id, access_level) select n.owner_id, n.id, 50 from n
  )
  select * from u`,
);

const userById = statement('user-by-id', `select ${columns} from app_user u where u.id = $1`);
const userByUsername = statement('user-by-username', `select ${columns} from app_user u where u.username_key = $1`);
/** A user name holds no `@`, so at most one row fits. Bots do not sign in. */
const userByLogin = statement('user-by-login', `select ${columns}, u.password_hash as "passwordHash" from app_user u where (u.username_key = $1 or u.email_key = $1) and u.kind = 'person'`);

const filter = `u.kind = 'person' and ($1::text is null or u.username_key like $1 or lower(u.name) like $1 or u.email_key = $2)
  and ($3::text is null or u.state = $3) and ($4::boolean is null or u.is_admin = $4)`;
const listUsers = statement('user-list', `select ${columns} from app_user u where ${filter} order by u.id desc limit $5 offset $6`);
const countUsers = statement('user-count', `select count(*) as count from app_user u where ${filter}`);
const anyUser = statement('user-any', `select exists (select 1 from app_user) as "any"`);

const updateUser = statement(
  'user-update',
  `update app_user u set
    name = coalesce($2, u.name),
    email = case when $3 then $4 else u.email end,
    email_key = case when $3 then $5 else u.email_key end,
    is_admin = coalesce($6, u.is_admin),
    state = coalesce($7, u.state)
  where u.id = $1 returning ${columns}`,
);
const setPassword = statement('user-set-password', `update app_user u set password_hash = $2, must_change_password = $3 where u.id = $1 returning ${columns}`);
const lockUser = statement('user-lock', `select ${columns}, u.password_hash as "passwordHash" from app_user u where u.id = $1 for no key update`);
const lockActiveAdmins = statement('user-lock-admins', `select u.id from app_user u where u.is_admin and u.state = 'active' order by u.id for no key update`);
const touchUsers = statement(
  'user-touch',
  `update app_user set last_activity_at = now()
   where id in (select id from app_user where id = any($1::bigint[]) order by id for no key update skip locked)`,
);

/** Accounts: people, and bots, which `BotStore` makes. Keys (for comparing) are made here: lower case. */
export class UserStore {
  /** Violates `app_user_username_key`, `app_user_email_key` or `route_pkey` if the name, the address or the path is taken. */
  async create(tx: Transaction, user: NewUser): Promise<UserRow> {
    const { username, name, email, passwordHash, mustChangePassword, isAdmin } = user;
    const values = [username, username.toLowerCase(), name, email, email?.toLowerCase() ?? null, passwordHash, mustChangePassword, isAdmin];
    const row = await tx.row<UserRow>(insertUser, values);
    if (row === undefined) throw new Error('insert returned no row');
    return row;
  }

  byId(sql: Sql, id: number): Promise<UserRow | undefined> {
    return sql.row<UserRow>(userById, [id]);
  }

  byUsername(sql: Sql, username: string): Promise<UserRow | undefined> {
    return sql.row<UserRow>(userByUsername, [username.toLowerCase()]);
  }

  /** `login` is a user name or an e-mail address. */
  byLogin(sql: Sql, login: string): Promise<UserWithPassword | undefined> {
    return sql.row<UserWithPassword>(userByLogin, [login.toLowerCase()]);
  }

  /** People, newest first. */
  async list(sql: Sql, wanted: UserFilter): Promise<{ rows: UserRow[]; total: number }> {
    const search = wanted.search?.toLowerCase();
    const values = [search === undefined ? null : `%${search.replace(/[\\%_]/g, '\\$&')}%`, search ?? null, wanted.state ?? null, wanted.isAdmin ?? null];
    const rows = await sql.rows<UserRow>(listUsers, [...values, wanted.limit, wanted.offset]);
    const counted = await sql.row<{ count: number }>(countUsers, values);
    return { rows, total: counted?.count ?? 0 };
  }

  async hasAny(sql: Sql): Promise<boolean> {
    return (await sql.row<{ any: boolean }>(anyUser))?.any === true;
  }

  /** Undefined if there is no such user. Violates `app_user_email_key` if the address is taken. */
  update(tx: Transaction, id: number, changes: UserChanges): Promise<UserRow | undefined> {
    const { name, email, isAdmin, state } = changes;
    return tx.row<UserRow>(updateUser, [id, name ?? null, email !== undefined, email ?? null, email?.toLowerCase() ?? null, isAdmin ?? null, state ?? null]);
  }

  setPassword(tx: Transaction, id: number, passwordHash: string, mustChangePassword: boolean): Promise<UserRow | undefined> {
    return tx.row<UserRow>(setPassword, [id, passwordHash, mustChangePassword]);
  }

  /** Others who sign in as this user or change it wait until the transaction ends. */
  lock(tx: Transaction, id: number): Promise<UserWithPassword | undefined> {
    return tx.row<UserWithPassword>(lockUser, [id]);
  }

  /** Their ids, locked: two administrators who remove each other at once must not both succeed. */
  async lockActiveAdmins(tx: Transaction): Promise<number[]> {
    return (await tx.rows<{ id: number }>(lockActiveAdmins)).map((row) => row.id);
  }

  /** Notes that they were active now. Rows locked by somebody else are left out: the next time does it. */
  async touch(sql: Sql, ids: readonly number[]): Promise<void> {
    await sql.execute(touchUsers, [ids]);
  }
}
