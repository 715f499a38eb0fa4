import { ManagementHarness } from '../testing/management-harness.ts';

const draft = { name: 'CI', scopes: ['read_package_registry'] };

describe('deploy tokens', () => {
  let api: ManagementHarness;
  beforeAll(async () => {
    api = await ManagementHarness.start();
  });
  afterAll(() => api.close());

  interface Token {
    readonly id: number;
    readonly token: string;
  }
  const create = async (path: string, more: object = {}): Promise<Token> => (await api.ok(`POST ${path}/deploy_tokens`, { as: 'admin', body: { ...draft, ...more } })).body as Token;

  /** A project and its group with everybody of the cast in both, and the paths of their tokens. */
  async function places(): Promise<{ project: string; group: string; projectId: number; groupId: number }> {
    const { people, make } = api.registry;
    const project = await people.project();
    for (const role of ['guest', 'developer', 'maintainer', 'owner'] as const) await make.member(people.person(role).userId, role, { groupId: project.group.id });
    return { project: `/projects/${project.id}`, group: `/groups/${project.group.id}`, projectId: project.id, groupId: project.group.id };
  }

  it('are made, told and revoked as in GitLab', async () => {
    const { project } = await places();
    const { status, body } = await api.call(`POST ${project}/deploy_tokens`, { as: 'maintainer', body: draft });
    expect(status).toBe(201);
    const { token, ...rest } = body as Token;
    expect(token).toMatch(/^gldt-\w{32}$/);
    const shown = { id: rest.id, name: 'CI', username: `gitlab+deploy-token-${rest.id}`, expires_at: null, revoked: false, expired: false, scopes: ['read_package_registry'], created_at: expect.any(String), last_used_at: null };
    expect(rest).toEqual(shown);
    expect((await api.ok(`GET ${project}/deploy_tokens/${rest.id}`, { as: 'maintainer' })).body).toEqual(shown);
    expect((await api.ok(`GET ${project}/deploy_tokens`, { as: 'maintainer' })).body).toEqual([shown]);
    expect(await api.call(`DELETE ${project}/deploy_tokens/${rest.id}`, { as: 'maintainer' })).toMatchObject({ status: 204, body: undefined });
    for (const target of [`GET ${project}/deploy_tokens/${rest.id}`, `DELETE ${project}/deploy_tokens/${rest.id}`]) {
      expect(await api.call(target, { as: 'maintainer' })).toMatchObject({ status: 404, body: { message: '404 Not found' } });
    }
    expect((await api.ok(`GET ${project}/deploy_tokens`, { as: 'maintainer' })).body).toEqual([]);
  });

  it.each([
    ['project', 'GET', { anonymous: 404, outsider: 404, guest: 403, developer: 403, maintainer: 200, owner: 200, admin: 200 }],
    ['project', 'POST', { anonymous: 404, outsider: 404, guest: 403, developer: 403, maintainer: 201, owner: 201, admin: 201 }],
    ['group', 'GET', { anonymous: 404, outsider: 404, guest: 403, developer: 403, maintainer: 200, owner: 200, admin: 200 }],
    ['group', 'POST', { anonymous: 404, outsider: 404, guest: 403, developer: 403, maintainer: 403, owner: 201, admin: 201 }],
  ] as const)('of a %s: %s is for those who may', async (kind, method, expected) => {
    const path = (await places())[kind];
    const callers = Object.keys(expected) as (keyof typeof expected)[];
    const statuses: Record<string, number> = {};
    for (const as of callers) statuses[as] = (await api.call(`${method} ${path}/deploy_tokens`, { as, ...(method === 'POST' ? { body: draft } : {}) })).status;
    expect(statuses).toEqual(expected);
  });

  it('those of a group are revoked by its owners, and a token that only reads lists but changes nothing', async () => {
    const { group, project } = await places();
    const { id } = await create(group);
    expect((await api.call(`DELETE ${group}/deploy_tokens/${id}`, { as: 'maintainer' })).status).toBe(403);
    const reader = { token: await api.registry.make.token(api.registry.people.person('owner').userId, { scopes: ['read_api'] }) };
    expect((await api.call(`GET ${group}/deploy_tokens/${id}`, { as: reader })).status).toBe(200);
    expect((await api.call(`POST ${project}/deploy_tokens`, { as: reader, body: draft })).status).toBe(403);
    expect((await api.call(`DELETE ${project}/deploy_tokens/${id}`, { as: 'owner' })).status).toBe(404);
    expect((await api.call(`DELETE ${group}/deploy_tokens/${id}`, { as: 'owner' })).status).toBe(204);
  });

  it('all of them are listed for administrators, page by page, or those that still work', async () => {
    const { project, group } = await places();
    const [one, two, three] = [await create(project), await create(group), await create(project)];
    await api.registry.database.unprepared('update access_token set expires_at = now() where id = $1', [two.id]);
    const ids = async (query: string) => ((await api.ok(`GET /deploy_tokens?${query}`, { as: 'admin' })).body as Token[]).map((token) => token.id);
    expect(await ids('per_page=3')).toEqual([three.id, two.id, one.id]);
    expect(await ids('per_page=2&active=true')).toEqual([three.id, one.id]);
    expect(await ids('per_page=1&page=2')).toEqual([two.id]);
    expect((await api.ok(`GET ${project}/deploy_tokens?per_page=1`, { as: 'maintainer' })).headers).toMatchObject({ 'x-total': '2', 'x-next-page': '2' });
    for (const [as, status] of [['anonymous', 401], ['owner', 403]] as const) expect((await api.call('GET /deploy_tokens', { as })).status).toBe(status);
  });

  it('take GitLab’s parameters, also from a form', async () => {
    const { project } = await places();
    const made = async (body: unknown) => (await api.ok(`POST ${project}/deploy_tokens`, { as: 'maintainer', body })).body;
    expect(await made('name=CI&scopes[]=read_package_registry&scopes[]=write_package_registry&username=robot&expires_at=2999-12-31')).toMatchObject({ username: 'robot', expires_at: '2999-12-31T00:00:00.000Z', scopes: ['read_package_registry', 'write_package_registry'] });
    expect(await made({ name: 'CI', scopes: 'write_package_registry', expires_at: '2999-12-31T10:00:00+02:00' })).toMatchObject({ expires_at: '2999-12-31T08:00:00.000Z' });
    expect(await made({ ...draft, expires_at: '2999-12-31T10:00:00' })).toMatchObject({ expires_at: '2999-12-31T10:00:00.000Z' });
    expect(await made({ ...draft, expires_at: '' })).toMatchObject({ expires_at: null });
  });

  it.each([
    [{ scopes: ['read_package_registry'] }, { error: 'name is missing' }],
    [{ name: 'x' }, { error: 'scopes is missing' }],
    [{ name: 'x', scopes: ['api'] }, { error: 'scopes does not have a valid value' }],
    [{ name: 'x', scopes: ['read_repository'] }, { message: expect.stringContaining('Scopes read_repository open nothing here') }],
    [{ ...draft, scopes: ['write_package_registry', 'read_virtual_registry'] }, { message: expect.stringContaining('use read_package_registry or write_package_registry') }],
    [{ ...draft, username: 'a b' }, { message: expect.stringContaining('Username can contain only') }],
    [{ ...draft, expires_at: '2001-01-01' }, { message: expect.stringContaining('future') }],
    [{ ...draft, expires_at: 'soon' }, { error: 'expires_at is invalid' }],
  ])('are not made of %j', async (body, expected) => {
    const { project } = await places();
    expect(await api.call(`POST ${project}/deploy_tokens`, { as: 'maintainer', body })).toMatchObject({ status: 400, body: expected });
  });

  it('are no credential of this API, wherever they are carried and whatever is asked', async () => {
    const { project } = await places();
    const { token, id } = await create(project, { scopes: ['read_package_registry', 'write_package_registry'] });
    const targets = ['GET /projects', 'GET /user', 'GET /session', `GET ${project}`, `GET ${project}/packages`, `DELETE ${project}/packages/1`, `POST ${project}/deploy_tokens`, `DELETE ${project}/deploy_tokens/${id}`, 'GET /personal_access_tokens/self', 'POST /personal_access_tokens/self/rotate'];
    for (const target of targets) {
      const answer = await api.call(target, { headers: { 'deploy-token': token } });
      expect([target, answer.status, answer.body]).toEqual([target, 401, { message: '401 Unauthorized', detail: expect.stringContaining('package managers only') }]);
    }
    for (const headers of [{ authorization: `Bearer ${token}` }, { 'private-token': token }] as Record<string, string>[]) expect((await api.call(`GET ${project}/packages`, { headers })).status).toBe(401);
    expect((await api.call(`GET ${project}/packages?private_token=${token}`)).status).toBe(401);
    expect((await api.call(`GET ${project}/deploy_tokens/${id}`, { as: 'maintainer' })).status).toBe(200);
  });
});
