import type { TestProject } from '@packyard/registry-testing';
import { npm, NpmServer } from '../testing/npm-server.ts';

let server: NpmServer;
let project: TestProject;
beforeAll(async () => {
  server = await NpmServer.start();
  project = await server.registry.people.project();
});
afterAll(() => server.close());

const prefixes = (): string[] => [npm(project), `/groups/${project.group.id}/-/packages/npm`, '/packages/npm'];
const me = () => server.registry.people.person('developer');
/** Spends no token of the cast. */
const fresh = async (options: Parameters<typeof server.registry.make.token>[1] = {}) => ({ token: await server.registry.make.token(me().userId, options) });

describe('account', () => {
  it('answers ping', async () => {
    for (const prefix of prefixes()) expect(await server.call('anonymous', 'GET', `${prefix}/-/ping`)).toMatchObject({ status: 200, json: {}, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } });
  });

  it('says who one is', async () => {
    for (const prefix of prefixes()) expect(await server.call('developer', 'GET', `${prefix}/-/whoami`)).toMatchObject({ status: 200, json: { username: me().username } });
    expect(await server.call(await fresh({ scopes: ['read_user'] }), 'GET', `${npm(project)}/-/whoami`)).toMatchObject({ status: 200 });
    expect(await server.call('anonymous', 'GET', `${npm(project)}/-/whoami`)).toMatchObject({ status: 401, json: { error: expect.stringContaining('_authToken') } });
    expect(await server.call({ token: 'glpat-nonsense' }, 'GET', `${npm(project)}/-/whoami`)).toMatchObject({ status: 401 });
  });

  it('shows a profile and leaves its change to the web page', async () => {
    expect(await server.call('developer', 'GET', `${npm(project)}/-/npm/v1/user`)).toMatchObject({ status: 200, json: { name: me().username, fullname: 'The developer', email: '', tfa: false, created: expect.any(String) } });
    expect(await server.call('developer', 'POST', `${npm(project)}/-/npm/v1/user`, { body: { fullname: 'X' } })).toMatchObject({ status: 403, json: { error: expect.stringContaining('web page') } });
  });
});

describe('tokens', () => {
  interface Token {
    readonly key: string;
    readonly token: string;
    readonly name: string;
    readonly readonly: boolean;
  }
  const tokens = () => `${npm(project)}/-/npm/v1/tokens`;
  const create = (body: object) => server.call('developer', 'POST', tokens(), { body });
  const list = async (): Promise<Token[]> => ((await server.call('developer', 'GET', tokens())).json as { objects: Token[] }).objects;

  it('are made, listed without their text, and revoked by the key or its text', async () => {
    const made = (await create({ name: 'ci', readonly: true, expires: 7 })).json as Token;
    expect(made).toMatchObject({ token: expect.stringMatching(/^glpat-/), readonly: true, name: 'ci', expires: expect.any(String) });
    expect(await server.call(made, 'GET', `${npm(project)}/-/whoami`)).toMatchObject({ json: { username: me().username } });
    expect((await server.call(made, 'PUT', `${npm(project)}/x`, { body: {} })).status).toBe(403);
    const listed = (await list()).find((token) => token.key === made.key);
    expect(listed).toMatchObject({ token: '', name: 'ci', readonly: true });
    expect(JSON.stringify(await list())).not.toContain('glpat-');
    expect((await server.call('developer', 'DELETE', `${tokens()}/token/${made.key}`)).status).toBe(200);
    expect((await server.call(made, 'GET', `${npm(project)}/-/whoami`)).status).toBe(401);

    const other = (await create({ readonly: false, cidr_whitelist: [] })).json as Token;
    expect((await server.call('developer', 'DELETE', `${tokens()}/token/${other.token}`)).status).toBe(200);
    expect((await server.call(other, 'GET', `${npm(project)}/-/whoami`)).status).toBe(401);
  });

  it('have keys that differ early', async () => {
    for (let n = 0; n < 12; n += 1) await create({ name: `t${n}` });
    const keys = (await list()).map(({ key }) => key.slice(0, 6));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('come in pages', async () => {
    const person = await server.registry.make.user('collector');
    for (let n = 0; n < 101; n += 1) await server.registry.make.token(person.userId);
    const first = (await server.call(person, 'GET', tokens())).json as { objects: Token[]; urls: { next: string }; total: number };
    expect([first.objects.length, first.total, first.urls.next]).toEqual([100, 102, `${server.registry.origin}/api/v4${tokens()}?page=1`]);
    const rest = (await server.call(person, 'GET', `${tokens()}?page=1`)).json as typeof first;
    expect([rest.objects.length, rest.urls]).toEqual([2, {}]);
    expect((await server.call(person, 'DELETE', `${tokens()}/token/${rest.objects[1]?.key ?? ''}`)).status).toBe(200);
  });

  it.each([{ cidr_whitelist: ['10.0.0.0/8'] }, { packages: ['ui'] }, { packages_all: true }, { scopes: ['@acme'] }, { orgs: ['acme'] }, { expires: 0 }, { expires: 'x' }, { expires: 1e9 }])('are refused with limits that they cannot have: %j', async (body) => {
    expect((await create(body)).status).toBe(400);
  });

  it('need their user, the password if one is sent, and at least as much right', async () => {
    expect((await server.call('anonymous', 'GET', tokens())).status).toBe(401);
    expect((await server.call('anonymous', 'POST', tokens(), { body: {} })).status).toBe(401);
    expect((await create({ password: 'wrong' })).status).toBe(401);
    expect((await server.call(await fresh({ scopes: ['read_api'] }), 'POST', tokens(), { body: {} })).status).toBe(403);
    const mine = (await list())[0];
    expect((await server.call('outsider', 'DELETE', `${tokens()}/token/${mine?.key ?? ''}`)).status).toBe(404);
    expect((await server.call('developer', 'DELETE', `${tokens()}/token/${'0'.repeat(64)}`)).status).toBe(404);
  });
});
