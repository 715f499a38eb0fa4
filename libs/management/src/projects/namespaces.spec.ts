import type { TestGroup, TestProject } from '@packyard/registry-testing';
import { ManagementHarness } from '../testing/management-harness.ts';
import { origin } from '../testing/sample-format.ts';

describe('projects, groups and members', () => {
  let api: ManagementHarness;
  let group: TestGroup;
  let project: TestProject;

  beforeAll(async () => {
    api = await ManagementHarness.start();
    group = await api.registry.make.group({ visibility: 'public' });
    project = await api.registry.people.project('private', { group });
    await api.registry.make.member(api.registry.people.person('owner').userId, 'owner', { groupId: group.id });
  });
  afterAll(() => api.close());

  const person = (name: Parameters<typeof api.registry.people.person>[0]) => api.registry.people.person(name);
  const idOf = (body: unknown): number => (body as { id: number }).id;

  describe('a project', () => {
    it('has GitLab’s shape, and what the caller may do', async () => {
      await api.publish(project, { name: 'counted', version: '1.0.0' });
      const { body } = await api.ok(`GET /projects/${encodeURIComponent(project.fullPath)}`, { as: 'developer' });
      const path = project.fullPath.split('/')[1];
      expect(body).toEqual({
        id: project.id,
        name: path,
        name_with_namespace: `${group.fullPath} / ${path}`,
        path,
        path_with_namespace: project.fullPath,
        description: '',
        visibility: 'private',
        archived: false,
        created_at: expect.any(String),
        last_activity_at: expect.any(String),
        creator_id: null,
        namespace: { id: group.id, name: group.fullPath, path: group.fullPath, kind: 'group', full_path: group.fullPath, parent_id: null, avatar_url: null, web_url: `${origin}/groups/${group.fullPath}` },
        avatar_url: null,
        web_url: `${origin}/${project.fullPath}`,
        _links: { self: `${origin}/api/v4/projects/${project.id}`, members: `${origin}/api/v4/projects/${project.id}/members`, packages: `${origin}/api/v4/projects/${project.id}/packages` },
        packages_enabled: true,
        package_registry_access_level: 'private',
        permissions: { project_access: { access_level: 30 }, group_access: null },
        capabilities: { read_packages: true, publish_packages: true, delete_packages: false, admin_project: false, delete_project: false },
        packages_count: 1,
      });
      expect((await api.ok(`GET /projects/${project.id}`, { as: 'guest' })).body).not.toHaveProperty('packages_count');
      expect((await api.call(`GET /projects/${project.id}`, { as: 'outsider' })).body).toMatchObject({ message: '404 Project Not Found' });
    });

    it('is made, found in lists, changed and deleted', async () => {
      const { body, status } = await api.ok('POST /projects', { as: 'owner', body: { name: 'Shop & Café', namespace_id: group.id, visibility: 'public' } });
      expect(status).toBe(201);
      expect(body).toMatchObject({ path: 'shop-cafe', path_with_namespace: `${group.fullPath}/shop-cafe`, package_registry_access_level: 'public', creator_id: person('owner').userId, permissions: { group_access: { access_level: 50 } } });
      const id = idOf(body);
      expect((await api.ok('GET /projects?search=shop')).body).toMatchObject([{ id }]);
      expect((await api.ok('GET /projects?search=shop')).body).not.toMatchObject([{ permissions: expect.anything() }]);
      expect((await api.ok(`GET /groups/${group.id}/projects?order_by=name&sort=asc&membership=true`, { as: 'owner' })).body).toHaveLength(2);
      expect((await api.ok('PUT /projects/' + id, { as: 'owner', body: 'packages_enabled=false' })).body).toMatchObject({ packages_enabled: false, package_registry_access_level: 'disabled' });
      expect((await api.ok('PUT /projects/' + id, { as: 'owner', body: { package_registry_access_level: 'enabled', description: 'Things' } })).body).toMatchObject({ packages_enabled: true, package_registry_access_level: 'enabled', description: 'Things' });
      expect((await api.call('DELETE /projects/' + id, { as: 'developer' })).status).toBe(403);
      expect(await api.ok('DELETE /projects/' + id, { as: 'owner' })).toMatchObject({ status: 202, body: { message: '202 Accepted' } });
      expect((await api.call('GET /projects/' + id, { as: 'owner' })).status).toBe(404);
    });

    it('takes parameters from the query as GitLab’s examples send them; the body wins', async () => {
      const { body } = await api.ok(`POST /projects?path=from-query&visibility=private&namespace_id=${group.id}`, { as: 'owner', body: { visibility: 'public' } });
      expect(body).toMatchObject({ path: 'from-query', visibility: 'public' });
    });

    it.each([
      [{}, { error: 'name, path are missing, at least one parameter must be provided' }],
      [{ name: 'x', visibility: 'secret' }, { error: 'visibility does not have a valid value' }],
      [{ name: 5 }, { error: 'name is invalid' }],
      [{ name: '' }, { error: 'name is empty' }],
      [{ name: 'x'.repeat(300) }, { error: 'name is too long (maximum is 255 characters)' }],
    ])('is not made of %j', async (body, expected) => {
      expect(await api.call('POST /projects', { as: 'owner', body })).toMatchObject({ status: 400, body: expected });
    });

    it('says in GitLab’s shape that a path is taken', async () => {
      await api.ok('POST /projects', { as: 'owner', body: { path: 'once', namespace_id: group.id } });
      expect(await api.call('POST /projects', { as: 'owner', body: { path: 'ONCE', namespace_id: group.id } })).toMatchObject({ status: 400, body: { message: { path: ['has already been taken'] } } });
      expect(await api.call('POST /projects', { as: 'outsider', body: { path: 'x', namespace_id: group.id } })).toMatchObject({ status: 403 });
      expect(await api.call('POST /projects', { body: { path: 'x' } })).toMatchObject({ status: 401, body: { message: '401 Unauthorized' } });
    });
  });

  describe('a group', () => {
    it('is made, changed and deleted with what is below it', async () => {
      const { body } = await api.ok('POST /groups', { as: 'outsider', body: { name: 'Acme', path: 'acme', visibility: 'public' } });
      const id = idOf(body);
      expect(body).toEqual({
        id,
        name: 'Acme',
        path: 'acme',
        description: '',
        visibility: 'public',
        full_name: 'Acme',
        full_path: 'acme',
        parent_id: null,
        created_at: expect.any(String),
        avatar_url: null,
        web_url: `${origin}/groups/acme`,
        capabilities: { read_packages: true, admin_group: true, create_projects: true, create_subgroups: true },
      });
      expect((await api.ok('POST /groups', { as: 'outsider', body: { name: 'Tools', path: 'tools', parent_id: id } })).body).toMatchObject({ full_path: 'acme/tools', full_name: 'Acme / Tools', parent_id: id });
      expect((await api.ok(`GET /groups/acme/subgroups`, { as: 'outsider' })).body).toMatchObject([{ full_path: 'acme/tools' }]);
      expect((await api.ok(`GET /groups/acme/subgroups`)).body).toEqual([]);
      expect((await api.ok('GET /groups?search=acm&top_level_only=true')).body).toMatchObject([{ id, capabilities: { admin_group: false } }]);
      expect((await api.ok('PUT /groups/acme', { as: 'outsider', body: { description: 'Ours' } })).body).toMatchObject({ description: 'Ours' });
      expect((await api.call('PUT /groups/acme', { as: 'guest', body: { description: 'Mine' } })).status).toBe(403);
      expect((await api.ok('DELETE /groups/acme', { as: 'outsider' })).status).toBe(202);
      expect(await api.call('GET /groups/acme%2Ftools', { as: 'outsider' })).toMatchObject({ status: 404, body: { message: '404 Group Not Found' } });
    });

    it('lists its projects, on request with those of its subgroups', async () => {
      const outer = await api.registry.make.group({ visibility: 'public' });
      const inner = await api.registry.make.group({ parent: outer, visibility: 'public' });
      await api.registry.make.project(inner, 'public');
      expect((await api.ok(`GET /groups/${outer.id}/projects`)).body).toEqual([]);
      expect((await api.ok(`GET /groups/${outer.id}/projects?include_subgroups=true`)).body).toHaveLength(1);
    });
  });

  it('tells where somebody may create projects, and what they have', async () => {
    const { body } = await api.ok('POST /users', { as: 'admin', body: { name: 'Ana', username: 'ana', email: 'ana@example.com' } });
    const ana = { token: await api.registry.make.token(idOf(body)) };
    await api.ok('POST /projects', { as: ana, body: { name: 'Mine' } });
    expect((await api.ok('GET /namespaces', { as: ana })).body).toMatchObject([{ kind: 'user', full_path: 'ana', web_url: `${origin}/ana` }]);
    for (const ref of ['ana', idOf(body)]) expect((await api.ok(`GET /users/${ref}/projects`, { as: ana })).body).toMatchObject([{ path_with_namespace: 'ana/mine', namespace: { kind: 'user' } }]);
    expect((await api.ok('GET /users/ana/projects')).body).toEqual([]);
    expect(await api.call('GET /users/nobody/projects')).toMatchObject({ status: 404, body: { message: '404 User Not Found' } });
    expect((await api.call('GET /namespaces')).status).toBe(401);
  });

  describe('members', () => {
    it('are added, changed and removed', async () => {
      const place = `/projects/${project.id}/members`;
      const { userId, username } = person('outsider');
      const { body, status } = await api.ok(`POST ${place}`, { as: 'owner', body: `user_id=${userId}&access_level=20&expires_at=2999-01-01` });
      expect(status).toBe(201);
      const owner = person('owner');
      expect(body).toEqual({
        id: userId,
        username,
        name: 'The outsider',
        state: 'active',
        avatar_url: null,
        web_url: `${origin}/${username}`,
        access_level: 20,
        created_at: expect.any(String),
        expires_at: '2999-01-01',
        created_by: { id: owner.userId, username: owner.username, name: 'The owner', avatar_url: null, web_url: `${origin}/${owner.username}` },
        source: { type: 'project', id: project.id, full_path: project.fullPath },
      });
      expect(await api.call(`POST ${place}`, { as: 'owner', body: { username, access_level: 20 } })).toMatchObject({ status: 409, body: { message: 'Member already exists' } });
      expect((await api.ok(`PUT ${place}/${userId}`, { as: 'owner', body: { access_level: 30, expires_at: '' } })).body).toMatchObject({ access_level: 30, expires_at: null });
      expect((await api.ok(`GET ${place}/${userId}`, { as: 'guest' })).body).toMatchObject({ access_level: 30 });
      expect((await api.call(`DELETE ${place}/${userId}`, { as: 'developer' })).status).toBe(403);
      expect((await api.call(`DELETE ${place}/${userId}`, { as: 'outsider' })).status).toBe(204);
      expect(await api.call(`GET ${place}/${userId}`, { as: 'guest' })).toMatchObject({ status: 404, body: { message: '404 Not found' } });
    });

    it('of a group are inherited by its projects', async () => {
      const { userId, username } = person('outsider');
      await api.ok(`POST /groups/${group.id}/members`, { as: 'owner', body: { user_id: userId, access_level: 10 } });
      expect((await api.ok(`GET /projects/${project.id}/members?query=${username}`, { as: 'owner' })).body).toEqual([]);
      const all = await api.ok(`GET /projects/${project.id}/members/all?query=${username}`, { as: 'owner' });
      expect(all.body).toMatchObject([{ id: userId, access_level: 10, source: { type: 'group', id: group.id } }]);
      expect(all.headers['x-total']).toBe('1');
      expect((await api.ok(`PUT /groups/${group.id}/members/${userId}`, { as: 'owner', body: { access_level: 20 } })).body).toMatchObject({ access_level: 20 });
      expect((await api.ok(`GET /groups/${group.id}/members/all`, { as: 'owner' })).body).toHaveLength(2);
      expect((await api.ok(`GET /groups/${group.id}/members`, { as: 'owner' })).body).toHaveLength(2);
      expect((await api.ok(`GET /groups/${group.id}/members/${userId}`, { as: 'owner' })).body).toMatchObject({ id: userId });
      expect((await api.call(`DELETE /groups/${group.id}/members/${userId}`, { as: 'owner' })).status).toBe(204);
    });

    it.each([
      [{ access_level: 20 }, 'user_id, username are missing, at least one parameter must be provided'],
      [{ user_id: 1 }, 'access_level is missing'],
      [{ user_id: 1, access_level: 25 }, 'access_level does not have a valid value'],
      [{ user_id: 'x', access_level: 20, expires_at: 'soon' }, 'user_id is invalid, expires_at is invalid'],
    ])('are not made of %j', async (body, error) => {
      expect(await api.call(`POST /projects/${project.id}/members`, { as: 'owner', body })).toMatchObject({ status: 400, body: { error } });
    });
  });

  describe('a body', () => {
    const post = (options: Parameters<typeof api.call>[1]) => api.call('POST /groups', { as: 'owner', ...options });

    it('that cannot be read is refused before anything is done', async () => {
      const text = (body: string, type: string) => post({ body, headers: { 'content-type': type } });
      expect(await text('{"name":', 'application/json')).toMatchObject({ status: 400, body: { message: '400 Bad request - The body is not valid JSON or form data' } });
      expect(await text('[1]', 'application/json')).toMatchObject({ status: 400 });
      expect(await text('<x/>', 'application/xml')).toMatchObject({ status: 415 });
      expect(await text('{"__proto__":{"name":"x"},"path":"x"}', 'application/json')).toMatchObject({ status: 400, body: { message: expect.stringContaining('not allowed') } });
      expect(await text('{"name":"x","path":"x","a":{"constructor":1}}', 'application/json')).toMatchObject({ status: 400 });
      expect(await text('__proto__=1', 'application/x-www-form-urlencoded')).toMatchObject({ status: 400 });
      expect(await post({ body: { name: 'x'.repeat(2 ** 20 + 1) } })).toMatchObject({ status: 413 });
    });

    it('is not looked at when the caller may not do it', async () => {
      expect((await api.call('POST /groups', { body: '{', headers: { 'content-type': 'application/json' } })).status).toBe(401);
    });
  });
});
