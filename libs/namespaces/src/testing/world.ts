import { UserStore } from '@packyard/database';
import { createTestDatabase, type TestDatabase } from '@packyard/database/testing';
import type { TokenScope, UserActor } from '@packyard/domain';
import { GroupEditor } from '../group-editor.ts';
import { Groups } from '../groups.ts';
import { MemberEditor } from '../member-editor.ts';
import { Members } from '../members.ts';
import { ProjectEditor } from '../project-editor.ts';
import { Projects } from '../projects.ts';
import { BotTokens } from '../tokens/bot-tokens.ts';
import { DeployTokens } from '../tokens/deploy-tokens.ts';

/** The services on a database of their own, and people to use them. */
export class World {
  readonly groups: Groups;
  readonly groupEditor: GroupEditor;
  readonly projects: Projects;
  readonly projectEditor: ProjectEditor;
  readonly members: Members;
  readonly memberEditor: MemberEditor;
  readonly botTokens: BotTokens;
  readonly deployTokens: DeployTokens;

  private constructor(private readonly test: TestDatabase) {
    this.groups = new Groups(test.database);
    this.groupEditor = new GroupEditor(test.database);
    this.projects = new Projects(test.database);
    this.projectEditor = new ProjectEditor(test.database);
    this.members = new Members(test.database);
    this.memberEditor = new MemberEditor(test.database);
    this.botTokens = new BotTokens(test.database);
    this.deployTokens = new DeployTokens(test.database);
  }

  static async create(): Promise<World> {
    return new World(await createTestDatabase());
  }

  get database(): TestDatabase['database'] {
    return this.test.database;
  }

  drop(): Promise<void> {
    return this.test.drop();
  }

  /** Somebody with a personal namespace, signed in by a session. */
  async person(username: string, options: { isAdmin?: boolean } = {}): Promise<UserActor> {
    const isAdmin = options.isAdmin ?? false;
    const user = await this.database.transaction((tx) =>
      new UserStore().create(tx, { username, name: username.toUpperCase(), email: null, passwordHash: null, mustChangePassword: false, isAdmin }),
    );
    return { kind: 'user', userId: user.id, username, name: user.name, isAdmin, mustChangePassword: false, via: { kind: 'session', sessionId: 1 } };
  }

  /** The newest audit event. */
  async lastAct(): Promise<{ action: string; subject: string; actor: string; details: object } | undefined> {
    const [row] = await this.sql<{ action: string; subject: string; actor: string; details: object }>('select action, subject, actor_name as actor, details from audit_event order by id desc limit 1');
    return row;
  }

  sql<R extends object>(text: string, values: unknown[] = []): Promise<R[]> {
    return this.database.unprepared<R>(text, values);
  }

  /** A package with one version and one file in a project, as a publish leaves it. */
  async publish(projectId: number, name: string, version = '1.0.0'): Promise<void> {
    await this.sql(
      `with k as (
         insert into package (project_id, format, name, name_key) values ($1, 'sample', $2::text, $2::text)
         on conflict on constraint package_project_format_name_key do update set changed_at = now() returning id
       ), v as (
         insert into package_version (package_id, project_id, format, name, version, version_key, version_sort)
         select k.id, $1, 'sample', $2::text, $3::text, $3::text, convert_to($3::text, 'UTF8') from k returning id
       ), b as (
         insert into blob (sha256, size_bytes, object_key) values (sha256(convert_to($2::text || $3::text, 'UTF8')), 1, $2::text || $3::text)
         on conflict on constraint blob_sha256_key do update set last_referenced_at = now() returning id
       )
       insert into package_file (version_id, path, path_key, blob_id) select v.id, 'a.bin', 'a.bin', b.id from v, b`,
      [projectId, name, version],
    );
  }
}

/** The same person with a token in place of the session. */
export function withToken(person: UserActor, ...scopes: TokenScope[]): UserActor {
  return { ...person, via: { kind: 'token', tokenId: 1, scopes } };
}
