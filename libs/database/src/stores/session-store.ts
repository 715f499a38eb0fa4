import { statement, type Sql, type Transaction } from '../sql.ts';

export interface SessionRow {
  readonly id: number;
  readonly userId: number;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

export interface NewSession {
  readonly userId: number;
  /** The hash that the password was compared with. */
  readonly passwordHash: string;
  readonly tokenDigest: Buffer;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly lifetimeMs: number;
}

const columns = `id, user_id as "userId", ip, user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt"`;

/** Waits for a password change that is under way, and then finds another hash: a session never outlives the password it was made with. */
const insertSession = statement(
  'session-insert',
  `insert into session (user_id, token_digest, ip, user_agent, expires_at)
   select u.id, $3, $4, $5, now() + $6 * interval '1 millisecond'
   from (select id from app_user where id = $1 and password_hash = $2 and state = 'active' for share) u
   returning ${columns}`,
);
const endSession = statement('session-end', 'delete from session where id = $1');
const endByDigest = statement('session-end-by-digest', 'delete from session where token_digest = $1');
const endOfUser = statement('session-end-of-user', 'delete from session where user_id = $1 and id is distinct from $2');
const endOwn = statement('session-end-own', 'delete from session where id = $1 and user_id = $2');
const rotate = statement('session-rotate', 'update session set token_digest = $2, last_seen_at = now() where id = $1 and expires_at > now()');
const listOfUser = statement('session-list', `select ${columns} from session where user_id = $1 and expires_at > now() order by last_seen_at desc, id desc limit 100`);
const touchSessions = statement(
  'session-touch',
  `update session set last_seen_at = now()
   where id in (select id from session where id = any($1::bigint[]) order by id for no key update skip locked)`,
);
const removeExpired = statement('session-remove-expired', 'delete from session where expires_at <= now()');

/** Browser sign-ins. A session that ended has no row. */
export class SessionStore {
  /** Undefined if the user was blocked or the password changed since it was checked. */
  create(tx: Transaction, session: NewSession): Promise<SessionRow | undefined> {
    const { userId, passwordHash, tokenDigest, ip, userAgent, lifetimeMs } = session;
    return tx.row<SessionRow>(insertSession, [userId, passwordHash, tokenDigest, ip, userAgent, lifetimeMs]);
  }

  async end(tx: Transaction, id: number): Promise<boolean> {
    return (await tx.execute(endSession, [id])) > 0;
  }

  async endByDigest(tx: Transaction, tokenDigest: Buffer): Promise<void> {
    await tx.execute(endByDigest, [tokenDigest]);
  }

  /** False if this user has no such session. */
  async endOwn(tx: Transaction, id: number, userId: number): Promise<boolean> {
    return (await tx.execute(endOwn, [id, userId])) > 0;
  }

  /** Ends all of a user's sessions but one; returns how many. */
  endOfUser(tx: Transaction, userId: number, exceptId?: number): Promise<number> {
    return tx.execute(endOfUser, [userId, exceptId ?? null]);
  }

  /** Gives a session another token: the old one is worth nothing from then on. False if it ended. */
  async rotate(tx: Transaction, id: number, tokenDigest: Buffer): Promise<boolean> {
    return (await tx.execute(rotate, [id, tokenDigest])) > 0;
  }

  /** Last seen first; at most 100. */
  list(sql: Sql, userId: number): Promise<SessionRow[]> {
    return sql.rows<SessionRow>(listOfUser, [userId]);
  }

  /** Notes that they were used now. Rows locked by somebody else are left out. */
  async touch(sql: Sql, ids: readonly number[]): Promise<void> {
    await sql.execute(touchSessions, [ids]);
  }

  removeExpired(sql: Sql): Promise<number> {
    return sql.execute(removeExpired);
  }
}
