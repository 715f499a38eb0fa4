import { makeSecret } from '@packyard/auth';
import type { Database } from '@packyard/database';
import { enabledAccessLevel, roleLevels, type DeployTokenScope, type PackageAccessLevel, type RoleName, type TokenScope, type Visibility } from '@packyard/domain';

/** Everybody that a decision tells apart. `outsider` is signed in and a member of nothing. */
export const who = ['anonymous', 'outsider', 'guest', 'planner', 'reporter', 'developer', 'maintainer', 'owner', 'admin'] as const;
export type Who = (typeof who)[number];

export interface Person {
  readonly userId: number;
  readonly username: string;
  /** A personal token of scope `api`. */
  readonly token: string;
}

export interface TestGroup {
  readonly id: number;
  readonly fullPath: string;
  readonly ancestorIds: readonly number[];
}

export interface TestProject {
  readonly id: number;
  readonly fullPath: string;
  readonly group: TestGroup;
}

export interface TokenOptions {
  readonly scopes?: readonly TokenScope[];
  readonly expired?: boolean;
  readonly revoked?: boolean;
}

export interface DeployTokenOptions extends Omit<TokenOptions, 'scopes'> {
  readonly scopes?: readonly DeployTokenScope[];
  readonly name?: string;
  readonly username?: string;
}

let counter = 0;
const unique = (stem: string): string => `${stem}-${(counter += 1)}`;

/** Puts people, groups and projects into a database, past all rules: tests say what is there. */
export class People {
  constructor(private readonly database: Database) {}

  async user(stem: string, options: { isAdmin?: boolean; state?: 'active' | 'blocked' } = {}): Promise<Person> {
    const username = unique(stem);
    const userId = await this.insert('insert into app_user (username, username_key, name, is_admin, state) values ($1, $1, $2, $3, $4)', [username, `The ${stem}`, options.isAdmin ?? false, options.state ?? 'active']);
    return { userId, username, token: await this.token(userId) };
  }

  async token(userId: number, { scopes = ['api'], expired = false, revoked = false }: TokenOptions = {}): Promise<string> {
    const { text, digest } = makeSecret('personal');
    const expiry = expired ? `now() - interval '1 day'` : `now() + interval '30 days'`;
    await this.insert(`insert into access_token (kind, user_id, name, token_digest, scopes, expires_at, revoked_at) values ('personal', $1, 'test', $2, $3, ${expiry}, ${revoked ? 'now()' : 'null'})`, [userId, digest, scopes]);
    return text;
  }

  /** One that may write, unless told otherwise. */
  async deployToken(place: { projectId: number } | { groupId: number }, options: DeployTokenOptions = {}): Promise<string> {
    const { text, digest } = makeSecret('deploy');
    const { scopes = ['write_package_registry'], name = 'CI', username = null, expired = false, revoked = false } = options;
    const [column, id] = 'projectId' in place ? ['project_id', place.projectId] : ['namespace_id', place.groupId];
    const values = [id, name, username, digest, scopes, expired, revoked];
    await this.insert(
      `insert into access_token (kind, ${column}, name, username, token_digest, scopes, expires_at, revoked_at)
       values ('deploy', $1, $2, $3, $4, $5, case when $6::boolean then now() end, case when $7::boolean then now() end)`,
      values,
    );
    return text;
  }

  /** The secret of a signed-in browser session. */
  async session(userId: number): Promise<string> {
    const { text, digest } = makeSecret('session');
    await this.insert(`insert into session (user_id, token_digest, expires_at) values ($1, $2, now() + interval '1 hour')`, [userId, digest]);
    return text;
  }

  async group(options: { parent?: TestGroup; visibility?: Visibility } = {}): Promise<TestGroup> {
    const path = unique('group');
    const { parent, visibility = 'private' } = options;
    const fullPath = parent === undefined ? path : `${parent.fullPath}/${path}`;
    const ancestorIds = parent === undefined ? [] : [...parent.ancestorIds, parent.id];
    const id = await this.insert(`insert into namespace (kind, parent_id, path, name, full_path, ancestor_ids, visibility) values ('group', $1, $2, $2, $3, $4, $5)`, [parent?.id ?? null, path, fullPath, ancestorIds, visibility]);
    await this.route(fullPath, 'namespace_id', id);
    return { id, fullPath, ancestorIds };
  }

  async project(group: TestGroup, visibility: Visibility, access: PackageAccessLevel = enabledAccessLevel[visibility]): Promise<TestProject> {
    const path = unique('project');
    const fullPath = `${group.fullPath}/${path}`;
    const id = await this.insert('insert into project (namespace_id, path, name, full_path, visibility, package_access) values ($1, $2, $2, $3, $4, $5)', [group.id, path, fullPath, visibility, access]);
    await this.route(fullPath, 'project_id', id);
    return { id, fullPath, group };
  }

  async member(userId: number, role: RoleName, place: { projectId: number } | { groupId: number }): Promise<void> {
    const column = 'projectId' in place ? 'project_id' : 'namespace_id';
    await this.insert(`insert into member (user_id, ${column}, access_level) values ($1, $2, $3)`, [userId, 'projectId' in place ? place.projectId : place.groupId, roleLevels[role]]);
  }

  private async route(fullPath: string, column: 'namespace_id' | 'project_id', id: number): Promise<void> {
    await this.database.unprepared(`insert into route (full_path_key, ${column}) values ($1, $2)`, [fullPath.toLowerCase(), id]);
  }

  private async insert(text: string, values: readonly unknown[]): Promise<number> {
    const [row] = await this.database.unprepared<{ id: number }>(`${text} returning id`, values);
    if (row === undefined) throw new Error('insert returned no row');
    return row.id;
  }
}
