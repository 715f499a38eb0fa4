import { WebLogins } from '@packyard/auth';
import { Browser } from '../testing/browser.ts';
import { ManagementHarness, type CallOptions } from '../testing/management-harness.ts';
import { origin } from '../testing/sample-format.ts';

const password = 'correct horse battery';

describe('users, sessions and tokens', () => {
  let api: ManagementHarness;

  beforeAll(async () => {
    api = await ManagementHarness.start();
  });
  afterAll(() => api.close());

  const idOf = (body: unknown): number => (body as { id: number }).id;
  const person = (name: Parameters<typeof api.registry.people.person>[0]) => api.registry.people.person(name);

  let counter = 0;
  /** Somebody with a password of their own choice. */
  async function newcomer(): Promise<{ id: number; username: string }> {
    counter += 1;
    const username = `newcomer${counter}`;
    const { body } = await api.ok('POST /users', { as: 'admin', body: { name: 'New', username, email: `${username}@example.com` } });
    const { temporary_password: temporary } = body as { temporary_password: string };
    const browser = await signIn(username, temporary);
    await browser.ok('PUT /user/password', { body: { current_password: temporary, new_password: password } });
    return { id: idOf(body), username };
  }

  const signIn = (login: string, secret = password): Promise<Browser> => Browser.signIn(api, login, secret);

  describe('users', () => {
    it('are made by administrators, with a password that is shown once and must be changed', async () => {
      const { body, status } = await api.ok('POST /users', { as: 'admin', body: 'name=Bea&username=Bea&email=bea%40example.com&force_random_password=true&password=ignored-as-asked' });
      expect(status).toBe(201);
      expect(body).toEqual({
        id: expect.any(Number),
        username: 'Bea',
        name: 'Bea',
        state: 'active',
        avatar_url: null,
        web_url: `${origin}/Bea`,
        created_at: expect.any(String),
        email: 'bea@example.com',
        is_admin: false,
        last_activity_on: null,
        must_change_password: true,
        temporary_password: expect.stringMatching(/^[0-9A-Za-z]{20}$/),
      });
      expect((await api.call('POST /users', { as: 'admin', body: { name: 'Bea', username: 'bea' } })).status).toBe(400);
      expect((await api.call('POST /users', { as: 'maintainer', body: { name: 'X', username: 'x1' } })).status).toBe(403);
      expect((await api.call('POST /users', { body: { name: 'X', username: 'x1' } })).status).toBe(401);
    });

    it('are listed; only administrators see more than the names', async () => {
      const mine = await api.ok('GET /users?search=THE+&per_page=2', { as: 'guest' });
      expect(mine.headers['x-next-page']).toBe('2');
      const { username, userId } = person('guest');
      const others = (mine.body as { id: number }[]).filter((user) => user.id !== userId);
      expect(others.some((user) => 'email' in user || 'is_admin' in user)).toBe(false);
      expect((await api.ok(`GET /users?username=${username.toUpperCase()}`, { as: 'outsider' })).body).toMatchObject([{ id: userId }]);
      expect((await api.ok('GET /users?username=nobody', { as: 'outsider' })).body).toEqual([]);
      expect((await api.ok('GET /users?admins=true', { as: 'admin' })).body).toMatchObject([{ id: person('admin').userId, is_admin: true }]);
      expect((await api.call('GET /users')).status).toBe(401);
    });

    it('see themselves', async () => {
      expect((await api.ok('GET /user', { as: 'guest' })).body).toMatchObject({ id: person('guest').userId, email: null, is_admin: false });
      expect((await api.ok(`GET /users/${person('guest').userId}`, { as: 'guest' })).body).toHaveProperty('email');
      expect((await api.ok(`GET /users/${person('guest').userId}`, { as: 'reporter' })).body).not.toHaveProperty('email');
      expect(await api.call('GET /users/999999', { as: 'guest' })).toMatchObject({ status: 404, body: { message: '404 User Not Found' } });
    });

    it('are changed and blocked', async () => {
      const { id, username } = await newcomer();
      const token = await api.registry.make.token(id);
      expect((await api.ok(`PUT /users/${id}`, { as: 'admin', body: { name: 'Renamed', email: '', admin: true } })).body).toMatchObject({ name: 'Renamed', email: null, is_admin: true });
      expect((await api.ok(`PUT /users/${id}`, { as: 'admin', body: { admin: false } })).body).toMatchObject({ name: 'Renamed', is_admin: false });
      expect(await api.call(`PUT /users/${id}`, { as: 'admin', body: { password: 'x', username: 'y' } })).toMatchObject({ status: 400, body: { error: 'password cannot be chosen for somebody else: send reset_password, username cannot be changed' } });
      const browser = await signIn(username);
      expect((await api.ok(`POST /users/${id}/block`, { as: 'admin' })).body).toBe(true);
      expect(await api.call('GET /user', { as: { token } })).toMatchObject({ status: 403, body: { message: '403 Forbidden' } });
      expect((await browser.ok('GET /session')).body).toMatchObject({ user: null });
      expect((await api.ok('GET /users?blocked=true', { as: 'outsider' })).body).toMatchObject([{ id, state: 'blocked' }]);
      expect((await api.ok(`POST /users/${id}/unblock`, { as: 'admin' })).body).toBe(true);
      expect((await api.ok('GET /user', { as: { token } })).body).toMatchObject({ id });
      expect((await api.call(`POST /users/${id}/block`, { as: 'maintainer' })).status).toBe(403);
    });

    it('get a new password when they have forgotten theirs', async () => {
      const { id, username } = await newcomer();
      const { body } = await api.ok(`PUT /users/${id}`, { as: 'admin', body: { reset_password: true } });
      expect((await api.call('POST /session', { body: { login: username, password } })).status).toBe(401);
      expect((await api.ok('POST /session', { body: { login: username, password: (body as { temporary_password: string }).temporary_password } })).body).toMatchObject({ must_change_password: true });
    });
  });

  describe('a session', () => {
    it('begins with a cookie that scripts cannot read', async () => {
      const { id, username } = await newcomer();
      const { headers, body, status } = await api.ok('POST /session', { body: { login: `${username}@example.com`, password } });
      expect(status).toBe(200);
      expect(headers['set-cookie']).toMatch(/^packyard_session=pys-\w+; Path=\/; Max-Age=1209600; HttpOnly; SameSite=Lax; Secure$/);
      expect(body).toMatchObject({ user: { id, email: `${username}@example.com` }, csrf_token: expect.any(String), must_change_password: false });
      expect(await api.call('POST /session', { body: { login: username, password: 'wrong' } })).toMatchObject({ status: 401, body: { message: '401 Unauthorized', detail: 'User name or password is wrong.' } });
    });

    it('is not begun by a form, nor from the query', async () => {
      const { username } = await newcomer();
      const credentials = `login=${username}&password=${encodeURIComponent(password)}`;
      expect((await api.call('POST /session', { body: credentials })).status).toBe(415);
      expect(await api.call(`POST /session?${credentials}`)).toMatchObject({ status: 400, body: { error: 'login is missing, password is missing' } });
    });

    it('tells the page who is signed in', async () => {
      expect((await api.ok('GET /session')).body).toEqual({ user: null, csrf_token: null, must_change_password: false, instance: { packages_enabled: true, version: null, external_url: origin } });
      const { id, username } = await newcomer();
      const browser = await signIn(username);
      expect((await browser.ok('GET /session')).body).toMatchObject({ user: { id }, csrf_token: expect.any(String), instance: { version: '1.2.3' } });
    });

    it('changes nothing without the CSRF token, or from another site', async () => {
      const { username } = await newcomer();
      const browser = await signIn(username);
      const create: CallOptions = { body: { name: 'X', path: `group-of-${username}` } };
      expect(await browser.call('POST /groups', { ...create, headers: { 'x-csrf-token': '' } })).toMatchObject({ status: 403 });
      expect(await browser.call('POST /groups', { ...create, headers: { origin: 'https://evil.example' } })).toMatchObject({ status: 403 });
      expect((await browser.call('POST /groups', create)).status).toBe(201);
    });

    it('with a temporary password opens nothing but its change', async () => {
      counter += 1;
      const { body } = await api.ok('POST /users', { as: 'admin', body: { name: 'T', username: `temporary${counter}` } });
      const temporary = (body as { temporary_password: string }).temporary_password;
      const browser = await signIn(`temporary${counter}`, temporary);
      expect((await browser.ok('GET /user')).body).toMatchObject({ must_change_password: true });
      for (const target of ['GET /users', 'GET /projects', 'GET /groups', 'GET /namespaces', 'GET /personal_access_tokens', 'POST /user/personal_access_tokens', 'POST /projects', 'POST /groups']) {
        const options = target === 'POST /user/personal_access_tokens' ? { body: { name: 'x', scopes: ['api'] } } : target.startsWith('POST') ? { body: { name: 'x', path: 'x9' } } : {};
        const answer = await browser.call(target, options);
        expect([target, answer.status, (answer.body as { detail: string }).detail]).toEqual([target, 403, expect.stringContaining('password must be changed')]);
      }
      expect((await browser.ok('PUT /user/password', { body: { current_password: temporary, new_password: password } })).body).toMatchObject({ must_change_password: false });
      expect((await browser.call('GET /projects')).status).toBe(200);
    });

    it('ends: one, or all', async () => {
      const { username } = await newcomer();
      const [one, two, three] = [await signIn(username), await signIn(username), await signIn(username)];
      const sessions = (await one.ok('GET /session/list')).body as { id: number; current: boolean }[];
      expect(sessions.filter((session) => session.current)).toHaveLength(1);
      const current = ((await two.ok('GET /session/list')).body as { id: number; current: boolean }[]).find((session) => session.current);
      expect((await one.call(`DELETE /session/list/${current?.id}`)).status).toBe(204);
      expect((await two.ok('GET /session')).body).toMatchObject({ user: null });
      const left = await one.call('DELETE /session');
      expect(left.status).toBe(204);
      expect(left.headers['set-cookie']).toContain('packyard_session=; Path=/; Max-Age=0');
      expect((await three.ok('DELETE /session/all')).body).toEqual({ ended: expect.any(Number) });
      expect((await api.call('GET /user')).status).toBe(401);
    });

    it('of others ends when the password is changed', async () => {
      const { username } = await newcomer();
      const [here, there] = [await signIn(username), await signIn(username)];
      expect(await here.call('PUT /user/password', { body: { current_password: 'wrong', new_password: 'another good password' } })).toMatchObject({ status: 401 });
      await here.ok('PUT /user/password', { body: { current_password: password, new_password: 'another good password' } });
      expect((await here.ok('GET /session')).body).toMatchObject({ user: { username } });
      expect((await there.ok('GET /session')).body).toMatchObject({ user: null });
    });
  });

  describe('a personal access token', () => {
    it('does not outlive the one that made it', async () => {
      const { id } = await newcomer();
      const first = { token: await api.registry.make.token(id) };
      const create = (expiresAt: string) => api.call('POST /user/personal_access_tokens', { as: first, body: `name=ci&scopes=api&expires_at=${expiresAt}` });
      expect(await create('2999-12-31')).toMatchObject({ status: 400, body: { message: expect.stringContaining('must not be later') } });
      expect((await create(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10))).status).toBe(201);
    });

    it('is made with GitLab’s parameters', async () => {
      const { id, username } = await newcomer();
      const browser = await signIn(username);
      const expiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
      const { body, status } = await browser.ok('POST /user/personal_access_tokens', { body: `name=ci&scopes[]=read_api&scopes[]=read_user&expires_at=${expiresAt}&description=For+CI` });
      expect(status).toBe(201);
      const { token, ...rest } = body as { token: string; id: number };
      expect(token).toMatch(/^glpat-\w{32}$/);
      expect(rest).toEqual({ id: expect.any(Number), name: 'ci', description: 'For CI', revoked: false, created_at: expect.any(String), scopes: ['read_api', 'read_user'], user_id: id, last_used_at: null, active: true, expires_at: expiresAt });
      expect((await api.ok('GET /personal_access_tokens', { as: { token } })).body).toMatchObject([{ id: rest.id, name: 'ci' }]);
      expect((await api.ok('GET /personal_access_tokens/self', { as: { token } })).body).toMatchObject({ id: rest.id });
      expect((await api.ok('GET /personal_access_tokens?state=inactive', { as: { token } })).body).toEqual([]);
      expect(await api.call('POST /user/personal_access_tokens', { as: { token }, body: { name: 'more', scopes: ['api'] } })).toMatchObject({ status: 403, body: { error: 'insufficient_scope' } });
      expect((await api.call(`DELETE /personal_access_tokens/${rest.id}`, { as: 'outsider' })).status).toBe(404);
      expect((await browser.call(`DELETE /personal_access_tokens/${rest.id}`)).status).toBe(204);
      expect((await api.call('GET /user', { as: { token } })).status).toBe(401);
      expect((await browser.ok('GET /personal_access_tokens?revoked=true')).body).toMatchObject([{ id: rest.id, revoked: true, active: false }]);
    });

    it('is made by administrators for others, by everybody for themselves', async () => {
      const { id } = await newcomer();
      const path = `POST /users/${id}/personal_access_tokens`;
      const made = await api.ok(path, { as: 'admin', body: { name: 'robot', scopes: 'api', expires_at: null } });
      expect(made.body).toMatchObject({ user_id: id, expires_at: null, token: expect.stringMatching(/^glpat-/) });
      const own = { token: (made.body as { token: string }).token };
      expect((await api.ok(path, { as: own, body: { name: 'mine', scopes: ['read_user'] } })).body).toMatchObject({ user_id: id });
      expect((await api.call(path, { as: 'maintainer', body: { name: 'x', scopes: ['api'] } })).status).toBe(403);
      expect((await api.ok(`GET /personal_access_tokens?user_id=${id}`, { as: 'admin' })).body).toHaveLength(2);
      expect((await api.call(`GET /personal_access_tokens?user_id=${id}`, { as: 'maintainer' })).status).toBe(403);
      expect((await api.ok('GET /personal_access_tokens?per_page=100', { as: 'admin' })).body).not.toHaveLength(1);
      expect((await api.call('DELETE /personal_access_tokens/self', { as: own })).status).toBe(204);
      expect((await api.call('GET /user', { as: own })).status).toBe(401);
    });

    it.each([
      [{ scopes: ['api'] }, { error: 'name is missing' }],
      [{ name: 'x', scopes: ['root'] }, { error: 'scopes does not have a valid value' }],
      [{ name: 'x', scopes: ['api'], expires_at: 'soon' }, { error: 'expires_at is invalid' }],
      [{ name: 'x', scopes: ['api'], expires_at: '2001-01-01' }, { message: expect.stringContaining('future') }],
    ])('is not made of %j', async (body, expected) => {
      expect(await api.call('POST /user/personal_access_tokens', { as: 'guest', body })).toMatchObject({ status: 400, body: expected });
    });
  });

  it('a command line’s sign-in is approved in the browser', async () => {
    const { username } = await newcomer();
    const browser = await signIn(username);
    const webLogins = api.get(WebLogins);
    const { requestCode, pollCode } = await webLogins.begin('npm on laptop', { ip: '192.0.2.1' });
    expect((await browser.ok(`GET /web_logins/${requestCode}`)).body).toEqual({ client_name: 'npm on laptop', ip: '192.0.2.1', state: 'pending', created_at: expect.any(String), expires_at: expect.any(String) });
    expect((await api.call(`POST /web_logins/${requestCode}/approve`, { as: 'guest' })).status).toBe(403);
    expect((await browser.ok(`POST /web_logins/${requestCode}/approve`)).body).toMatchObject({ state: 'approved' });
    expect(await webLogins.poll(pollCode, {})).toMatchObject({ state: 'done', token: { name: 'npm on laptop' } });
    const second = await webLogins.begin(undefined, {});
    expect((await browser.ok(`POST /web_logins/${second.requestCode}/refuse`)).body).toMatchObject({ state: 'consumed' });
    expect((await browser.call('GET /web_logins/unknown')).status).toBe(404);
  });

  describe('the instance', () => {
    it('tells its version to those who are signed in', async () => {
      expect((await api.ok('GET /version', { as: 'guest' })).body).toEqual({ version: '1.2.3', revision: 'packyard' });
      expect((await api.ok('GET /metadata', { as: 'guest' })).body).toEqual({ version: '1.2.3', revision: 'packyard', enterprise: false });
      expect((await api.call('GET /version')).status).toBe(401);
    });

    it('describes its API to everybody', async () => {
      expect((await api.ok('GET /openapi.json')).body).toMatchObject({ openapi: expect.stringMatching(/^3\./), paths: { '/api/v4/projects/{id}/packages': { get: { operationId: 'listProjectPackages' } } } });
    });

    it('has settings for administrators', async () => {
      expect((await api.ok('GET /application/settings', { as: 'admin' })).body).toEqual({ packages_enabled: true, package_registry_allow_anyone_to_pull_option: true });
      expect((await api.ok('PUT /application/settings?package_registry_allow_anyone_to_pull_option=false', { as: 'admin' })).body).toEqual({ packages_enabled: true, package_registry_allow_anyone_to_pull_option: false });
      await api.ok('PUT /application/settings', { as: 'admin', body: { package_registry_allow_anyone_to_pull_option: true } });
      expect((await api.call('GET /application/settings', { as: 'maintainer' })).status).toBe(403);
      expect((await api.call('GET /application/settings')).status).toBe(401);
    });
  });
});
