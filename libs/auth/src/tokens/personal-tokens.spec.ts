import type { UserActor } from '@packyard/domain';
import { AuthHarness, outcomes } from '../testing/auth-harness.ts';
import { PersonalTokens } from './personal-tokens.ts';

const day = 24 * 60 * 60_000;
const inDays = (days: number): Date => new Date(Date.now() + days * day);

describe('PersonalTokens', () => {
  let auth: AuthHarness;
  let tokens: PersonalTokens;
  let alice: UserActor;
  let mallory: UserActor;
  let admin: UserActor;
  beforeAll(async () => {
    auth = await AuthHarness.start();
    tokens = auth.get(PersonalTokens);
    await auth.user('admin-1', { isAdmin: true });
    await auth.user('alice');
    await auth.user('mallory');
    [alice, mallory, admin] = [await auth.session('alice'), await auth.session('mallory'), await auth.session('admin-1')];
  });
  beforeEach(async () => {
    await auth.database.unprepared('truncate access_token, audit_event');
  });
  afterAll(() => auth.stop());

  const byToken = async (text: string): Promise<UserActor> => (await auth.byToken(text)) as UserActor;

  it('is shown once and kept as a digest', async () => {
    const { text, token } = await tokens.create(alice, { name: ' CI ', description: 'for the build', scopes: ['api', 'api'] });
    expect(text).toMatch(/^glpat-[0-9A-Za-z]{32}$/);
    expect(token).toMatchObject({ userId: alice.userId, name: 'CI', description: 'for the build', scopes: ['api'], lastUsedAt: null, revokedAt: null, active: true });
    const rows = await auth.database.unprepared<{ row: string }>('select t::text as row from access_token t union all select a::text from audit_event a');
    expect(rows).toHaveLength(2);
    expect(rows.filter(({ row }) => row.includes(text))).toEqual([]);
    expect(await auth.audit()).toEqual([{ action: 'token.create', actor: 'alice', subject: 'CI', outcome: 'done' }]);
  });

  it('ends in a year unless told otherwise', async () => {
    const expiry = async (more: object) => (await tokens.create(alice, { name: 't', scopes: ['api'], ...more })).token.expiresAt;
    const year = await expiry({});
    expect(Math.abs((year?.getTime() ?? 0) - inDays(364.5).getTime())).toBeLessThan(day);
    expect(year?.toISOString()).toMatch(/T00:00:00.000Z$/);
    expect(await expiry({ expiresAt: null })).toBeNull();
    const set = inDays(3);
    expect(await expiry({ expiresAt: set })).toEqual(set);
  });

  it.each([
    [{ name: ' ' }, `Name can't be blank`],
    [{ name: 'x'.repeat(256) }, 'Name is too long (maximum is 255 characters)'],
    [{ name: 'a\0' }, 'Name contains invalid characters'],
    [{ scopes: [] }, `Scopes can't be blank`],
    [{ scopes: ['api', 'sudo'] }, 'Scopes can only contain available scopes: api, read_api, read_user'],
    [{ expiresAt: inDays(-1) }, 'Expires at must be a future date'],
    [{ expiresAt: new Date(NaN) }, 'Expires at must be a future date'],
  ])('refuses %j', async (more, reason) => {
    await expect(tokens.create(alice, { name: 't', scopes: ['api'], ...more })).rejects.toMatchObject({ code: 'validation_failed', params: { reason } });
  });

  it('lists newest first, by owner, state and name', async () => {
    const make = (name: string, actor = alice) => tokens.create(actor, { name, scopes: ['api'] });
    await make('one');
    const { token } = await make('Two');
    await make('other', mallory);
    await tokens.revoke(alice, token.id);
    const names = async (filter: object) => (await tokens.list({ limit: 20, offset: 0, ...filter })).rows.map((row) => row.name);
    expect(await names({})).toEqual(['other', 'Two', 'one']);
    expect(await names({ userId: alice.userId })).toEqual(['Two', 'one']);
    expect(await names({ userId: alice.userId, state: 'active' })).toEqual(['one']);
    expect(await names({ state: 'inactive' })).toEqual(['Two']);
    expect(await names({ search: 'tw' })).toEqual(['Two']);
    expect((await tokens.list({ userId: alice.userId, limit: 1, offset: 1 }))).toMatchObject({ rows: [{ name: 'one' }], total: 2 });
  });

  it('is revoked by its owner or an administrator, for good', async () => {
    const { token, text } = await tokens.create(alice, { name: 't', scopes: ['api'] });
    await expect(tokens.revoke(mallory, token.id)).rejects.toMatchObject({ code: 'token_not_found' });
    await expect(tokens.get(mallory, token.id)).rejects.toMatchObject({ code: 'token_not_found' });
    expect(await byToken(text)).toMatchObject({ username: 'alice' });
    const revoked = await tokens.revoke(admin, token.id);
    expect(revoked).toMatchObject({ active: false, revokedAt: expect.any(Date) });
    expect(await tokens.revoke(alice, token.id)).toEqual(revoked);
    expect((await auth.audit()).filter((event) => event.action === 'token.revoke')).toEqual([{ action: 'token.revoke', actor: 'admin-1', subject: 't', outcome: 'done' }]);
  });

  it('is revoked by its text', async () => {
    const { text } = await tokens.create(alice, { name: 't', scopes: ['read_api'] });
    await expect(tokens.revokeText(mallory, text)).rejects.toMatchObject({ code: 'token_not_found' });
    await expect(tokens.revokeText(alice, 'glpat-unknown')).rejects.toMatchObject({ code: 'token_not_found' });
    // a token of any scope may end itself
    await tokens.revokeText(await byToken(text), text);
    await expect(byToken(text)).rejects.toMatchObject({ code: 'token_revoked' });
  });

  it('tells about itself', async () => {
    const { text, token } = await tokens.create(alice, { name: 't', scopes: ['read_user'] });
    expect(await tokens.self(await byToken(text))).toEqual(token);
    await expect(tokens.self(alice)).rejects.toMatchObject({ code: 'token_not_found' });
  });

  it('made with another token never outlives it', async () => {
    const expiresAt = inDays(3);
    const caller = await byToken((await tokens.create(alice, { name: 'short', scopes: ['api'], expiresAt })).text);
    const make = (more: object) => tokens.create(caller, { name: 't', scopes: ['api'], ...more });
    expect((await make({})).token.expiresAt).toEqual(expiresAt);
    expect((await make({ expiresAt: inDays(1) })).token.active).toBe(true);
    await expect(make({ expiresAt: inDays(4) })).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(make({ expiresAt: null })).rejects.toMatchObject({ code: 'validation_failed' });
    const endless = await byToken((await tokens.create(alice, { name: 'endless', scopes: ['api'], expiresAt: null })).text);
    expect((await tokens.create(endless, { name: 't', scopes: ['api'], expiresAt: null })).token.expiresAt).toBeNull();
  });

  it('that may only read makes and revokes no others', async () => {
    const caller = await byToken((await tokens.create(alice, { name: 'reader', scopes: ['read_api'] })).text);
    await expect(tokens.create(caller, { name: 't', scopes: ['read_api'] })).rejects.toMatchObject({ code: 'scope_insufficient' });
    const { token } = await tokens.create(alice, { name: 't', scopes: ['api'] });
    await expect(tokens.revoke(caller, token.id)).rejects.toMatchObject({ code: 'scope_insufficient' });
  });

  it('is made for others by an administrator', async () => {
    const { text } = await tokens.createFor(admin, mallory.userId, { name: 'for mallory', scopes: ['api'] });
    expect(await byToken(text)).toMatchObject({ username: 'mallory' });
    await expect(tokens.createFor(admin, 0, { name: 't', scopes: ['api'] })).rejects.toMatchObject({ code: 'user_not_found' });
  });

  it('is revoked once by many at once', async () => {
    const { token } = await tokens.create(alice, { name: 't', scopes: ['api'] });
    const { values } = await outcomes(Array.from({ length: 10 }, () => tokens.revoke(alice, token.id)));
    expect(new Set(values.map((value) => value.revokedAt?.getTime())).size).toBe(1);
    expect((await auth.audit()).filter((event) => event.action === 'token.revoke')).toHaveLength(1);
  });
});
