import { anonymous } from '@packyard/domain';
import { AuthHarness, goodPassword, outcomes } from '../testing/auth-harness.ts';
import { WebLogins } from '../sign-in/web-logins.ts';
import { PasswordChanges } from '../users/password-changes.ts';
import { Users } from '../users/users.ts';
import { Credentials } from './credentials.ts';

const draft = { name: 'laptop', scopes: ['api'] };

describe('Credentials', () => {
  let auth: AuthHarness;
  let credentials: Credentials;
  beforeAll(async () => {
    auth = await AuthHarness.start();
    credentials = auth.get(Credentials);
    await auth.user('alice', { email: 'a@x.org' });
  });
  beforeEach(async () => {
    await auth.database.unprepared('truncate rate_limit, web_login, access_token, audit_event');
  });
  afterAll(() => auth.stop());

  const signInForToken = (password: string, login = 'alice') => credentials.signInForToken({ login, password }, draft, { ip: '192.0.2.1' });

  it('says who somebody is', async () => {
    const actor = await auth.session('alice');
    expect(credentials.whoAmI(actor)).toBe(actor);
    expect(() => credentials.whoAmI(anonymous)).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
    expect(await credentials.profile(actor)).toMatchObject({ username: 'alice', email: 'a@x.org' });
  });

  it('gives a deploy token its name, and no account', async () => {
    const actor = { kind: 'deploy-token', tokenId: 1, name: 'CI', username: 'robot', scopes: ['write_package_registry'] } as const;
    expect(credentials.whoAmI(actor).username).toBe('robot');
    expect(() => credentials.profile(actor)).toThrow(expect.objectContaining({ code: 'forbidden' }));
    await expect(credentials.createToken(actor, draft, {})).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('gives a token for a password', async () => {
    const { text, token } = await signInForToken(goodPassword);
    expect(await auth.byToken(text)).toMatchObject({ username: 'alice', via: { tokenId: token.id, scopes: ['api'] } });
    const [event] = await auth.database.unprepared('select action, actor_name, token_id from audit_event');
    expect(event).toEqual({ action: 'token.create', actor_name: 'alice', token_id: token.id });
  });

  it('gives none for a wrong one, and counts it where sign-ins are counted', async () => {
    const { codes } = await outcomes(Array.from({ length: 12 }, () => signInForToken('wrong horse')));
    expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(2);
    await expect(auth.signIn('alice')).rejects.toMatchObject({ code: 'rate_limited' });
  });

  it('gives none for a password that must be changed', async () => {
    const id = await auth.user('fresh');
    const temporary = await auth.get(PasswordChanges).reset({ kind: 'system' }, id);
    await expect(signInForToken(temporary, 'fresh')).rejects.toMatchObject({ code: 'password_change_required' });
  });

  it('lists, makes and revokes the tokens of the caller', async () => {
    const actor = await auth.byToken((await signInForToken(goodPassword)).text);
    const made = await credentials.createToken(actor, { name: 'second', scopes: ['read_api'] }, {}, goodPassword);
    await expect(credentials.createToken(actor, draft, {}, 'wrong horse')).rejects.toMatchObject({ code: 'sign_in_failed' });
    const names = async () => (await credentials.listTokens(actor, { limit: 10, offset: 0 })).rows.map((row) => row.name);
    expect(await names()).toEqual(['second', 'laptop']);
    await credentials.revokeToken(actor, { text: made.text }, {});
    expect(await names()).toEqual(['laptop']);
    await credentials.revokeToken(actor, { id: actor.kind === 'user' && actor.via.kind === 'token' ? actor.via.tokenId : 0 }, {});
    expect(await names()).toEqual([]);
    expect(() => credentials.listTokens(anonymous, { limit: 1, offset: 0 })).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
  });

  describe('web login', () => {
    const begin = () => credentials.beginWebLogin('npm on laptop', { ip: '192.0.2.7' });
    const poll = (code: string) => credentials.pollWebLogin(code, {});

    it('waits, then gives one token, once', async () => {
      const { requestCode, pollCode } = await begin();
      expect(await poll(pollCode)).toEqual({ state: 'pending' });
      const webLogins = auth.get(WebLogins);
      expect(await webLogins.describe(requestCode)).toMatchObject({ clientName: 'npm on laptop', ip: '192.0.2.7', state: 'pending' });
      expect(await webLogins.approve(await auth.session('alice'), requestCode, {})).toMatchObject({ state: 'approved' });
      const { values } = await outcomes(Array.from({ length: 10 }, () => poll(pollCode)));
      const done = values.flatMap((value) => (value.state === 'done' ? [value] : []));
      expect(done).toHaveLength(1);
      expect(values.filter((value) => value.state === 'expired')).toHaveLength(9);
      expect(await auth.byToken(done[0]?.text ?? '')).toMatchObject({ username: 'alice', via: { scopes: ['api'] } });
      expect((await auth.audit()).map((event) => [event.action, event.actor])).toEqual([['user.sign_in', 'alice'], ['web_login.approve', 'alice'], ['token.create', 'alice']]);
      expect(await auth.database.unprepared('select count(*) as tokens from access_token')).toEqual([{ tokens: 1 }]);
    });

    it('keeps the two codes apart', async () => {
      const { requestCode, pollCode } = await begin();
      const webLogins = auth.get(WebLogins);
      const alice = await auth.session('alice');
      await expect(webLogins.approve(alice, pollCode, {})).rejects.toMatchObject({ code: 'not_found' });
      await expect(webLogins.describe('pyw-unknown')).rejects.toMatchObject({ code: 'not_found' });
      await webLogins.approve(alice, requestCode, {});
      expect(await poll(requestCode)).toEqual({ state: 'expired' });
      expect(await poll('')).toEqual({ state: 'expired' });
    });

    it('is answered once', async () => {
      await auth.user('mallory');
      const { requestCode, pollCode } = await begin();
      const webLogins = auth.get(WebLogins);
      const both = [await auth.session('alice'), await auth.session('mallory')];
      const { codes } = await outcomes(both.map((actor) => webLogins.approve(actor, requestCode, {})));
      expect(codes).toEqual(['conflict']);
      expect(await poll(pollCode)).toMatchObject({ state: 'done' });
      await expect(webLogins.approve(both[0]!, requestCode, {})).rejects.toMatchObject({ code: 'conflict' });
    });

    it('can be refused', async () => {
      const { requestCode, pollCode } = await begin();
      await auth.get(WebLogins).refuse(await auth.session('alice'), requestCode, {});
      expect(await poll(pollCode)).toEqual({ state: 'expired' });
      await expect(auth.get(WebLogins).approve(await auth.session('alice'), requestCode, {})).rejects.toMatchObject({ code: 'conflict' });
    });

    it('ends after ten minutes, approved or not', async () => {
      const [one, two] = [await begin(), await begin()];
      await auth.get(WebLogins).approve(await auth.session('alice'), one.requestCode, {});
      await auth.database.unprepared(`update web_login set expires_at = expires_at - interval '10 minutes'`);
      expect(await poll(one.pollCode)).toEqual({ state: 'expired' });
      expect(await poll(two.pollCode)).toEqual({ state: 'expired' });
      await expect(auth.get(WebLogins).approve(await auth.session('alice'), two.requestCode, {})).rejects.toMatchObject({ code: 'conflict' });
    });

    it('is approved in a browser only, and not with a password that must be changed', async () => {
      const { requestCode } = await begin();
      const alice = await auth.session('alice');
      const byToken = { ...alice, via: { kind: 'token', tokenId: 1, scopes: ['api'] } } as const;
      await expect(auth.get(WebLogins).approve(byToken, requestCode, {})).rejects.toMatchObject({ code: 'forbidden' });
      await expect(auth.get(WebLogins).approve({ ...alice, mustChangePassword: true }, requestCode, {})).rejects.toMatchObject({ code: 'password_change_required' });
    });

    it('gives nothing to a user who was blocked meanwhile', async () => {
      const id = await auth.user('gone');
      const { requestCode, pollCode } = await begin();
      await auth.get(WebLogins).approve(await auth.session('gone'), requestCode, {});
      await auth.get(Users).setState({ kind: 'system' }, id, 'blocked');
      expect(await poll(pollCode)).toEqual({ state: 'expired' });
      expect(await auth.database.unprepared('select count(*) as tokens from access_token')).toEqual([{ tokens: 0 }]);
    });

    it('is begun fifty times per address at most', async () => {
      const { values, codes } = await outcomes(Array.from({ length: 55 }, begin));
      expect(values).toHaveLength(50);
      expect(codes).toEqual(Array(5).fill('rate_limited'));
    });
  });
});
