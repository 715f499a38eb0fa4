import type { PackageAccessLevel, RoleName, Visibility } from '@packyard/domain';
import type { People, Person, TestGroup, TestProject, Who } from './people.ts';

type Named = Exclude<Who, 'anonymous'>;

const members: readonly RoleName[] = ['guest', 'planner', 'reporter', 'developer', 'maintainer', 'owner'];

/** One person of each kind. The same people take part in every project, each in their role. */
export class Cast {
  private constructor(
    private readonly make: People,
    private readonly persons: Readonly<Record<Named, Person>>,
  ) {}

  static async create(make: People): Promise<Cast> {
    const named = async (stem: Named): Promise<[Named, Person]> => [stem, await make.user(stem, { isAdmin: stem === 'admin' })];
    const persons = await Promise.all((['outsider', ...members, 'admin'] as const).map(named));
    return new Cast(make, Object.fromEntries(persons) as Record<Named, Person>);
  }

  person(name: Named): Person {
    return this.persons[name];
  }

  /** A project with everybody in it, in a group of its own unless one is given. */
  async project(visibility: Visibility = 'private', options: { group?: TestGroup; access?: PackageAccessLevel } = {}): Promise<TestProject> {
    const group = options.group ?? (await this.make.group({ visibility }));
    const project = await this.make.project(group, visibility, options.access);
    for (const role of members) await this.make.member(this.persons[role].userId, role, { projectId: project.id });
    return project;
  }
}
