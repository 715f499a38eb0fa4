import type { INestApplicationContext } from '@nestjs/common';
import { Users } from '@packyard/auth';
import { Database, SampleStore, type Dated } from '@packyard/database';
import { roleLevels, type RoleName, type UserActor } from '@packyard/domain';
import { GroupEditor, MemberEditor, ProjectEditor, type MemberTarget } from '@packyard/namespaces';
import { founder, projectPath, sampleGroups, samplePeople, sampleProjects, type SampleGroup, type SampleProject } from './company.ts';

/** Who and what is there, by user name and path. */
export interface Company {
  readonly people: ReadonlyMap<string, UserActor>;
  readonly projectIds: ReadonlyMap<string, number>;
}

const dayMs = 86_400_000;
/** Before the first release of the plan. */
const foundedDaysAgo = 900;
/** The command line leaves no address. */
const info = {};

/** Makes people, groups, projects and memberships, through the same doors as everybody. */
export class CompanyBuilder {
  private readonly users: Users;
  private readonly groups: GroupEditor;
  private readonly projects: ProjectEditor;
  private readonly members: MemberEditor;
  private readonly database: Database;
  private readonly people = new Map<string, UserActor>();
  private readonly groupIds = new Map<string, number>();
  private readonly projectIds = new Map<string, number>();

  constructor(
    app: INestApplicationContext,
    private readonly password: string | undefined,
  ) {
    const part = <T>(type: new (...args: never[]) => T): T => app.get<T>(type, { strict: false });
    this.users = part(Users);
    this.groups = part(GroupEditor);
    this.projects = part(ProjectEditor);
    this.members = part(MemberEditor);
    this.database = part(Database);
  }

  /** `now` is the day that everything else lies before. */
  async build(now: Date): Promise<Company> {
    for (const person of samplePeople) this.people.set(person.username, await this.person(person));
    for (const group of sampleGroups) await this.group(group);
    for (const project of sampleProjects) await this.project(project);
    await this.date(now);
    return { people: this.people, projectIds: this.projectIds };
  }

  /** What happens to projects when their packages are there. */
  async finish(): Promise<void> {
    for (const project of sampleProjects) {
      const id = this.projectIds.get(projectPath(project));
      if (project.end === undefined || id === undefined) continue;
      await this.projects.update(this.actor(founder), { id }, project.end === 'archived' ? { archived: true } : { packagesEnabled: false }, info);
    }
  }

  /** Somebody who is there already stays as they are. */
  private async person({ username, name }: (typeof samplePeople)[number]): Promise<UserActor> {
    const draft = { username, name, email: `${username}@example.com`, ...(this.password === undefined ? {} : { password: this.password }) };
    const user = (await this.users.byUsername(username)) ?? (await this.users.create({ kind: 'system' }, draft)).user;
    return { kind: 'user', userId: user.id, username, name, isAdmin: false, mustChangePassword: false, via: { kind: 'session', sessionId: 0 } };
  }

  private async group({ fullPath, name, description, visibility, team }: SampleGroup): Promise<void> {
    const [path = '', ...above] = fullPath.split('/').reverse();
    const parentId = this.groupIds.get(above.reverse().join('/'));
    const { id } = await this.groups.create(this.actor(founder), { name, path, description, visibility, ...(parentId === undefined ? {} : { parentId }) }, info);
    this.groupIds.set(fullPath, id);
    await this.addTeam({ namespaceId: id }, team);
  }

  private async project(project: SampleProject): Promise<void> {
    const { name, path, description, visibility, team } = project;
    const namespaceId = this.groupIds.get(project.group);
    if (namespaceId === undefined) throw new Error(`there is no group ${project.group}`);
    const { id } = await this.projects.create(this.actor(founder), { name, path, description, visibility, namespaceId }, info);
    this.projectIds.set(projectPath(project), id);
    await this.addTeam({ projectId: id }, team);
  }

  private async addTeam(target: MemberTarget, team: SampleGroup['team']): Promise<void> {
    for (const [role, usernames] of Object.entries(team) as [RoleName, readonly string[]][]) {
      for (const username of usernames) await this.members.add(this.actor(founder), target, { who: { username }, accessLevel: roleLevels[role] }, info);
    }
  }

  private actor(username: string): UserActor {
    const actor = this.people.get(username);
    if (actor === undefined) throw new Error(`there is nobody called ${username}`);
    return actor;
  }

  private async date(now: Date): Promise<void> {
    const store = new SampleStore();
    const founded = now.getTime() - foundedDaysAgo * dayMs;
    const dated = (ids: Iterable<number>, afterDays: number): Dated[] => [...ids].map((id, index) => ({ id, at: new Date(founded + (afterDays + index / 3) * dayMs) }));
    const userIds = [...this.people.values()].map((actor) => actor.userId);
    await this.database.transaction(async (tx) => {
      await store.datePeople(tx, dated(userIds, 0));
      await store.dateGroups(tx, dated(this.groupIds.values(), 10));
      await store.dateProjects(tx, dated(this.projectIds.values(), 14));
      await store.dateMembers(tx, userIds);
    });
  }
}
