import type { UserActor } from '@packyard/domain';
import { withToken, World } from './testing/world.ts';

describe('GroupEditor', () => {
  let world: World;
  let owner: UserActor;
  let other: UserActor;
  let next = 0;

  const uniquePath = (): string => `group-${(next += 1)}`;
  const top = (input: object = {}) => world.groupEditor.create(owner, { name: 'Group', path: uniquePath(), ...input }, {});

  beforeAll(async () => {
    world = await World.create();
    owner = await world.person('owner');
    other = await world.person('other');
  });
  afterAll(() => world.drop());

  describe('create', () => {
    it('makes a top-level group of anybody’s, who owns it', async () => {
      const group = await world.groupEditor.create(other, { name: 'Acme Inc', path: 'Acme' }, {});
      expect(group).toMatchObject({ name: 'Acme Inc', fullPath: 'Acme', fullName: 'Acme Inc', visibility: 'private', parentId: null, ancestorIds: [], role: 50 });
      expect(await world.lastAct()).toEqual({ action: 'group.create', subject: 'Acme', actor: 'other', details: { visibility: 'private' } });
      await expect(world.groups.find(other, { path: 'acme' })).resolves.toMatchObject({ id: group.id });
    });

    it('makes subgroups for maintainers, who own them', async () => {
      const parent = await top();
      await world.memberEditor.add(owner, { namespaceId: parent.id }, { who: { userId: other.userId }, accessLevel: 30 }, {});
      await expect(world.groupEditor.create(other, { name: 'Sub', path: 'sub', parentId: parent.id }, {})).rejects.toMatchObject({ code: 'forbidden' });
      await world.memberEditor.change(owner, { namespaceId: parent.id }, other.userId, { accessLevel: 40 }, {});
      const sub = await world.groupEditor.create(other, { name: 'Sub', path: 'sub', parentId: parent.id }, {});
      expect(sub).toMatchObject({ fullPath: `${parent.fullPath}/sub`, fullName: 'Group / Sub', ancestorIds: [parent.id], role: 50 });
      await expect(world.groupEditor.create(other, { name: 'Deep', path: 'deep', parentId: sub.id }, {})).resolves.toMatchObject({ ancestorIds: [parent.id, sub.id] });
    });

    it('needs somebody known with a token that may write, and a group that they see', async () => {
      const { id: parentId } = await top();
      await expect(world.groupEditor.create({ kind: 'anonymous' }, { name: 'X', path: 'x' }, {})).rejects.toMatchObject({ code: 'unauthenticated' });
      await expect(world.groupEditor.create(withToken(owner, 'read_api'), { name: 'X', path: 'x' }, {})).rejects.toMatchObject({ code: 'scope_insufficient' });
      const outsider = await world.person('outsider');
      await expect(world.groupEditor.create(outsider, { name: 'X', path: 'x', parentId }, {})).rejects.toMatchObject({ code: 'group_not_found' });
      const [home] = await world.sql<{ id: number }>('select id from namespace where owner_id = $1', [owner.userId]);
      await expect(world.groupEditor.create(owner, { name: 'X', path: 'x', parentId: home?.id }, {})).rejects.toMatchObject({ code: 'group_not_found' });
    });

    it.each(['api', 'Admin', '-', '.x', 'x.git', 'a/b', 'a b', 'Owner'])('refuses the path %s at the top', async (path) => {
      await expect(top({ path })).rejects.toMatchObject({ code: 'validation_failed', params: { field: 'path' } });
    });

    it('knows reserved names at the top only', async () => {
      const { id: parentId } = await top();
      await expect(top({ path: 'api', parentId })).resolves.toMatchObject({ path: 'api' });
    });

    it('refuses more visibility than the parent has', async () => {
      const { id: parentId } = await top({ visibility: 'internal' });
      await expect(top({ parentId, visibility: 'public' })).rejects.toMatchObject({ params: { field: 'visibility_level', reason: 'Visibility level public is not allowed in an internal group' } });
      await expect(top({ parentId, visibility: 'internal' })).resolves.toMatchObject({ visibility: 'internal' });
    });

    it('goes twenty groups deep, and a thousand characters', async () => {
      let parentId = (await top()).id;
      for (let depth = 2; depth <= 20; depth++) parentId = (await top({ parentId, path: 'x' })).id;
      await expect(top({ parentId, path: 'x' })).rejects.toMatchObject({ params: { field: 'parent_id' } });
      const long = 'x'.repeat(250);
      parentId = (await top({ path: `y${long}` })).id;
      for (let level = 0; level < 2; level++) parentId = (await top({ parentId, path: long })).id;
      await expect(top({ parentId, path: long })).rejects.toMatchObject({ params: { field: 'path' } });
    });

    it('gives one of twenty at once the path', async () => {
      const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => top({ path: index % 2 === 0 ? 'race' : 'Race' })));
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ params: { reason: 'Path has already been taken' } });
    });
  });

  describe('update', () => {
    it('takes everything below along to a new path', async () => {
      const group = await top({ path: 'old' });
      const sub = await top({ parentId: group.id, path: 'old' });
      const project = await world.projectEditor.create(owner, { path: 'Old', namespaceId: sub.id }, {});
      await expect(world.groupEditor.update(owner, { id: group.id }, { path: 'New' }, {})).resolves.toMatchObject({ path: 'New', fullPath: 'New' });
      await expect(world.groups.find(owner, { path: 'new/old' })).resolves.toMatchObject({ id: sub.id, fullPath: 'New/old' });
      await expect(world.projects.find(owner, { path: 'NEW/OLD/old' })).resolves.toMatchObject({ id: project.id, fullPath: 'New/old/Old' });
      await expect(world.projects.find(owner, { path: 'old/old/old' })).rejects.toMatchObject({ code: 'project_not_found' });
      expect(await world.lastAct()).toMatchObject({ action: 'group.update', subject: 'New', details: { path_from: 'old', path_to: 'New' } });
      await world.groupEditor.update(owner, { id: sub.id }, { path: 'fresh' }, {});
      await expect(world.projects.find(owner, { id: project.id })).resolves.toMatchObject({ fullPath: 'New/fresh/Old' });
      await expect(world.groupEditor.update(owner, { id: group.id }, { path: 'owner' }, {})).rejects.toMatchObject({ params: { reason: 'Path has already been taken' } });
    });

    it('changes the case of its own path', async () => {
      const group = await top({ path: 'case' });
      await expect(world.groupEditor.update(owner, { id: group.id }, { path: 'CASE' }, {})).resolves.toMatchObject({ fullPath: 'CASE' });
    });

    it('refuses a path that makes one below too long', async () => {
      const group = await top();
      let parentId = group.id;
      for (let level = 0; level < 3; level++) parentId = (await top({ parentId, path: 'x'.repeat(250) })).id;
      await expect(world.groupEditor.update(owner, { id: group.id }, { path: 'y'.repeat(255) }, {})).rejects.toMatchObject({ params: { field: 'path' } });
      await expect(world.groups.find(owner, { id: group.id })).resolves.toMatchObject({ fullPath: group.fullPath });
    });

    it('keeps what is inside no more open than itself', async () => {
      const group = await top({ visibility: 'public' });
      const sub = await top({ parentId: group.id, visibility: 'internal' });
      await expect(world.groupEditor.update(owner, { id: group.id }, { visibility: 'private' }, {})).rejects.toMatchObject({ params: { reason: expect.stringContaining('contains groups') } });
      const { id } = await world.projectEditor.create(owner, { path: 'p', namespaceId: sub.id, visibility: 'internal' }, {});
      await expect(world.groupEditor.update(owner, { id: sub.id }, { visibility: 'private' }, {})).rejects.toMatchObject({ params: { reason: expect.stringContaining('contains projects') } });
      await expect(world.groupEditor.update(owner, { id: group.id }, { visibility: 'internal' }, {})).resolves.toMatchObject({ visibility: 'internal' });
      await expect(world.groupEditor.update(owner, { id: sub.id }, { visibility: 'public' }, {})).rejects.toMatchObject({ params: { field: 'visibility_level' } });
      await world.projectEditor.update(owner, { id }, { visibility: 'private' }, {});
      await expect(world.groupEditor.update(owner, { id: sub.id }, { visibility: 'private' }, {})).resolves.toMatchObject({ visibility: 'private' });
    });

    it('never ends with a project more open than its group, whoever is first', async () => {
      for (let round = 0; round < 10; round++) {
        const group = await top({ visibility: 'public' });
        await Promise.allSettled([
          world.groupEditor.update(owner, { id: group.id }, { visibility: 'private' }, {}),
          world.projectEditor.create(owner, { path: 'p', namespaceId: group.id, visibility: 'public' }, {}),
          world.groupEditor.create(owner, { name: 'S', path: 's', parentId: group.id, visibility: 'public' }, {}),
        ]);
        const [row] = await world.sql<{ visibility: string; inside: number }>(
          `select g.visibility, (select count(*) from project p where p.namespace_id = g.id) + (select count(*) from namespace n where n.parent_id = g.id) as inside from namespace g where g.id = $1`,
          [group.id],
        );
        if (row?.visibility === 'private') expect(row.inside).toBe(0);
        else expect(row?.inside).toBeGreaterThan(0);
      }
    });

    it('needs an owner', async () => {
      const { id } = await top({ visibility: 'public' });
      await world.memberEditor.add(owner, { namespaceId: id }, { who: { userId: other.userId }, accessLevel: 40 }, {});
      await expect(world.groupEditor.update(other, { id }, { name: 'Mine' }, {})).rejects.toMatchObject({ code: 'forbidden' });
      await expect(world.groupEditor.delete(other, { id }, {})).rejects.toMatchObject({ code: 'forbidden' });
    });
  });

  describe('delete', () => {
    it('takes everything below along, and buries every version', async () => {
      const group = await top();
      const sub = await top({ parentId: group.id, path: 'sub' });
      for (const namespaceId of [group.id, sub.id]) {
        const { id } = await world.projectEditor.create(owner, { path: 'p', namespaceId }, {});
        await world.publish(id, `thing-of-${namespaceId}`);
      }
      await world.groupEditor.delete(owner, { path: group.fullPath }, {});
      expect(await world.lastAct()).toEqual({ action: 'group.delete', subject: group.fullPath, actor: 'owner', details: { projects: 2, versions: 2 } });
      expect(await world.sql('select 1 from tombstone where name like $1', ['thing-of-%'])).toHaveLength(2);
      expect(await world.sql('select 1 from route where full_path_key like $1', [`${group.fullPath}%`])).toEqual([]);
      await expect(top({ path: group.path })).resolves.toMatchObject({ fullPath: group.path });
    });

    it('loses no project that is made at the same time: it is refused, or gone with the group', async () => {
      for (let round = 0; round < 10; round++) {
        const group = await top();
        const sub = await top({ parentId: group.id });
        const made = Array.from({ length: 4 }, (_, index) => world.projectEditor.create(owner, { path: `p${index}`, namespaceId: sub.id }, {}));
        const [deleted, ...results] = await Promise.allSettled([world.groupEditor.delete(owner, { id: group.id }, {}), ...made]);
        expect(deleted.status).toBe('fulfilled');
        for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'namespace_not_found' });
        expect(await world.sql('select 1 from project where namespace_id = $1', [sub.id])).toEqual([]);
      }
    });

    it('leaves personal namespaces alone', async () => {
      await expect(world.groupEditor.delete(owner, { path: 'owner' }, {})).rejects.toMatchObject({ code: 'group_not_found' });
    });
  });
});
