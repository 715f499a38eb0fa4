import { statement, type Sql, type Transaction } from '../sql.ts';

export interface WebLoginRow {
  readonly id: number;
  readonly clientName: string | null;
  readonly ip: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly approvedBy: number | null;
  readonly state: 'pending' | 'approved' | 'consumed' | 'expired';
}

export interface NewWebLogin {
  readonly requestDigest: Buffer;
  readonly pollDigest: Buffer;
  readonly clientName: string | null;
  readonly ip: string | null;
  readonly lifetimeMs: number;
}

const columns = `w.id, w.client_name as "clientName", w.ip, w.created_at as "createdAt", w.expires_at as "expiresAt", w.user_id as "approvedBy",
  case when w.consumed_at is not null then 'consumed' when w.expires_at <= now() then 'expired' when w.approved_at is not null then 'approved' else 'pending' end as state`;

const insertLogin = statement(
  'web-login-insert',
  `insert into web_login (request_digest, poll_digest, client_name, ip, expires_at) values ($1, $2, $3, $4, now() + $5 * interval '1 millisecond')`,
);
const byRequest = statement('web-login-by-request', `select ${columns} from web_login w where w.request_digest = $1`);
const byPoll = statement('web-login-by-poll', `select ${columns} from web_login w where w.poll_digest = $1`);
const approve = statement(
  'web-login-approve',
  `update web_login w set user_id = $2, approved_at = now()
   where w.request_digest = $1 and w.approved_at is null and w.consumed_at is null and w.expires_at > now() returning ${columns}`,
);
const refuse = statement(
  'web-login-refuse',
  `update web_login w set consumed_at = now()
   where w.request_digest = $1 and w.approved_at is null and w.consumed_at is null and w.expires_at > now() returning ${columns}`,
);
/** The row lock makes one of many polls the winner; the others then see that it is consumed. */
const consume = statement(
  'web-login-consume',
  `update web_login w set consumed_at = now()
   where w.poll_digest = $1 and w.approved_at is not null and w.consumed_at is null and w.expires_at > now()
   returning ${columns}`,
);
const removeExpired = statement('web-login-remove-expired', `delete from web_login where expires_at <= now() - interval '1 day'`);

/** Sign-ins in a browser that a command line waits for. */
export class WebLoginStore {
  async create(tx: Transaction, login: NewWebLogin): Promise<void> {
    await tx.execute(insertLogin, [login.requestDigest, login.pollDigest, login.clientName, login.ip, login.lifetimeMs]);
  }

  byRequest(sql: Sql, requestDigest: Buffer): Promise<WebLoginRow | undefined> {
    return sql.row<WebLoginRow>(byRequest, [requestDigest]);
  }

  byPoll(sql: Sql, pollDigest: Buffer): Promise<WebLoginRow | undefined> {
    return sql.row<WebLoginRow>(byPoll, [pollDigest]);
  }

  /** Undefined unless it was pending. */
  approve(tx: Transaction, requestDigest: Buffer, userId: number): Promise<WebLoginRow | undefined> {
    return tx.row<WebLoginRow>(approve, [requestDigest, userId]);
  }

  /** Ends it without a token. Undefined unless it was pending. */
  refuse(tx: Transaction, requestDigest: Buffer): Promise<WebLoginRow | undefined> {
    return tx.row<WebLoginRow>(refuse, [requestDigest]);
  }

  /** Undefined unless it was approved and nobody else took it. */
  consume(tx: Transaction, pollDigest: Buffer): Promise<WebLoginRow | undefined> {
    return tx.row<WebLoginRow>(consume, [pollDigest]);
  }

  /** A day after their end, so that a late poll still learns what happened. */
  removeExpired(sql: Sql): Promise<number> {
    return sql.execute(removeExpired);
  }
}
