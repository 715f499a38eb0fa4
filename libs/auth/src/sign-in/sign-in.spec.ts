import { anonymous } from '@packyard/domain';
import { AuthHarness, goodPassword, outcomes } from '../testing/auth-harness.ts';
import { PersonalTokens } from '../tokens/personal-tokens.ts';
import { PasswordChanges } from '../users/password-changes.ts';
import { Users } from '../users/users.ts';
import { ExpiredSignIns } from './expired-sign-ins.ts';
import { SignIn } from './sign-in.ts';

describe('SignIn', () => {
  let auth: AuthHarness;
  let userId: number;
  beforeAll(async () => {
    auth = await AuthHarness.start();
    userId = await auth.user('Alice', { email: 'Alice@Example.com' });
  });
  beforeEach(async () => {
    await auth.database.unprepared('truncate rate_limit, session, audit_event');
  });
  afterAll(() => auth.stop());

  const hits = (): Promise<{ bucket: string; hits: number }[]> => auth.database.unprepared('select bucket, hits from rate_limit where hits > 0 order by bucket');

  it.each(['Alice', 'alice', 'ALICE@example.COM'])('lets %s in', async (login) => {
    const { user, actor, sessionToken, expiresAt } = await auth.signIn(login, goodPassword, { ip: '192.0.2.1', userAgent: 'spec' });
    expect(user).toMatchObject({ id: userId, username: 'Alice' });
    expect(user).not.toHaveProperty('passwordHash');
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now());
    expect(await auth.bySession(sessionToken)).toEqual(actor);
    expect(await auth.audit()).toEqual([{ action: 'user.sign_in', actor: 'Alice', subject: 'Alice', outcome: 'done' }]);
    expect(await hits()).toEqual([]);
  });

  it('keeps no secret', async () => {
    const { sessionToken } = await auth.signIn('alice');
    const rows = await auth.database.unprepared<{ row: string }>('select s::text as row from session s union all select a::text from audit_event a union all select u::text from app_user u');
    expect(rows.filter(({ row }) => row.includes(sessionToken) || row.includes(goodPassword))).toEqual([]);
  });

  it.each([
    ['alice', 'wrong horse'],
    ['alice', ''],
    ['nobody', goodPassword],
    ['', ''],
    ['a\0b', goodPassword],
    ["' or 1=1 --", goodPassword],
    ['x'.repeat(10_000), goodPassword],
    ['alice', 'x'.repeat(100_000)],
  ])('answers the same to %j', async (login, password) => {
    await expect(auth.signIn(login.slice(0, 600), password)).rejects.toMatchObject({ code: 'sign_in_failed', params: {} });
  });

  it('records a refusal, but not what was typed as the name', async () => {
    await outcomes([auth.signIn('alice', 'wrong horse')]);
    await outcomes([auth.signIn('my secret password', 'x')]);
    expect(await auth.audit()).toEqual([
      { action: 'user.sign_in', actor: 'anonymous', subject: 'Alice', outcome: 'refused' },
      { action: 'user.sign_in', actor: 'anonymous', subject: 'unknown user', outcome: 'refused' },
    ]);
  });

  it('tells a blocked user so, but only who knows the password', async () => {
    const id = await auth.user('blocked');
    await auth.get(Users).setState({ kind: 'system' }, id, 'blocked');
    await expect(auth.signIn('blocked')).rejects.toMatchObject({ code: 'user_blocked' });
    await expect(auth.signIn('blocked', 'wrong horse')).rejects.toMatchObject({ code: 'sign_in_failed' });
  });

  it('allows ten failures per account in ten minutes, at whatever speed and under either name', async () => {
    const tries = Array.from({ length: 20 }, (_, i) => auth.signIn(i % 2 ? 'alice' : 'alice@example.com', 'wrong horse', { ip: `192.0.2.${i}` }));
    const { codes } = await outcomes(tries);
    expect(codes.filter((code) => code === 'sign_in_failed')).toHaveLength(10);
    expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(10);
    // the right password is not looked at either
    const refused = auth.signIn('alice');
    await expect(refused).rejects.toMatchObject({ code: 'rate_limited', headers: { 'Retry-After': expect.stringMatching(/^[1-9]\d{0,2}$/) } });
  });

  it('allows fifty failures per address', async () => {
    const tries = (count: number, from: string) => outcomes(Array.from({ length: count }, (_, i) => auth.signIn(`guess-${from}-${i}`, 'x', { ip: from })));
    expect((await tries(50, '2001:db8::1')).codes).not.toContain('rate_limited');
    await expect(auth.signIn('alice', goodPassword, { ip: '2001:db8::2' })).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(auth.signIn('alice', goodPassword, { ip: '2001:db9::1' })).resolves.toBeDefined();
  });

  it('lets twenty in at once: who knows the password is not counted in the end', async () => {
    // ten at a time, because each counts while its password is being checked
    for (const _ of [1, 2]) {
      const { values } = await outcomes(Array.from({ length: 10 }, () => auth.signIn('alice', goodPassword, { ip: '192.0.2.1' })));
      expect(new Set(values.map((value) => value.sessionToken)).size).toBe(10);
    }
    expect(await hits()).toEqual([]);
  });

  it('forgets limits when their window is over', async () => {
    await outcomes(Array.from({ length: 10 }, () => auth.signIn('alice', 'wrong horse')));
    await expect(auth.signIn('alice')).rejects.toMatchObject({ code: 'rate_limited' });
    await auth.database.unprepared(`update rate_limit set window_start = window_start - interval '10 minutes'`);
    await expect(auth.signIn('alice')).resolves.toBeDefined();
  });

  it('ends the session that the browser had before', async () => {
    const before = await auth.signIn('alice');
    const after = await auth.get(SignIn).signIn({ login: 'alice', password: goodPassword, previousToken: before.sessionToken }, {});
    expect(await auth.bySession(before.sessionToken)).toBe(anonymous);
    expect(await auth.bySession(after.sessionToken)).toEqual(after.actor);
  });

  it('signs out of one session', async () => {
    const [one, two] = [await auth.signIn('alice'), await auth.signIn('alice')];
    await auth.get(SignIn).signOut(one.actor, {});
    await auth.get(SignIn).signOut(one.actor, {});
    expect(await auth.bySession(one.sessionToken)).toBe(anonymous);
    expect(await auth.bySession(two.sessionToken)).toEqual(two.actor);
    expect((await auth.audit()).filter((event) => event.action === 'user.sign_out')).toHaveLength(1);
  });

  it('signs out everywhere, of tokens only when asked', async () => {
    const [one, two] = [await auth.signIn('alice'), await auth.signIn('alice')];
    const token = await auth.get(PersonalTokens).create(one.actor, { name: 't', scopes: ['api'] });
    expect(await auth.get(SignIn).signOutEverywhere(one.actor, {}, {})).toEqual({ sessions: 2, tokens: 0 });
    expect(await auth.bySession(two.sessionToken)).toBe(anonymous);
    const actor = await auth.byToken(token.text);
    expect(actor).toMatchObject({ username: 'Alice' });
    expect(await auth.get(SignIn).signOutEverywhere(one.actor, { tokens: true }, {})).toEqual({ sessions: 0, tokens: 1 });
    await expect(auth.byToken(token.text)).rejects.toMatchObject({ code: 'token_revoked' });
  });

  it("lists and ends a user's own sessions only", async () => {
    await auth.user('mallory');
    const mallory = await auth.session('mallory');
    const [one, two] = [await auth.signIn('alice', goodPassword, { ip: '192.0.2.9', userAgent: 'spec' }), await auth.signIn('alice')];
    const signIn = auth.get(SignIn);
    const sessions = await signIn.list(two.actor);
    expect(sessions.map((session) => session.ip).sort()).toEqual(['192.0.2.9', null]);
    const other = sessions.find((session) => session.ip !== null)?.id ?? 0;
    await expect(signIn.end(mallory, other, {})).rejects.toMatchObject({ code: 'not_found' });
    await signIn.end(two.actor, other, {});
    expect(await auth.bySession(one.sessionToken)).toBe(anonymous);
  });

  it('makes no session with a password that was changed meanwhile', async () => {
    const id = await auth.user('racer');
    const { codes, values } = await outcomes([
      auth.get(PasswordChanges).reset({ kind: 'system' }, id).then(() => undefined),
      ...Array.from({ length: 9 }, () => auth.signIn('racer')),
    ]);
    expect(codes.filter((code) => code !== 'sign_in_failed')).toEqual([]);
    // whoever got in before the change was signed out by it
    for (const value of values) if (value !== undefined) expect(await auth.bySession(value.sessionToken)).toBe(anonymous);
    expect(await auth.database.unprepared('select 1 from session where user_id = $1', [id])).toEqual([]);
  });

  it('removes what has expired', async () => {
    await auth.signIn('alice');
    const kept = await auth.signIn('alice');
    await auth.database.unprepared(`update session set expires_at = now() where token_digest in (select token_digest from session order by id limit 1)`);
    await outcomes([auth.signIn('alice', 'wrong horse', { ip: '192.0.2.1' })]);
    await auth.database.unprepared(`update rate_limit set window_start = now() - interval '2 days' where bucket like '%ip%'`);
    expect(await auth.get(ExpiredSignIns).remove()).toBe(2);
    expect(await auth.bySession(kept.sessionToken)).toEqual(kept.actor);
    expect(await hits()).toHaveLength(1);
  });
});
