import { statement, type Sql, type Transaction } from '../sql.ts';
import { deployRoleInProject, deployUsername } from './deploy-tokens.sql.ts';
import { targetValues, type MemberTarget } from './member-store.ts';

export interface DeployTokenRow {
  readonly id: number;
  readonly name: string;
  readonly username: string;
  readonly scopes: string[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly expired: boolean;
}

export interface NewDeployToken {
  readonly of: MemberTarget;
  readonly name: string;
  /** null: the default, which holds the token's number. */
  readonly username: string | null;
  readonly tokenDigest: Buffer;
  readonly scopes: readonly string[];
  /** null: never. */
  readonly expiresAt: Date | null;
}

export interface DeployTokenFilter {
  /** Undefined: of the whole server. */
  readonly target?: MemberTarget;
  /** Without those that have run out. */
  readonly activeOnly: boolean;
  readonly limit: number;
  readonly offset: number;
}

const columns = `t.id, t.name, ${deployUsername('t')} as username, t.scopes, t.created_at as "createdAt", t.expires_at as "expiresAt",
  t.last_used_at as "lastUsedAt", coalesce(t.expires_at <= now(), false) as expired`;

const insertToken = statement(
  'deploy-token-insert',
  `insert into access_token as t (kind, namespace_id, project_id, name, username, token_digest, scopes, expires_at) values ('deploy', $1, $2, $3, $4, $5, $6, $7) returning ${columns}`,
);

/** $1 namespace or null, $2 project or null. One that was revoked is gone for everybody but whoever still uses it. */
const live = `t.kind = 'deploy' and t.revoked_at is null`;
const ofPlace = `${live} and (t.namespace_id = $1 or t.project_id = $2)`;
const findToken = statement('deploy-token-find', `select ${columns} from access_token t where ${ofPlace} and t.id = $3`);
const revokeToken = statement('deploy-token-revoke', `update access_token t set revoked_at = now() where ${ofPlace} and t.id = $3 returning ${columns}`);
const unexpired = (parameter: string): string => `(not ${parameter}::boolean or t.expires_at is null or t.expires_at > now())`;
const listOfPlace = statement('deploy-token-list', `select ${columns} from access_token t where ${ofPlace} and ${unexpired('$3')} order by t.id desc limit $4 offset $5`);
const countOfPlace = statement('deploy-token-count', `select count(*) as count from access_token t where ${ofPlace} and ${unexpired('$3')}`);
const listAll = statement('deploy-token-list-all', `select ${columns} from access_token t where ${live} and ${unexpired('$1')} order by t.id desc limit $2 offset $3`);
const countAll = statement('deploy-token-count-all', `select count(*) as count from access_token t where ${live} and ${unexpired('$1')}`);

const roleInProject = statement(
  'deploy-token-role-in-project',
  `select ${deployRoleInProject('t')} as role from access_token t, project p join namespace n on n.id = p.namespace_id where t.id = $1 and p.id = $2`,
);

/** Tokens of projects and groups that are for package managers alone. A revoked one keeps its row: its digest must go on answering "revoked". */
export class DeployTokenStore {
  async create(tx: Transaction, token: NewDeployToken): Promise<DeployTokenRow> {
    const row = await tx.row<DeployTokenRow>(insertToken, [...targetValues(token.of), token.name, token.username, token.tokenDigest, token.scopes, token.expiresAt]);
    if (row === undefined) throw new Error('insert returned no row');
    return row;
  }

  find(sql: Sql, target: MemberTarget, id: number): Promise<DeployTokenRow | undefined> {
    return sql.row<DeployTokenRow>(findToken, [...targetValues(target), id]);
  }

  /** Newest first. */
  async list(sql: Sql, wanted: DeployTokenFilter): Promise<{ rows: DeployTokenRow[]; total: number }> {
    const values = [...(wanted.target === undefined ? [] : targetValues(wanted.target)), wanted.activeOnly];
    const [list, count] = wanted.target === undefined ? [listAll, countAll] : [listOfPlace, countOfPlace];
    const rows = await sql.rows<DeployTokenRow>(list, [...values, wanted.limit, wanted.offset]);
    const counted = await sql.row<{ count: number }>(count, values);
    return { rows, total: counted?.count ?? 0 };
  }

  /** Undefined if there is none here, or it was revoked before. */
  revoke(tx: Transaction, target: MemberTarget, id: number): Promise<DeployTokenRow | undefined> {
    return tx.row<DeployTokenRow>(revokeToken, [...targetValues(target), id]);
  }

  /** What the token is worth in a project, as a role: 0 where it does not apply. */
  async roleInProject(sql: Sql, tokenId: number, projectId: number): Promise<number> {
    return (await sql.row<{ role: number }>(roleInProject, [tokenId, projectId]))?.role ?? 0;
  }
}
