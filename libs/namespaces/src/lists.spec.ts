import { type Actor, anonymous, type UserActor } from '@packyard/domain';
import type { GroupQuery } from './groups.ts';
import type { ProjectQuery } from './projects.ts';
import { withToken, World } from './testing/world.ts';

describe('lists', () => {
  let world: World;
  let owner: UserActor;
  let member: UserActor;
  let outsider: UserActor;
  const ids: Record<string, number> = {};

  const projects = async (actor: Actor, query: Partial<ProjectQuery> = {}): Promise<string[]> =>
    (await world.projects.list(actor, { page: 1, perPage: 100, orderBy: 'path', sort: 'asc', ...query })).rows.map((row) => row.fullPath);
  const groups = async (actor: Actor, query: Partial<GroupQuery> = {}): Promise<string[]> => (await world.groups.list(actor, { page: 1, perPage: 100, ...query })).rows.map((row) => row.fullPath);

  beforeAll(async () => {
    world = await World.create();
    owner = await world.person('owner');
    member = await world.person('member');
    outsider = await world.person('outsider');
    const group = async (path: string, parent: string | undefined, visibility: 'private' | 'public'): Promise<void> => {
      ids[path] = (await world.groupEditor.create(owner, { name: path.toUpperCase(), path, visibility, ...(parent === undefined ? {} : { parentId: ids[parent] }) }, {})).id;
    };
    await group('acme', undefined, 'public');
    await group('tools', 'acme', 'public');
    await group('secret', undefined, 'private');
    const project = async (path: string, parent: string, visibility: 'private' | 'internal' | 'public'): Promise<void> => {
      ids[path] = (await world.projectEditor.create(owner, { path, namespaceId: ids[parent], visibility }, {})).id;
    };
    await project('web', 'acme', 'public');
    await project('api', 'acme', 'internal');
    await project('cli', 'tools', 'private');
    await project('a_b', 'secret', 'private');
    ids['home'] = (await world.projectEditor.create(member, { path: 'home' }, {})).id;
    await world.memberEditor.add(owner, { projectId: ids['cli'] ?? 0 }, { who: { userId: member.userId }, accessLevel: 30 }, {});
  });
  afterAll(() => world.drop());

  describe('of projects', () => {
    it('hold what the caller may see', async () => {
      expect(await projects(anonymous)).toEqual(['acme/web']);
      expect(await projects(outsider)).toEqual(['acme/api', 'acme/web']);
      expect(await projects(member)).toEqual(['acme/api', 'acme/tools/cli', 'member/home', 'acme/web']);
      expect(await projects({ ...outsider, isAdmin: true })).toHaveLength(5);
    });

    it('are cut by membership, role and namespace', async () => {
      expect(await projects(member, { membership: true })).toEqual(['acme/tools/cli', 'member/home']);
      expect(await projects(member, { minAccessLevel: 40 })).toEqual(['member/home']);
      expect(await projects(owner, { owned: true })).toEqual(['secret/a_b', 'acme/api', 'acme/tools/cli', 'acme/web']);
      expect(await projects(anonymous, { membership: true })).toEqual([]);
      expect(await projects(owner, { groupId: ids['acme'] ?? 0 })).toEqual(['acme/api', 'acme/web']);
      expect(await projects(owner, { groupId: ids['acme'] ?? 0, includeSubgroups: true })).toEqual(['acme/api', 'acme/tools/cli', 'acme/web']);
      expect(await projects(outsider, { ownerId: member.userId })).toEqual([]);
      expect(await projects(member, { ownerId: member.userId })).toEqual(['member/home']);
    });

    it('are searched by name or path, nothing read as a wildcard', async () => {
      expect(await projects(owner, { search: 'WE' })).toEqual(['acme/web']);
      expect(await projects(owner, { search: '_' })).toEqual(['secret/a_b']);
      expect(await projects(owner, { search: '%' })).toEqual([]);
      expect(await projects(owner, { search: 'acme' })).toEqual([]);
      expect(await projects(owner, { search: 'acme/t' })).toEqual(['acme/tools/cli']);
    });

    it('are cut by visibility and archive', async () => {
      expect(await projects(owner, { visibility: 'internal' })).toEqual(['acme/api']);
      await world.projectEditor.update(owner, { id: ids['api'] ?? 0 }, { archived: true }, {});
      expect(await projects(owner, { archived: true })).toEqual(['acme/api']);
      expect(await projects(owner, { archived: false, groupId: ids['acme'] ?? 0 })).toEqual(['acme/web']);
      await world.projectEditor.update(owner, { id: ids['api'] ?? 0 }, { archived: false }, {});
    });

    it.each(['id', 'name', 'path', 'created_at', 'last_activity_at'] as const)('are ordered by %s both ways', async (orderBy) => {
      const up = await projects(owner, { orderBy, sort: 'asc' });
      expect(await projects(owner, { orderBy, sort: 'desc' })).toEqual([...up].reverse());
    });

    it('come in pages', async () => {
      const page = (number: number) => world.projects.list(owner, { page: number, perPage: 2, orderBy: 'id', sort: 'asc' });
      expect(await page(1)).toMatchObject({ total: 4, hasMore: true, rows: [{ path: 'web' }, { path: 'api' }] });
      expect(await page(2)).toMatchObject({ total: 4, hasMore: false, rows: [{ path: 'cli' }, { path: 'a_b' }] });
      expect(await page(3)).toMatchObject({ total: 4, hasMore: false, rows: [] });
    });

    it('are for tokens that may read', async () => {
      await expect(projects(withToken(owner, 'read_api'))).resolves.toHaveLength(4);
      await expect(async () => projects(withToken(owner, 'read_user'))).rejects.toMatchObject({ code: 'scope_insufficient' });
    });
  });

  describe('of groups', () => {
    it('hold what the caller may see', async () => {
      expect(await groups(anonymous)).toEqual(['acme', 'acme/tools']);
      expect(await groups(owner)).toEqual(['acme', 'secret', 'acme/tools']);
    });

    it('are cut by place, membership and role', async () => {
      expect(await groups(owner, { topLevelOnly: true })).toEqual(['acme', 'secret']);
      expect(await groups(owner, { parentId: ids['acme'] ?? 0 })).toEqual(['acme/tools']);
      expect(await groups(anonymous, { ancestorId: ids['acme'] ?? 0 })).toEqual(['acme/tools']);
      expect(await groups(member, { allAvailable: false })).toEqual(['acme', 'acme/tools']);
      expect(await groups(outsider, { allAvailable: false })).toEqual([]);
      expect(await groups(member, { minAccessLevel: 10 })).toEqual([]);
      expect(await groups(owner, { owned: true })).toHaveLength(3);
      expect(await groups(owner, { visibility: 'private' })).toEqual(['secret']);
      expect(await groups(owner, { search: 'TOO' })).toEqual(['acme/tools']);
      expect(await groups(owner, { orderBy: 'path', sort: 'desc' })).toEqual(['secret', 'acme/tools', 'acme']);
    });

    it('name the places for new projects', async () => {
      const places = async (actor: Actor, search?: string): Promise<string[]> =>
        (await world.groups.listForProjects(actor, { page: 1, perPage: 20, ...(search === undefined ? {} : { search }) })).rows.map((row) => row.fullPath);
      expect(await places(owner)).toEqual(['acme', 'acme/tools', 'owner', 'secret']);
      expect(await places(owner, 'own')).toEqual(['owner']);
      expect(await places(member)).toEqual(['member']);
      expect(await places(anonymous)).toEqual([]);
      expect(await places({ ...outsider, isAdmin: true })).toEqual(['acme', 'acme/tools', 'outsider', 'secret']);
    });
  });
});
