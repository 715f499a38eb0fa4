import type { TestProject } from '@packyard/registry-testing';
import { npm, NpmServer } from '../testing/npm-server.ts';

let server: NpmServer;
let project: TestProject;
beforeAll(async () => {
  server = await NpmServer.start();
  project = await server.registry.people.project();
});
afterAll(() => server.close());

const whoAmI = async (token: string): Promise<unknown> => (await server.call({ token }, 'GET', `${npm(project)}/-/whoami`)).json;

describe('npm login in the browser', () => {
  const begin = async (body: object = {}, prefix = npm(project)) => (await server.call('anonymous', 'POST', `${prefix}/-/v1/login`, { body })).json as { loginUrl: string; doneUrl: string };
  const poll = (doneUrl: string) => server.call('anonymous', 'GET', doneUrl.slice(`${server.registry.origin}/api/v4`.length));

  it('gives two addresses: one for the person, one to wait at', async () => {
    for (const prefix of [npm(project), `/groups/${project.group.id}/-/packages/npm`, '/packages/npm']) {
      const { loginUrl, doneUrl } = await begin({}, prefix);
      expect(loginUrl).toMatch(new RegExp(`^${server.registry.origin}/-/web-login/pyw-\\w+$`));
      expect(doneUrl).toMatch(new RegExp(`^${server.registry.origin}/api/v4${prefix}/-/v1/done/pyp-\\w+$`));
      expect(await poll(doneUrl)).toMatchObject({ status: 202, json: {}, headers: { 'retry-after': '3', 'cache-control': 'no-store' } });
    }
  });

  it('hands the token to one who waits, once the person has agreed', async () => {
    const { loginUrl, doneUrl } = await begin({ hostname: 'laptop' });
    const { userId, username } = server.registry.people.person('developer');
    await server.registry.database.unprepared(`update web_login set approved_at = now(), user_id = $1 where client_name = 'npm on laptop'`, [userId]);
    const answers = await Promise.all([1, 2, 3].map(() => poll(doneUrl)));
    const done = answers.filter(({ status }) => status === 200);
    expect(done).toHaveLength(1);
    expect(await whoAmI((done[0]?.json as { token: string }).token)).toEqual({ username });
    expect(await poll(doneUrl)).toMatchObject({ status: 400, json: { error: expect.stringContaining('npm login again') } });
    expect((await poll(doneUrl.replace(/[^/]+$/, loginUrl.split('/').at(-1) ?? ''))).status).toBe(400);
  });

  it('wants JSON of a moderate size', async () => {
    for (const body of [Buffer.from('['), Buffer.from('[]'), Buffer.from('{"__proto__":{}}'), Buffer.alloc(0)]) expect((await server.call('anonymous', 'POST', `${npm(project)}/-/v1/login`, { body })).status).toBe(400);
    expect((await server.call('anonymous', 'POST', `${npm(project)}/-/v1/login`, { body: { hostname: 'x'.repeat(70_000) } })).status).toBe(413);
  });
});

describe('npm login with a password', () => {
  const password = 'correct horse battery 7';
  const passwordHash = '$argon2id$v=19$m=19456,t=2,p=1$RFhs5wWyfe1ptkgG3qT2tw$5ETkZvOdRsB3ylwKXBkrdOEhusv5TEChLtVLy2gDSqw';
  const sign = (name: string, body: object) => server.call('anonymous', 'PUT', `${npm(project)}/-/user/org.couchdb.user:${name}`, { body });
  let name: string;
  beforeAll(async () => {
    name = server.registry.people.person('developer').username;
    await server.registry.database.unprepared('update app_user set password_hash = $2 where username = $1', [name, passwordHash]);
  });

  it('gives a token that logout revokes', async () => {
    const answer = await sign(name, { _id: `org.couchdb.user:${name}`, name, password, type: 'user', roles: [], date: new Date() });
    expect(answer).toMatchObject({ status: 201, json: { ok: true, token: expect.stringMatching(/^glpat-/) } });
    const { token } = answer.json as { token: string };
    expect(await whoAmI(token)).toEqual({ username: name });
    expect((await server.call({ token }, 'DELETE', `${npm(project)}/-/user/token/${token}`)).status).toBe(200);
    expect((await server.call({ token }, 'GET', `${npm(project)}/-/whoami`)).status).toBe(401);
  });

  it('refuses a wrong one by 401, never by what npm takes for something else', async () => {
    expect(await sign(name, { name, password: 'wrong' })).toMatchObject({ status: 401, json: { error: 'User name or password is wrong.' } });
    expect((await sign('nobody', { name: 'nobody', password })).status).toBe(401);
  });

  it.each([{}, { name: 'other', password }, { name: 5, password }, { password }])('refuses a body of another name: %j', async (body) => expect((await sign(name, body)).status).toBe(400));

  it('is slowed down with all other ways to guess passwords', async () => {
    const guess = () => sign('victim', { name: 'victim', password: 'guess' });
    for (let n = 0; n < 10; n += 1) await guess();
    expect(await guess()).toMatchObject({ status: 429, headers: { 'retry-after': expect.any(String) } });
  });

  it('does not let somebody revoke the token of another', async () => {
    const { token } = server.registry.people.person('reporter');
    expect((await server.call('developer', 'DELETE', `${npm(project)}/-/user/token/${token}`)).status).toBe(404);
    expect((await server.call('reporter', 'GET', `${npm(project)}/-/whoami`)).status).toBe(200);
  });
});
