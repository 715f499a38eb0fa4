import { ManagementHarness } from '../testing/management-harness.ts';

const draft = { name: 'CI', scopes: ['api'] };
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

interface Token {
  readonly id: number;
  readonly user_id: number;
  readonly token: string;
  readonly [field: string]: unknown;
}

describe('access tokens of projects and groups', () => {
  let api: ManagementHarness;
  beforeAll(async () => {
    api = await ManagementHarness.start();
  });
  afterAll(() => api.close());

  async function places(): Promise<{ project: string; group: string }> {
    const { people, make } = api.registry;
    const project = await people.project();
    for (const role of ['developer', 'maintainer', 'owner'] as const) await make.member(people.person(role).userId, role, { groupId: project.group.id });
    return { project: `/projects/${project.id}`, group: `/groups/${project.group.id}` };
  }
  const create = async (path: string, more: object = {}): Promise<Token> => (await api.ok(`POST ${path}/access_tokens`, { as: 'owner', body: { ...draft, ...more } })).body as Token;

  it('are made, told, replaced and revoked as in GitLab', async () => {
    const { project } = await places();
    const { status, body } = await api.call(`POST ${project}/access_tokens`, { as: 'maintainer', body: `name=CI&scopes[]=api&access_level=30&expires_at=${inDays(30)}&description=nightly` });
    expect(status).toBe(201);
    const { token, ...rest } = body as Token;
    expect(token).toMatch(/^glpat-\w{32}$/);
    const shown = { id: rest.id, name: 'CI', description: 'nightly', revoked: false, created_at: expect.any(String), scopes: ['api'], user_id: expect.any(Number), last_used_at: null, active: true, expires_at: inDays(30), access_level: 30 };
    expect(rest).toEqual(shown);
    expect((await api.ok(`GET ${project}/access_tokens/${rest.id}`, { as: 'maintainer' })).body).toEqual(shown);
    expect((await api.ok(`GET ${project}/access_tokens`, { as: 'maintainer' })).body).toEqual([shown]);

    const rotated = await api.call(`POST ${project}/access_tokens/${rest.id}/rotate`, { as: 'maintainer' });
    expect(rotated).toMatchObject({ status: 200, body: { name: 'CI', user_id: rest.user_id, access_level: 30, expires_at: inDays(7), active: true } });
    const next = rotated.body as Token;
    expect((await api.call(`GET ${project}`, { as: { token } })).status).toBe(401);
    expect((await api.call(`GET ${project}`, { as: next })).status).toBe(200);
    expect(await api.call(`POST ${project}/access_tokens/${rest.id}/rotate`, { as: 'maintainer' })).toMatchObject({ status: 400, body: { message: expect.stringContaining('revoked') } });

    expect((await api.call(`DELETE ${project}/access_tokens/${next.id}`, { as: 'maintainer' })).status).toBe(204);
    expect((await api.call(`GET ${project}`, { as: next })).status).toBe(401);
    expect((await api.ok(`GET ${project}/access_tokens?state=active`, { as: 'maintainer' })).body).toEqual([]);
    expect((await api.ok(`GET ${project}/access_tokens?state=inactive`, { as: 'maintainer' })).body).toMatchObject([{ id: next.id, revoked: true, access_level: null }, { id: rest.id, revoked: true }]);
    expect(await api.call(`GET ${project}/access_tokens/999999`, { as: 'maintainer' })).toMatchObject({ status: 404, body: { message: '404 project Access Token Not Found' } });
  });

  it.each([
    ['project', 'GET', { anonymous: 404, outsider: 404, developer: 403, maintainer: 200, owner: 200, admin: 200 }],
    ['project', 'POST', { anonymous: 404, outsider: 404, developer: 403, maintainer: 201, owner: 201, admin: 201 }],
    ['group', 'GET', { anonymous: 404, outsider: 404, developer: 403, maintainer: 403, owner: 200, admin: 200 }],
    ['group', 'POST', { anonymous: 404, outsider: 404, developer: 403, maintainer: 403, owner: 201, admin: 201 }],
  ] as const)('of a %s: %s is for those who may', async (kind, method, expected) => {
    const path = (await places())[kind];
    const statuses: Record<string, number> = {};
    for (const as of Object.keys(expected) as (keyof typeof expected)[]) statuses[as] = (await api.call(`${method} ${path}/access_tokens`, { as, ...(method === 'POST' ? { body: draft } : {}) })).status;
    expect(statuses).toEqual(expected);
  });

  it('act with the role of their bot, and are not among the users', async () => {
    const { project, group } = await places();
    const [developer, maintainer] = [await create(project, { access_level: 30 }), await create(group)];
    expect((await api.ok('GET /user', { as: developer })).body).toMatchObject({ id: developer.user_id, name: 'CI', username: expect.stringMatching(/^project_\d+_bot_[0-9a-f]+$/), is_admin: false });
    expect((await api.ok(`GET ${project}`, { as: developer })).body).toMatchObject({ permissions: { project_access: { access_level: 30 } } });
    expect((await api.call(`POST ${project}/deploy_tokens`, { as: developer, body: { name: 'x', scopes: ['read_package_registry'] } })).status).toBe(403);
    expect((await api.call(`POST ${project}/deploy_tokens`, { as: maintainer, body: { name: 'x', scopes: ['read_package_registry'] } })).status).toBe(201);
    const users = (await api.ok('GET /users?per_page=100&search=bot', { as: 'admin' })).body;
    expect(users).toEqual([]);
    expect(((await api.ok(`GET ${project}/members`, { as: 'owner' })).body as { id: number }[]).map((member) => member.id)).toContain(developer.user_id);
    expect((await api.call('POST /user/personal_access_tokens', { as: maintainer, body: draft })).status).toBe(403);
    expect((await api.call(`POST ${project}/access_tokens`, { as: maintainer, body: draft })).status).toBe(403);
  });

  it('are told of themselves, replaced and revoked by themselves', async () => {
    const { project } = await places();
    const made = await create(project, { access_level: 20 });
    expect((await api.ok('GET /personal_access_tokens/self', { as: made })).body).toMatchObject({ id: made.id, user_id: made.user_id });
    const next = (await api.ok('POST /personal_access_tokens/self/rotate', { as: made, body: { expires_at: inDays(90) } })).body as Token;
    expect(next).toMatchObject({ user_id: made.user_id, expires_at: inDays(90) });
    expect((await api.call('GET /user', { as: made })).status).toBe(401);
    expect((await api.call('DELETE /personal_access_tokens/self', { as: next })).status).toBe(204);
    expect((await api.call('GET /user', { as: next })).status).toBe(401);
    expect((await api.ok(`GET ${project}/access_tokens/${next.id}`, { as: 'owner' })).body).toMatchObject({ revoked: true, access_level: null });
  });

  it('none has a role above that of whoever makes it', async () => {
    const { project } = await places();
    expect(await api.call(`POST ${project}/access_tokens`, { as: 'maintainer', body: { ...draft, access_level: 50 } })).toMatchObject({ status: 403, body: { message: expect.stringContaining('above your own') } });
    const { id } = await create(project, { access_level: 50 });
    expect((await api.call(`POST ${project}/access_tokens/${id}/rotate`, { as: 'maintainer' })).status).toBe(403);
    expect((await api.call(`DELETE ${project}/access_tokens/${id}`, { as: 'maintainer' })).status).toBe(403);
  });

  it.each([
    [{ scopes: ['api'] }, { error: 'name is missing' }],
    [{ ...draft, scopes: ['read_user'] }, { error: 'scopes does not have a valid value' }],
    [{ ...draft, access_level: 35 }, { error: 'access_level does not have a valid value' }],
    [{ ...draft, expires_at: '2001-01-01' }, { message: expect.stringContaining('future') }],
  ])('are not made of %j', async (body, expected) => {
    const { project } = await places();
    expect(await api.call(`POST ${project}/access_tokens`, { as: 'maintainer', body })).toMatchObject({ status: 400, body: expected });
  });

  it('tell when they were last used', async () => {
    const { project } = await places();
    const made = await create(project);
    await api.registry.database.unprepared(`update access_token set last_used_at = '2026-01-02T03:04:05Z' where id = $1`, [made.id]);
    expect((await api.ok(`GET ${project}/access_tokens/${made.id}`, { as: 'owner' })).body).toMatchObject({ last_used_at: '2026-01-02T03:04:05.000Z' });
  });

  describe('a personal token', () => {
    it('is replaced, by its number or by itself', async () => {
      const { token } = api.registry.people.person('guest');
      const made = (await api.ok('POST /user/personal_access_tokens', { as: 'guest', body: { name: 'mine', scopes: ['api', 'read_user'] } })).body as Token;
      const second = await api.call(`POST /personal_access_tokens/${made.id}/rotate`, { as: { token }, body: `expires_at=${inDays(3)}` });
      expect(second).toMatchObject({ status: 200, body: { name: 'mine', scopes: ['api', 'read_user'], expires_at: inDays(3), token: expect.stringMatching(/^glpat-/) } });
      expect((await api.call('GET /user', { as: made })).status).toBe(401);
      const third = (await api.ok('POST /personal_access_tokens/self/rotate', { as: second.body as Token, body: 'expires_at=' })).body;
      expect(third).toMatchObject({ expires_at: inDays(7) });
      expect((await api.call(`POST /personal_access_tokens/${(third as Token).id}/rotate`, { as: 'outsider' })).status).toBe(404);
      expect((await api.call('POST /personal_access_tokens/self/rotate', { as: third as Token, body: { expires_at: inDays(400) } })).status).toBe(400);
      expect((await api.call('POST /personal_access_tokens/self/rotate')).status).toBe(401);
    });

    it('that only reads is not replaced by itself', async () => {
      const reader = { token: await api.registry.make.token(api.registry.people.person('guest').userId, { scopes: ['read_api'] }) };
      expect(await api.call('POST /personal_access_tokens/self/rotate', { as: reader })).toMatchObject({ status: 403, body: { error: 'insufficient_scope' } });
    });
  });
});
