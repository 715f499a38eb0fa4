import type { UserActor } from '@packyard/domain';
import { withToken, World } from './testing/world.ts';

describe('members', () => {
  let world: World;
  let owner: UserActor;
  let second: UserActor;
  let maintainer: UserActor;
  let guest: UserActor;
  let outsider: UserActor;
  let admin: UserActor;
  let next = 0;

  const newGroup = async (parentId?: number): Promise<number> => (await world.groupEditor.create(owner, { name: 'Group', path: `group-${(next += 1)}`, ...(parentId === undefined ? {} : { parentId }) }, {})).id;
  const newProject = async (namespaceId: number): Promise<number> => (await world.projectEditor.create(owner, { path: `project-${(next += 1)}`, namespaceId }, {})).id;
  const add = (target: { namespaceId: number } | { projectId: number }, person: UserActor, accessLevel: number, by: UserActor = owner) =>
    world.memberEditor.add(by, target, { who: { userId: person.userId }, accessLevel }, {});
  const names = async (target: { namespaceId: number } | { projectId: number }, inherited = false): Promise<string[]> =>
    (await world.members.list(owner, target, { page: 1, perPage: 100, inherited })).rows.map((row) => `${row.username} ${row.accessLevel}`);

  beforeAll(async () => {
    world = await World.create();
    [owner, second, maintainer, guest, outsider] = (await Promise.all(['owner', 'second', 'maintainer', 'guest', 'outsider'].map((name) => world.person(name)))) as [UserActor, UserActor, UserActor, UserActor, UserActor];
    admin = await world.person('root', { isAdmin: true });
  });
  afterAll(() => world.drop());

  describe('list', () => {
    it('tells direct members, or with those of the groups above, each with the highest role', async () => {
      const group = await newGroup();
      const sub = await newGroup(group);
      const projectId = await newProject(sub);
      await add({ namespaceId: group }, guest, 20);
      await add({ namespaceId: sub }, guest, 30);
      await add({ projectId }, maintainer, 40);
      expect(await names({ projectId })).toEqual(['maintainer 40']);
      expect(await names({ projectId }, true)).toEqual(['guest 30', 'maintainer 40', 'owner 50']);
      expect(await names({ namespaceId: group })).toEqual(['guest 20', 'owner 50']);
      expect(await names({ namespaceId: sub }, true)).toEqual(['guest 30', 'owner 50']);
      const all = await world.members.list(owner, { projectId }, { page: 1, perPage: 2, inherited: true });
      expect(all).toMatchObject({ total: 3, hasMore: true });
      expect(all.rows[0]).toMatchObject({ sourceKind: 'group', sourceId: sub, sourcePath: expect.stringContaining('/group-'), createdBy: { username: 'owner' }, expiresAt: null });
      const found = await world.members.list(owner, { projectId }, { page: 1, perPage: 20, inherited: true, search: 'MAINT' });
      expect(found.rows.map((row) => row.username)).toEqual(['maintainer']);
    });

    it('finds one', async () => {
      const group = await newGroup();
      const projectId = await newProject(group);
      await expect(world.members.find(owner, { projectId }, owner.userId)).rejects.toMatchObject({ code: 'member_not_found' });
      await expect(world.members.find(owner, { projectId }, owner.userId, { inherited: true })).resolves.toMatchObject({ accessLevel: 50, sourceId: group });
    });

    it('is for signed-in people who see the thing', async () => {
      const namespaceId = (await world.groupEditor.create(owner, { name: 'Open', path: 'open', visibility: 'public' }, {})).id;
      await expect(world.members.list(outsider, { namespaceId }, { page: 1, perPage: 20 })).resolves.toMatchObject({ total: 1 });
      await expect(world.members.list({ kind: 'anonymous' }, { namespaceId }, { page: 1, perPage: 20 })).rejects.toMatchObject({ code: 'unauthenticated' });
      await expect(world.members.list(outsider, { namespaceId: await newGroup() }, { page: 1, perPage: 20 })).rejects.toMatchObject({ code: 'group_not_found' });
    });
  });

  describe('add', () => {
    it('records who added whom', async () => {
      const namespaceId = await newGroup();
      const member = await world.memberEditor.add(owner, { namespaceId }, { who: { username: 'Guest' }, accessLevel: 10, expiresAt: '2999-12-31' }, {});
      expect(member).toMatchObject({ username: 'guest', accessLevel: 10, expiresAt: '2999-12-31', createdBy: { username: 'owner' } });
      expect(await world.lastAct()).toMatchObject({ action: 'member.add', actor: 'owner', details: { user_id: guest.userId, username: 'guest', role: 'guest', expires_at: '2999-12-31' } });
    });

    it('takes maintainers for projects, owners for groups', async () => {
      const group = await newGroup();
      const projectId = await newProject(group);
      await add({ namespaceId: group }, maintainer, 40);
      await expect(add({ namespaceId: group }, guest, 10, maintainer)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(add({ projectId }, guest, 40, maintainer)).resolves.toMatchObject({ accessLevel: 40 });
      await expect(add({ projectId }, second, 10, withToken(maintainer, 'read_api'))).rejects.toMatchObject({ code: 'scope_insufficient' });
      await expect(add({ projectId }, second, 10, outsider)).rejects.toMatchObject({ code: 'project_not_found' });
    });

    it('gives no role above the giver’s, except by administrators', async () => {
      const projectId = await newProject(await newGroup());
      await add({ projectId }, maintainer, 40);
      await expect(add({ projectId }, guest, 50, maintainer)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(add({ projectId }, guest, 50, admin)).resolves.toMatchObject({ accessLevel: 50 });
    });

    it('refuses who is a member, does not exist, or inherits more', async () => {
      const group = await newGroup();
      const projectId = await newProject(group);
      await add({ namespaceId: group }, guest, 30);
      await expect(add({ namespaceId: group }, guest, 30)).rejects.toMatchObject({ code: 'conflict', params: { reason: 'Member already exists' } });
      await expect(add({ projectId }, guest, 20)).rejects.toMatchObject({ code: 'validation_failed', params: { field: 'access_level' } });
      await expect(world.memberEditor.add(owner, { projectId }, { who: { username: 'nobody' }, accessLevel: 20 }, {})).rejects.toMatchObject({ code: 'user_not_found' });
    });

    it.each([11, 0, 60])('refuses the role %i', async (accessLevel) => {
      await expect(add({ namespaceId: await newGroup() }, guest, accessLevel)).rejects.toMatchObject({ code: 'parameter_invalid' });
    });

    it.each(['2020-01-01', '2999-02-30', 'tomorrow', '2999-1-1', 'infinity'])('refuses the end %s', async (expiresAt) => {
      const namespaceId = await newGroup();
      await expect(world.memberEditor.add(owner, { namespaceId }, { who: { userId: guest.userId }, accessLevel: 10, expiresAt }, {})).rejects.toMatchObject({ params: { field: 'expires_at' } });
    });

    it('takes back a member whose time ran out, and until then counts them nowhere', async () => {
      const namespaceId = await newGroup();
      await add({ namespaceId }, guest, 40);
      await world.sql('update member set expires_at = current_date where user_id = $1 and namespace_id = $2', [guest.userId, namespaceId]);
      expect(await names({ namespaceId })).toEqual(['owner 50']);
      await expect(world.groups.find(guest, { id: namespaceId })).rejects.toMatchObject({ code: 'group_not_found' });
      await expect(add({ namespaceId }, guest, 20)).resolves.toMatchObject({ accessLevel: 20, expiresAt: null });
    });

    it('adds one of twenty at once', async () => {
      const namespaceId = await newGroup();
      const results = await Promise.allSettled(Array.from({ length: 20 }, () => add({ namespaceId }, guest, 20)));
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'conflict' });
    });
  });

  describe('change', () => {
    it('records from what to what, and keeps the end unless told', async () => {
      const namespaceId = await newGroup();
      await world.memberEditor.add(owner, { namespaceId }, { who: { userId: guest.userId }, accessLevel: 10, expiresAt: '2999-12-31' }, {});
      await expect(world.memberEditor.change(owner, { namespaceId }, guest.userId, { accessLevel: 30 }, {})).resolves.toMatchObject({ accessLevel: 30, expiresAt: '2999-12-31' });
      expect(await world.lastAct()).toMatchObject({ action: 'member.update', details: { role_from: 'guest', role_to: 'developer' } });
      await expect(world.memberEditor.change(owner, { namespaceId }, guest.userId, { accessLevel: 30, expiresAt: null }, {})).resolves.toMatchObject({ expiresAt: null });
      await expect(world.memberEditor.change(owner, { namespaceId }, outsider.userId, { accessLevel: 30 }, {})).rejects.toMatchObject({ code: 'member_not_found' });
    });

    it('is not for those with a lower role', async () => {
      const projectId = await newProject(await newGroup());
      await add({ projectId }, maintainer, 40);
      await add({ projectId }, second, 50);
      await expect(world.memberEditor.change(maintainer, { projectId }, second.userId, { accessLevel: 10 }, {})).rejects.toMatchObject({ code: 'forbidden' });
      await expect(world.memberEditor.change(maintainer, { projectId }, maintainer.userId, { accessLevel: 50 }, {})).rejects.toMatchObject({ code: 'forbidden' });
      await expect(world.memberEditor.remove(maintainer, { projectId }, second.userId, {})).rejects.toMatchObject({ code: 'forbidden' });
    });
  });

  describe('a group keeps an owner', () => {
    it('who cannot be lowered, given an end or removed while nobody else is', async () => {
      const namespaceId = await newGroup();
      await expect(world.memberEditor.change(owner, { namespaceId }, owner.userId, { accessLevel: 40 }, {})).rejects.toMatchObject({ code: 'forbidden' });
      await expect(world.memberEditor.change(owner, { namespaceId }, owner.userId, { accessLevel: 50, expiresAt: '2999-12-31' }, {})).rejects.toMatchObject({ code: 'forbidden' });
      await expect(world.memberEditor.remove(owner, { namespaceId }, owner.userId, {})).rejects.toMatchObject({ code: 'forbidden' });
      await expect(world.memberEditor.remove(admin, { namespaceId }, owner.userId, {})).rejects.toMatchObject({ code: 'forbidden' });
      await world.memberEditor.add(owner, { namespaceId }, { who: { userId: second.userId }, accessLevel: 50, expiresAt: '2999-12-31' }, {});
      await expect(world.memberEditor.remove(owner, { namespaceId }, owner.userId, {})).rejects.toMatchObject({ code: 'forbidden' });
      await world.memberEditor.change(owner, { namespaceId }, second.userId, { accessLevel: 50, expiresAt: null }, {});
      await world.memberEditor.remove(owner, { namespaceId }, owner.userId, {});
      await expect(world.members.list(second, { namespaceId }, { page: 1, perPage: 20 })).resolves.toMatchObject({ total: 1 });
    });

    it('or one from a group above', async () => {
      const sub = await newGroup(await newGroup());
      await add({ namespaceId: sub }, second, 50);
      await world.memberEditor.remove(second, { namespaceId: sub }, second.userId, {});
      expect(await names({ namespaceId: sub })).toEqual([]);
    });

    it('when two owners remove each other at once', async () => {
      for (let round = 0; round < 10; round++) {
        const namespaceId = await newGroup();
        await add({ namespaceId }, second, 50);
        await Promise.allSettled([world.memberEditor.remove(owner, { namespaceId }, second.userId, {}), world.memberEditor.remove(second, { namespaceId }, owner.userId, {})]);
        expect(await world.sql('select 1 from member where namespace_id = $1 and access_level = 50', [namespaceId])).toHaveLength(1);
      }
    });
  });

  describe('remove', () => {
    it('takes the member out of everything below, too', async () => {
      const group = await newGroup();
      const sub = await newGroup(group);
      const projectId = await newProject(sub);
      for (const target of [{ namespaceId: group }, { namespaceId: sub }, { projectId }]) await add(target, guest, 20);
      await world.memberEditor.remove(owner, { namespaceId: group }, guest.userId, {});
      expect(await names({ projectId }, true)).toEqual(['owner 50']);
      expect(await world.lastAct()).toMatchObject({ action: 'member.remove', details: { username: 'guest', role: 'reporter', below: 2 } });
    });

    it('lets everybody leave, with a token that may write', async () => {
      const projectId = await newProject(await newGroup());
      await add({ projectId }, guest, 10);
      await expect(world.memberEditor.remove(withToken(guest, 'read_api'), { projectId }, guest.userId, {})).rejects.toMatchObject({ code: 'scope_insufficient' });
      await world.memberEditor.remove(guest, { projectId }, guest.userId, {});
      await expect(world.projects.find(guest, { id: projectId })).rejects.toMatchObject({ code: 'project_not_found' });
    });
  });

  it('of a personal project are guests of its owner, who needs no membership', async () => {
    const project = await world.projectEditor.create(owner, { path: 'personal' }, {});
    await add({ projectId: project.id }, guest, 30);
    expect(await names({ projectId: project.id }, true)).toEqual(['guest 30', 'owner 50']);
    await expect(world.memberEditor.remove(guest, { projectId: project.id }, owner.userId, {})).rejects.toMatchObject({ code: 'forbidden' });
  });
});
