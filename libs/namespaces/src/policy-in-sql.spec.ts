import { AccessStore, DeployTokenStore, MemberStore, NamespaceStore, ProjectStore, viewerOf, WriteAccessStore, type MemberTarget, type PresentedCredential } from '@packyard/database';
import { anonymous, deployTokenScopes, packageAccessLevels, roleLevels, visibilities, type Action, type Actor, type DeployTokenActor, type PackageAccessLevel, type UserActor, type Visibility } from '@packyard/domain';
import { decide, type GroupThing, type InstanceSwitches, type ProjectThing } from '@packyard/permissions';
import { randomBytes } from 'node:crypto';
import { World } from './testing/world.ts';

/** Where somebody got their role: on the thing itself, two groups above it, or no longer. */
const sources = ['direct', 'above', 'expired'] as const;
type Source = (typeof sources)[number];

interface Person {
  readonly label: string;
  readonly actor: Actor;
  readonly role: number;
  readonly source?: Source;
}

const switchSettings: InstanceSwitches[] = [true, false].flatMap((packagesEnabled) => [true, false].map((allowAnyoneToPull) => ({ packagesEnabled, allowAnyoneToPull })));
const everything = { orderBy: 'id', descending: false, limit: 1000, offset: 0 } as const;

describe('the policy and its SQL say the same', () => {
  let world: World;
  let owner: UserActor;
  let outerId: number;
  const people: Person[] = [];
  const projects: { id: number; visibility: Visibility; packageAccess: PackageAccessLevel; archived: boolean }[] = [];
  const groups: { id: number; visibility: Visibility }[] = [];

  const setSwitches = (on: InstanceSwitches) => world.sql('update instance_setting set packages_enabled = $1, allow_anyone_to_pull = $2', [on.packagesEnabled, on.allowAnyoneToPull]);

  /** Two groups above every project; the outer one is public, so that projects of every visibility fit. */
  async function build(): Promise<void> {
    owner = await world.person('owner');
    outerId = (await world.groupEditor.create(owner, { name: 'Outer', path: 'outer', visibility: 'public' }, {})).id;
    const inner = await world.groupEditor.create(owner, { name: 'Inner', path: 'inner', parentId: outerId, visibility: 'public' }, {});
    for (const visibility of visibilities) {
      groups.push({ id: (await world.groupEditor.create(owner, { name: visibility, path: visibility, parentId: inner.id, visibility }, {})).id, visibility });
      for (const packageAccess of packageAccessLevels)
        for (const archived of [false, true]) {
          const path = `${visibility}-${packageAccess}${archived ? '-archived' : ''}`;
          const { id } = await world.projectEditor.create(owner, { path, namespaceId: inner.id, visibility, packageAccess }, {});
          await world.publish(id, 'thing');
          if (archived) await world.projectEditor.update(owner, { id }, { archived }, {});
          projects.push({ id, visibility, packageAccess, archived });
        }
    }
  }

  async function invite(): Promise<void> {
    people.push({ label: 'nobody', actor: anonymous, role: 0 }, { label: 'outsider', actor: await world.person('outsider'), role: 0 });
    people.push({ label: 'admin', actor: await world.person('admin', { isAdmin: true }), role: 0 });
    for (const source of sources)
      for (const [name, accessLevel] of Object.entries(roleLevels)) {
        const actor = await world.person(`${source}-${name}`);
        const places = source === 'above' ? [{ namespaceId: outerId }] : [...projects.map(({ id }) => ({ projectId: id })), ...groups.map(({ id }) => ({ namespaceId: id }))];
        await world.database.transaction(async (tx) => {
          for (const place of places) await new MemberStore().add(tx, place, { userId: actor.userId, accessLevel, expiresAt: source === 'expired' ? '2020-01-01' : null, createdBy: null });
        });
        people.push({ label: actor.username, actor, role: source === 'expired' ? 0 : accessLevel, source });
      }
  }

  beforeAll(async () => {
    world = await World.create();
    await build();
    await invite();
  });
  afterAll(() => world.drop());

  const projectThing = (project: (typeof projects)[number], settings: InstanceSwitches): ProjectThing => ({ kind: 'project', facts: { ...project, namespaceId: 1, fullPath: 'x', name: 'x' }, settings });
  const allowedProjects = (person: Pick<Person, 'actor' | 'role'>, action: Action, settings: InstanceSwitches): number[] =>
    projects.filter((project) => decide({ actor: person.actor, role: person.role }, action, projectThing(project, settings)).allowed).map(({ id }) => id);

  it.each(switchSettings)('about reading packages, with %j', async (settings) => {
    await setSwitches(settings);
    for (const person of people) {
      const found = await new AccessStore(world.database).packagesByName(viewerOf(person.actor), { format: 'sample', nameKey: 'thing' });
      expect([person.label, found.map((row) => row.projectId)]).toEqual([person.label, allowedProjects(person, 'package:read', settings)]);
    }
  });

  describe('about deploy tokens', () => {
    interface Token {
      readonly label: string;
      readonly actor: DeployTokenActor;
      readonly presented: PresentedCredential;
      /** Whether it is of this project or of a group above. */
      readonly covers: (projectId: number) => boolean;
      readonly seesOuter: boolean;
    }
    const tokens: Token[] = [];
    const roleOf = (token: Token, projectId: number): number => (!token.covers(projectId) ? 0 : token.actor.scopes.includes('write_package_registry') ? 40 : 20);

    beforeAll(async () => {
      const elsewhere = await world.groupEditor.create(owner, { name: 'Elsewhere', path: 'elsewhere', visibility: 'public' }, {});
      const some = [...projects.slice(0, 1), ...projects.slice(-1)];
      const places: [string, MemberTarget, Pick<Token, 'covers' | 'seesOuter'>][] = [
        ['outer', { namespaceId: outerId }, { covers: () => true, seesOuter: true }],
        ['elsewhere', { namespaceId: elsewhere.id }, { covers: () => false, seesOuter: false }],
        ...some.map(({ id }): (typeof places)[number] => [`project ${id}`, { projectId: id }, { covers: (projectId) => projectId === id, seesOuter: true }]),
      ];
      for (const [label, of, reach] of places)
        for (const scope of deployTokenScopes) {
          const digest = randomBytes(32);
          const row = await world.database.transaction((tx) => new DeployTokenStore().create(tx, { of, name: label, username: null, tokenDigest: digest, scopes: [scope], expiresAt: null }));
          tokens.push({ label: `${label} ${scope}`, actor: { kind: 'deploy-token', tokenId: row.id, name: label, username: row.username, scopes: [scope] }, presented: { tokenDigest: digest, sessionDigest: null }, ...reach });
        }
    });

    it.each(switchSettings)('and reading packages, with %j', async (settings) => {
      await setSwitches(settings);
      for (const token of tokens) {
        const found = await new AccessStore(world.database).packagesByName(viewerOf(token.actor), { format: 'sample', nameKey: 'thing' });
        const allowed = projects.filter(({ id }) => allowedProjects({ actor: token.actor, role: roleOf(token, id) }, 'package:read', settings).includes(id));
        expect([token.label, found.map((row) => row.projectId)]).toEqual([token.label, allowed.map(({ id }) => id)]);
      }
    });

    it('and what each is worth in each project, at the door and in a transaction', async () => {
      for (const token of tokens)
        for (const { id } of projects) {
          const atTheDoor = await new AccessStore(world.database).project(token.presented, { id });
          const inside = await world.database.transaction((tx) => new WriteAccessStore().read(tx, id, { userId: null, tokenId: token.actor.tokenId }));
          const later = await new DeployTokenStore().roleInProject(world.database, token.actor.tokenId, id);
          expect([token.label, id, atTheDoor.role, inside?.role, later]).toEqual([token.label, id, ...Array<number>(3).fill(roleOf(token, id))]);
        }
    });

    it('and the group above', async () => {
      for (const token of tokens) {
        const access = await new AccessStore(world.database).group(token.presented, { id: outerId });
        const role = token.label.startsWith('outer') ? roleOf(token, 0) : 0;
        expect([token.label, access.role, access.containsReadable]).toEqual([token.label, role, token.seesOuter]);
      }
    });
  });

  it('about seeing projects', async () => {
    for (const person of people) {
      const found = await new ProjectStore().list(world.database, { viewer: viewerOf(person.actor) }, everything);
      expect([person.label, found.map((row) => row.id)]).toEqual([person.label, allowedProjects(person, 'project:read', { packagesEnabled: true, allowAnyoneToPull: true })]);
    }
  });

  it('about each one’s role in each project', async () => {
    for (const person of people)
      for (const project of projects) {
        const row = await new ProjectStore().find(world.database, { id: project.id }, viewerOf(person.actor).userId);
        expect([person.label, row?.role]).toEqual([person.label, person.role]);
      }
  });

  it('about seeing groups', async () => {
    for (const person of people) {
      const found = await new NamespaceStore().list(world.database, { viewer: viewerOf(person.actor) }, everything);
      const allowed = groups.filter((group) => {
        const thing: GroupThing = { kind: 'group', facts: { ...group, fullPath: 'x', name: 'x' }, containsReadable: false, settings: { packagesEnabled: true, allowAnyoneToPull: true } };
        return decide({ actor: person.actor, role: person.role }, 'group:read', thing).allowed;
      });
      const inQuestion = new Set(groups.map(({ id }) => id));
      expect([person.label, found.map(({ id }) => id).filter((id) => inQuestion.has(id))]).toEqual([person.label, allowed.map(({ id }) => id)]);
    }
  });

  it('about groups that hold something of one’s own: they are seen, and their other contents are not', async () => {
    const guest = await world.person('guest-inside');
    const top = await world.groupEditor.create(owner, { name: 'Secret', path: 'secret' }, {});
    const sub = await world.groupEditor.create(owner, { name: 'Sub', path: 'sub', parentId: top.id }, {});
    const other = await world.groupEditor.create(owner, { name: 'Other', path: 'other', parentId: top.id }, {});
    const { id } = await world.projectEditor.create(owner, { path: 'mine', namespaceId: sub.id }, {});
    await world.memberEditor.add(owner, { projectId: id }, { who: { userId: guest.userId }, accessLevel: 10 }, {});
    const seen = await world.groups.list(guest, { page: 1, perPage: 100, search: 's', allAvailable: false });
    expect(seen.rows.map((row) => row.fullPath)).toEqual(['secret', 'secret/sub']);
    await expect(world.groups.find(guest, { id: top.id })).resolves.toMatchObject({ role: 0, containsReadable: true });
    await expect(world.groups.find(guest, { id: other.id })).rejects.toMatchObject({ code: 'group_not_found' });
    const access = await new AccessStore(world.database).group({ tokenDigest: null, sessionDigest: null }, { id: top.id });
    expect(access.containsReadable).toBe(false);
  });
});
