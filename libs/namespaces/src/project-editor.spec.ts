import type { UserActor } from '@packyard/domain';
import { withToken, World } from './testing/world.ts';

describe('ProjectEditor', () => {
  let world: World;
  let owner: UserActor;
  let maintainer: UserActor;
  let developer: UserActor;
  let reporter: UserActor;
  let outsider: UserActor;
  let admin: UserActor;
  let groupId: number;
  let next = 0;

  const uniquePath = (): string => `project-${(next += 1)}`;
  const inGroup = (input: object = {}) => world.projectEditor.create(owner, { path: uniquePath(), namespaceId: groupId, ...input }, {});

  beforeAll(async () => {
    world = await World.create();
    [owner, maintainer, developer, reporter, outsider] = (await Promise.all(['owner', 'maintainer', 'developer', 'reporter', 'outsider'].map((name) => world.person(name)))) as [UserActor, UserActor, UserActor, UserActor, UserActor];
    admin = await world.person('root', { isAdmin: true });
    groupId = (await world.groupEditor.create(owner, { name: 'Acme', path: 'acme', visibility: 'internal' }, {})).id;
    for (const [person, accessLevel] of [[maintainer, 40], [developer, 30], [reporter, 20]] as const) {
      await world.memberEditor.add(owner, { namespaceId: groupId }, { who: { username: person.username }, accessLevel }, {});
    }
  });
  afterAll(() => world.drop());

  describe('create', () => {
    it('puts it into one’s own namespace, owned, private, with packages for members', async () => {
      const project = await world.projectEditor.create(developer, { name: 'Shop & Café' }, { ip: '10.0.0.1' });
      expect(project).toMatchObject({ name: 'Shop & Café', path: 'shop-cafe', fullPath: 'developer/shop-cafe', visibility: 'private', packageAccess: 'private', role: 50, creatorId: developer.userId, namespaceKind: 'user' });
      expect(await world.lastAct()).toEqual({ action: 'project.create', subject: 'developer/shop-cafe', actor: 'developer', details: { visibility: 'private', package_access: 'private' } });
      await expect(world.projects.find(developer, { path: 'Developer/Shop-Cafe' })).resolves.toMatchObject({ id: project.id });
    });

    it('lets developers put it into a group, nobody below', async () => {
      await expect(world.projectEditor.create(developer, { path: uniquePath(), namespaceId: groupId }, {})).resolves.toMatchObject({ namespaceFullPath: 'acme', namespaceFullName: 'Acme', role: 30, projectRole: 0, groupRole: 30 });
      await expect(world.projectEditor.create(reporter, { path: uniquePath(), namespaceId: groupId }, {})).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('lets administrators put it anywhere; others see no namespace of somebody else', async () => {
      const [home] = await world.sql<{ id: number }>('select id from namespace where owner_id = $1', [owner.userId]);
      await expect(world.projectEditor.create(admin, { path: uniquePath(), namespaceId: home?.id }, {})).resolves.toMatchObject({ namespaceFullPath: 'owner' });
      await expect(world.projectEditor.create(outsider, { path: uniquePath(), namespaceId: home?.id }, {})).rejects.toMatchObject({ code: 'namespace_not_found' });
      await expect(world.projectEditor.create(outsider, { path: uniquePath(), namespaceId: 999_999 }, {})).rejects.toMatchObject({ code: 'namespace_not_found' });
    });

    it('needs somebody known with a token that may write', async () => {
      await expect(world.projectEditor.create({ kind: 'anonymous' }, { path: 'x' }, {})).rejects.toMatchObject({ code: 'unauthenticated' });
      await expect(world.projectEditor.create(withToken(developer, 'read_api'), { path: 'x' }, {})).rejects.toMatchObject({ code: 'scope_insufficient' });
    });

    it.each([
      ['a bad path', { path: '-x' }, 'path'],
      ['a name that leaves no path', { name: '日本' }, 'path'],
      ['a blank name', { name: '  ', path: 'x' }, 'name'],
      ['control characters', { name: 'a\u0000b', path: 'x' }, 'name'],
      ['an endless description', { path: 'x', description: 'x'.repeat(2001) }, 'description'],
      ['more visibility than the group has', { path: 'x', visibility: 'public' }, 'visibility_level'],
    ])('refuses %s', async (_, input, field) => {
      await expect(world.projectEditor.create(owner, { namespaceId: groupId, ...input } as never, {})).rejects.toMatchObject({ code: 'validation_failed', params: { field } });
    });

    it('gives one of twenty at once the path, whatever its case', async () => {
      const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => world.projectEditor.create(index % 2 === 0 ? owner : developer, { path: index % 3 === 0 ? 'RACE' : 'race', namespaceId: groupId }, {})));
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'validation_failed', params: { field: 'path', reason: 'Path has already been taken' } });
      expect(await world.sql(`select 1 from project where lower(full_path) = 'acme/race'`)).toHaveLength(1);
    });

    it('shares paths with groups', async () => {
      await world.groupEditor.create(owner, { name: 'Sub', path: 'taken', parentId: groupId }, {});
      await expect(inGroup({ path: 'Taken' })).rejects.toMatchObject({ code: 'validation_failed', params: { field: 'path' } });
    });
  });

  describe('update', () => {
    it('writes down what changed, and nothing for no change', async () => {
      const { id, fullPath } = await inGroup();
      await world.projectEditor.update(maintainer, { id }, { description: 'New', path: `${uniquePath()}-moved` }, {});
      expect(await world.lastAct()).toMatchObject({ action: 'project.update', actor: 'maintainer', details: { description_from: '', description_to: 'New', fullPath_from: fullPath } });
      const before = await world.sql('select 1 from audit_event');
      await world.projectEditor.update(maintainer, { id }, { description: 'New' }, {});
      expect(await world.sql('select 1 from audit_event')).toHaveLength(before.length);
    });

    it('moves the address', async () => {
      const { id, fullPath } = await inGroup();
      const to = uniquePath();
      await expect(world.projectEditor.update(maintainer, { id }, { path: to }, {})).resolves.toMatchObject({ fullPath: `acme/${to}` });
      await expect(world.projects.find(owner, { path: `acme/${to}` })).resolves.toMatchObject({ id });
      await expect(world.projects.find(owner, { path: fullPath })).rejects.toMatchObject({ code: 'project_not_found' });
      await inGroup({ path: fullPath.replace('acme/', '') });
      await expect(world.projectEditor.update(maintainer, { id }, { path: fullPath.replace('acme/', '') }, {})).rejects.toMatchObject({ params: { reason: 'Path has already been taken' } });
    });

    it('needs a maintainer, and an owner for visibility and archive', async () => {
      const { id } = await inGroup();
      await expect(world.projectEditor.update(developer, { id }, { description: 'x' }, {})).rejects.toMatchObject({ code: 'forbidden' });
      await expect(world.projectEditor.update(maintainer, { id }, { visibility: 'internal' }, {})).rejects.toMatchObject({ code: 'forbidden' });
      await expect(world.projectEditor.update(maintainer, { id }, { archived: true }, {})).rejects.toMatchObject({ code: 'forbidden' });
      await expect(world.projectEditor.update(maintainer, { id }, { visibility: 'private', archived: false, packagesEnabled: false }, {})).resolves.toMatchObject({ packageAccess: 'disabled' });
      await expect(world.projectEditor.update(owner, { id }, { archived: true }, {})).resolves.toMatchObject({ archived: true });
      await expect(world.projectEditor.update(outsider, { id }, { description: 'x' }, {})).rejects.toMatchObject({ code: 'project_not_found' });
    });

    it('keeps what the package switch means', async () => {
      const { id } = await inGroup();
      const update = async (input: object): Promise<string> => (await world.projectEditor.update(owner, { id }, input, {})).packageAccess;
      expect(await update({ visibility: 'internal' })).toBe('enabled');
      expect(await update({ packagesEnabled: false })).toBe('disabled');
      expect(await update({ visibility: 'private' })).toBe('disabled');
      expect(await update({ packagesEnabled: true })).toBe('private');
      expect(await update({ packageAccess: 'public' })).toBe('public');
      expect(await update({ packagesEnabled: true })).toBe('public');
      expect(await update({ visibility: 'internal' })).toBe('public');
      expect(await update({ visibility: 'private', packageAccess: 'private' })).toBe('private');
    });

    it('refuses more visibility than the group has', async () => {
      const { id } = await inGroup();
      await expect(world.projectEditor.update(owner, { id }, { visibility: 'public' }, {})).rejects.toMatchObject({ params: { field: 'visibility_level' } });
    });
  });

  describe('delete', () => {
    it('leaves nothing but tombstones and the record of who did it', async () => {
      const { id, fullPath } = await inGroup();
      await world.publish(id, 'left-pad', '1.0.0');
      await world.publish(id, 'left-pad', '2.0.0');
      await world.sql(`update package_version set status = 'pending_destruction' where project_id = $1 and version = '2.0.0'`, [id]);
      await expect(world.projectEditor.delete(maintainer, { id }, {})).rejects.toMatchObject({ code: 'forbidden' });
      await world.projectEditor.delete(owner, { id }, { requestId: 'r1' });
      for (const table of ['package', 'package_version']) expect(await world.sql(`select 1 from ${table} where project_id = $1`, [id])).toEqual([]);
      expect(await world.sql('select format, name, version, cardinality(file_digests) as files, deleted_by from tombstone where project_id = $1', [id])).toEqual([
        { format: 'sample', name: 'left-pad', version: '1.0.0', files: 1, deleted_by: owner.userId },
      ]);
      expect(await world.lastAct()).toEqual({ action: 'project.delete', subject: fullPath, actor: 'owner', details: { versions: 1 } });
      await expect(world.projects.find(owner, { path: fullPath })).rejects.toMatchObject({ code: 'project_not_found' });
      await inGroup({ path: fullPath.replace('acme/', '') });
    });

    it('waits for a publish that is under way, and buries its version too', async () => {
      const { id } = await inGroup();
      await world.publish(id, 'busy', '1.0.0');
      let deletion: Promise<void> | undefined;
      await world.database.transaction(async (tx) => {
        const [row] = await tx.unprepared<{ id: number }>(`update package set changed_at = now() where project_id = $1 returning id`, [id]);
        deletion = world.projectEditor.delete(owner, { id }, {});
        await waitForLock(world);
        await tx.unprepared(
          `insert into package_version (package_id, project_id, format, name, version, version_key, version_sort) values ($1, $2, 'sample', 'busy', '2.0.0', '2.0.0', 'x')`,
          [row?.id, id],
        );
      });
      await deletion;
      expect(await world.sql('select version from tombstone where project_id = $1 order by version', [id])).toEqual([{ version: '1.0.0' }, { version: '2.0.0' }]);
    });
  });
});

/** Until some connection waits for a lock of another. */
async function waitForLock(world: World): Promise<void> {
  while ((await world.sql(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
}
