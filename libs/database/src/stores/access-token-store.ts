import { statement, type Sql, type Transaction } from '../sql.ts';
import type { MemberTarget } from './member-store.ts';

/** A token that acts as a user: a person, or the bot of a project or group. */
export interface AccessTokenRow {
  readonly id: number;
  readonly kind: 'personal' | 'project' | 'group';
  readonly userId: number;
  /** Of a project token, and of a group token. */
  readonly projectId: number | null;
  readonly namespaceId: number | null;
  readonly name: string;
  readonly description: string | null;
  readonly scopes: string[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
  /** Neither revoked nor expired. */
  readonly active: boolean;
}

export interface NewAccessToken {
  readonly userId: number;
  /** The project or group whose bot the user is; left out for a person. */
  readonly of?: MemberTarget;
  readonly name: string;
  readonly description: string | null;
  readonly tokenDigest: Buffer;
  readonly scopes: readonly string[];
  /** null: never. */
  readonly expiresAt: Date | null;
}

export interface AccessTokenFilter {
  /** Undefined: of everybody. */
  readonly userId?: number;
  readonly state?: 'active' | 'inactive';
  /** Part of the name. */
  readonly search?: string;
  readonly limit: number;
  readonly offset: number;
}

export const activeToken = '(t.revoked_at is null and (t.expires_at is null or t.expires_at > now()))';
export const tokenColumns = `t.id, t.kind, t.user_id as "userId", t.project_id as "projectId", t.namespace_id as "namespaceId", t.name, t.description, t.scopes, t.created_at as "createdAt", t.expires_at as "expiresAt",
  t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt", ${activeToken} as active`;

const insertToken = statement(
  'token-insert',
  `insert into access_token as t (kind, user_id, project_id, namespace_id, name, description, token_digest, scopes, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${tokenColumns}`,
);
const tokenById = statement('token-by-id', `select ${tokenColumns} from access_token t where t.kind <> 'deploy' and t.id = $1`);
const tokenByDigest = statement('token-by-digest', `select ${tokenColumns} from access_token t where t.kind = 'personal' and t.token_digest = $1`);
const filter = `t.kind = 'personal' and ($1::bigint is null or t.user_id = $1)
  and ($2::text is null or ${activeToken} = ($2 = 'active')) and ($3::text is null or lower(t.name) like $3)`;
const listTokens = statement('token-list', `select ${tokenColumns} from access_token t where ${filter} order by t.id desc limit $4 offset $5`);
const countTokens = statement('token-count', `select count(*) as count from access_token t where ${filter}`);
const revokeToken = statement('token-revoke', `update access_token t set revoked_at = now() where t.id = $1 and t.kind <> 'deploy' and t.revoked_at is null returning ${tokenColumns}`);
const revokeOfUser = statement('token-revoke-of-user', 'update access_token set revoked_at = now() where user_id = $1 and revoked_at is null');
/** $1 id, $2 digest and $3 end of the new one. */
const rotateToken = statement(
  'token-rotate',
  `with old as (update access_token t set revoked_at = now() where t.id = $1 and t.kind <> 'deploy' and ${activeToken} returning t.*)
   insert into access_token as t (kind, user_id, project_id, namespace_id, name, description, token_digest, scopes, expires_at)
   select o.kind, o.user_id, o.project_id, o.namespace_id, o.name, o.description, $2, o.scopes, $3 from old o returning ${tokenColumns}`,
);
const touchTokens = statement(
  'token-touch',
  `update access_token set last_used_at = now()
   where id in (select id from access_token where id = any($1::bigint[]) order by id for no key update skip locked)`,
);

/** Access tokens. `BotStore` lists those of projects and groups. A revoked one keeps its row: its digest must go on answering "revoked". */
export class AccessTokenStore {
  async create(tx: Transaction, token: NewAccessToken): Promise<AccessTokenRow> {
    const row = await tx.row<AccessTokenRow>(insertToken, [...kindAndPlace(token), token.name, token.description, token.tokenDigest, token.scopes, token.expiresAt]);
    if (row === undefined) throw new Error('insert returned no row');
    return row;
  }

  byId(sql: Sql, id: number): Promise<AccessTokenRow | undefined> {
    return sql.row<AccessTokenRow>(tokenById, [id]);
  }

  /** A personal one. */
  byDigest(sql: Sql, tokenDigest: Buffer): Promise<AccessTokenRow | undefined> {
    return sql.row<AccessTokenRow>(tokenByDigest, [tokenDigest]);
  }

  /** Personal ones, newest first. */
  async list(sql: Sql, wanted: AccessTokenFilter): Promise<{ rows: AccessTokenRow[]; total: number }> {
    const search = wanted.search === undefined ? null : `%${wanted.search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    const values = [wanted.userId ?? null, wanted.state ?? null, search];
    const rows = await sql.rows<AccessTokenRow>(listTokens, [...values, wanted.limit, wanted.offset]);
    const counted = await sql.row<{ count: number }>(countTokens, values);
    return { rows, total: counted?.count ?? 0 };
  }

  /** Revokes the token and makes another that does the same. Undefined if there is none, or it ended before. */
  rotate(tx: Transaction, id: number, next: { readonly tokenDigest: Buffer; readonly expiresAt: Date | null }): Promise<AccessTokenRow | undefined> {
    return tx.row<AccessTokenRow>(rotateToken, [id, next.tokenDigest, next.expiresAt]);
  }

  /** Undefined if there is none or it was revoked before. */
  revoke(tx: Transaction, id: number): Promise<AccessTokenRow | undefined> {
    return tx.row<AccessTokenRow>(revokeToken, [id]);
  }

  /** Returns how many. */
  revokeOfUser(tx: Transaction, userId: number): Promise<number> {
    return tx.execute(revokeOfUser, [userId]);
  }

  /** Notes that they were used now. Rows locked by somebody else are left out: the next time does it. */
  async touch(sql: Sql, ids: readonly number[]): Promise<void> {
    await sql.execute(touchTokens, [ids]);
  }
}

function kindAndPlace({ of, userId }: NewAccessToken): [kind: string, userId: number, projectId: number | null, namespaceId: number | null] {
  if (of === undefined) return ['personal', userId, null, null];
  return 'projectId' in of ? ['project', userId, of.projectId, null] : ['group', userId, null, of.namespaceId];
}
