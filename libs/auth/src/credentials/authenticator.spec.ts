import { anonymous } from '@packyard/domain';
import { AuthHarness, goodPassword } from '../testing/auth-harness.ts';
import { PersonalTokens } from '../tokens/personal-tokens.ts';
import { makeSecret } from '../tokens/token-format.ts';
import { Users } from '../users/users.ts';
import { LastUse } from './last-use.ts';

const day = 24 * 60 * 60_000;

describe('Authenticator', () => {
  let auth: AuthHarness;
  let userId: number;
  beforeAll(async () => {
    auth = await AuthHarness.start();
    userId = await auth.user('alice', { isAdmin: true });
    await auth.user('root2', { isAdmin: true });
  });
  afterAll(() => auth.stop());

  const token = async (scopes = ['api'], forUser = userId): Promise<string> =>
    (await auth.get(PersonalTokens).createFor({ kind: 'system' }, forUser, { name: 't', scopes })).text;

  it('knows nobody by nothing', async () => {
    expect(await auth.actor({})).toBe(anonymous);
  });

  it('knows a user by a token, with its scopes', async () => {
    const actor = await auth.byToken(await token(['read_api', 'read_user']));
    expect(actor).toEqual({
      kind: 'user', userId, username: 'alice', name: 'alice', isAdmin: true, mustChangePassword: false,
      via: { kind: 'token', tokenId: expect.any(Number), scopes: ['read_api', 'read_user'] },
    });
  });

  it('knows a user by a session', async () => {
    const { sessionToken, actor } = await auth.signIn('alice');
    expect(await auth.bySession(sessionToken)).toEqual(actor);
  });

  it('leaves out scopes that it does not know', async () => {
    const text = await token();
    await auth.database.unprepared(`update access_token set scopes = '{api,of_another_release}' where id = (select max(id) from access_token)`);
    expect(await auth.byToken(text)).toMatchObject({ via: { scopes: ['api'] } });
  });

  it('refuses a token that it does not know, and says what a password is', async () => {
    await expect(auth.byToken(makeSecret('personal').text)).rejects.toMatchObject({ code: 'token_invalid' });
    const basic = (secret: string) => auth.actor({ authorization: `Basic ${Buffer.from(`alice:${secret}`).toString('base64')}` });
    await expect(basic(goodPassword)).rejects.toMatchObject({ code: 'password_refused' });
    await expect(basic(makeSecret('personal').text)).rejects.toMatchObject({ code: 'token_invalid' });
    expect(await basic(await token())).toMatchObject({ username: 'alice' });
  });

  it('takes a session token only from the cookie, and an access token never from it', async () => {
    const { sessionToken } = await auth.signIn('alice');
    await expect(auth.byToken(sessionToken)).rejects.toMatchObject({ code: 'token_invalid' });
    expect(await auth.bySession(await token())).toBe(anonymous);
  });

  it('refuses an expired token', async () => {
    const text = await token();
    await auth.database.unprepared(`update access_token set expires_at = now() where id = (select max(id) from access_token)`);
    await expect(auth.byToken(text)).rejects.toMatchObject({ code: 'token_expired' });
  });

  it('refuses a revoked token', async () => {
    const { text, token: row } = await auth.get(PersonalTokens).createFor({ kind: 'system' }, userId, { name: 't', scopes: ['api'], expiresAt: new Date(Date.now() + day) });
    await auth.get(PersonalTokens).revoke(await auth.session('alice'), row.id);
    await expect(auth.byToken(text)).rejects.toMatchObject({ code: 'token_revoked' });
  });

  it('takes a session that ended or expired for nobody', async () => {
    const { sessionToken } = await auth.signIn('alice');
    await auth.database.unprepared('update session set expires_at = now()');
    expect(await auth.bySession(sessionToken)).toBe(anonymous);
    expect(await auth.bySession('pys-unknown')).toBe(anonymous);
  });

  it('refuses a blocked user, and knows them again afterwards', async () => {
    const bob = await auth.user('bob');
    const text = await token(['api'], bob);
    const { sessionToken } = await auth.signIn('bob');
    await auth.get(Users).setState({ kind: 'system' }, bob, 'blocked');
    await expect(auth.byToken(text)).rejects.toMatchObject({ code: 'user_blocked' });
    await auth.get(Users).setState({ kind: 'system' }, bob, 'active');
    expect(await auth.byToken(text)).toMatchObject({ username: 'bob' });
    // blocking ended the session for good
    expect(await auth.bySession(sessionToken)).toBe(anonymous);
  });

  it('writes last use down later, once a minute at most', async () => {
    const text = await token();
    const lastUse = () => auth.database.unprepared<{ used: Date | null }>('select last_used_at as used from access_token where id = (select max(id) from access_token)');
    await auth.byToken(text);
    expect(await lastUse()).toEqual([{ used: null }]);
    await auth.get(LastUse).flush();
    const [first] = await lastUse();
    expect(first?.used).toBeInstanceOf(Date);
    await auth.byToken(text);
    await auth.get(LastUse).flush();
    expect(await lastUse()).toEqual([first]);
    await auth.database.unprepared(`update access_token set last_used_at = now() - interval '2 minutes'`);
    await auth.byToken(text);
    await auth.get(LastUse).flush();
    expect((await lastUse())[0]?.used?.getTime()).toBeGreaterThanOrEqual(first?.used?.getTime() ?? Infinity);
    expect(await auth.database.unprepared(`select last_activity_at is not null as active from app_user where username = 'alice'`)).toEqual([{ active: true }]);
  });

  it('writes last use of sessions', async () => {
    const { sessionToken } = await auth.signIn('alice');
    await auth.database.unprepared(`update session set last_seen_at = now() - interval '1 hour'`);
    await auth.bySession(sessionToken);
    await auth.get(LastUse).flush();
    const seen = await auth.database.unprepared(`select last_seen_at > now() - interval '1 minute' as now from session order by id desc limit 1`);
    expect(seen).toEqual([{ now: true }]);
  });

  describe('with a deploy token', () => {
    const deployToken = async (more: { username?: string; scopes?: string[] } = {}): Promise<{ text: string; id: number }> => {
      const { text, digest } = makeSecret('deploy');
      const [row] = await auth.database.unprepared<{ id: number }>(
        `with g as (insert into namespace (kind, path, name, full_path) values ('group', 'g', 'g', 'g') returning id)
         insert into access_token (kind, namespace_id, name, username, token_digest, scopes) select 'deploy', g.id, 'CI', $1, $2, $3 from g returning id`,
        [more.username ?? null, digest, more.scopes ?? ['read_package_registry']],
      );
      return { text, id: row?.id ?? 0 };
    };
    const basic = (user: string, secret: string) => ({ authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}` });

    it('knows what it is called and what it may do, and no user', async () => {
      const { text, id } = await deployToken({ scopes: ['write_package_registry', 'of_another_release'] });
      expect(await auth.byToken(text)).toEqual({ kind: 'deploy-token', tokenId: id, name: 'CI', username: `gitlab+deploy-token-${id}`, scopes: ['write_package_registry'] });
      expect(await auth.byToken((await deployToken({ username: 'robot' })).text)).toMatchObject({ username: 'robot' });
    });

    it.each([
      ['expires_at', 'token_expired'],
      ['revoked_at', 'token_revoked'],
    ])('refuses it after its %s', async (column, code) => {
      const { text, id } = await deployToken();
      await auth.database.unprepared(`update access_token set ${column} = now() where id = $1`, [id]);
      await expect(auth.byToken(text)).rejects.toMatchObject({ code });
    });

    it('writes down when it was used', async () => {
      const { text, id } = await deployToken();
      await auth.byToken(text);
      await auth.get(LastUse).flush();
      expect(await auth.database.unprepared('select last_used_at is not null as used from access_token where id = $1', [id])).toEqual([{ used: true }]);
    });

    it('looks at the user name beside a token only where a format asks for it', async () => {
      const { text } = await deployToken({ username: 'Robot' });
      const personal = await token();
      for (const [user, secret] of [['anybody', text], ['', text], ['anybody', personal]] as const) {
        expect(await auth.actor(basic(user, secret))).toMatchObject({ username: secret === text ? 'Robot' : 'alice' });
        await expect(auth.actor(basic(user, secret), { checksUserName: true })).rejects.toMatchObject({ code: 'token_invalid' });
      }
      expect(await auth.actor(basic('Robot', text), { checksUserName: true })).toMatchObject({ username: 'Robot' });
      await expect(auth.actor(basic('robot', text), { checksUserName: true })).rejects.toMatchObject({ code: 'token_invalid' });
      expect(await auth.actor(basic('ALICE', personal), { checksUserName: true })).toMatchObject({ username: 'alice' });
      expect(await auth.actor({ 'deploy-token': text }, { checksUserName: true })).toMatchObject({ username: 'Robot' });
    });
  });
});
