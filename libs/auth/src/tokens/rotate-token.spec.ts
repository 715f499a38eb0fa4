import type { UserActor } from '@packyard/domain';
import { AuthHarness, outcomes } from '../testing/auth-harness.ts';
import { PersonalTokens } from './personal-tokens.ts';

const dayMs = 24 * 60 * 60_000;
const beginningOf = (daysAhead: number): Date => new Date(Math.floor(Date.now() / dayMs) * dayMs + daysAhead * dayMs);

describe('rotation', () => {
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
  afterAll(() => auth.stop());

  const byToken = async (text: string): Promise<UserActor> => (await auth.byToken(text)) as UserActor;
  const make = (more: object = {}) => tokens.create(alice, { name: 'ci', description: 'builds', scopes: ['api', 'read_user'], ...more });

  it('puts a token in the place of another, for a week', async () => {
    const old = await make();
    const next = await tokens.rotate(alice, old.token.id);
    expect(next.text).toMatch(/^glpat-\w{32}$/);
    expect(next.token).toMatchObject({ kind: 'personal', userId: alice.userId, name: 'ci', description: 'builds', scopes: ['api', 'read_user'], expiresAt: beginningOf(7), lastUsedAt: null, active: true });
    await expect(byToken(old.text)).rejects.toMatchObject({ code: 'token_revoked' });
    expect(await byToken(next.text)).toMatchObject({ username: 'alice', via: { tokenId: next.token.id } });
    const [event] = await auth.database.unprepared(`select actor_name, subject, details from audit_event order by id desc limit 1`);
    expect(event).toEqual({ actor_name: 'alice', subject: 'ci', details: { tokenId: next.token.id, previousTokenId: old.token.id, userId: alice.userId } });
  });

  it('takes an end within a year', async () => {
    const rotate = async (expiresAt: Date) => (await tokens.rotate(alice, (await make()).token.id, expiresAt)).token.expiresAt;
    expect(await rotate(beginningOf(365))).toEqual(beginningOf(365));
    await expect(rotate(beginningOf(366))).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(rotate(beginningOf(0))).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(rotate(new Date(NaN))).rejects.toMatchObject({ code: 'validation_failed' });
  });

  it('leaves the old token as it is when it is refused', async () => {
    const { text, token } = await make();
    await expect(tokens.rotate(alice, token.id, beginningOf(-1))).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(tokens.rotate(mallory, token.id)).rejects.toMatchObject({ code: 'token_not_found' });
    expect(await byToken(text)).toMatchObject({ username: 'alice' });
  });

  it('is done by the token itself if it may write, and by administrators', async () => {
    const { text, token } = await make({ expiresAt: beginningOf(1) });
    const next = await tokens.rotate(await byToken(text), token.id, beginningOf(100));
    const reader = await byToken((await tokens.create(alice, { name: 'reader', scopes: ['read_api'] })).text);
    await expect(tokens.rotate(reader, next.token.id)).rejects.toMatchObject({ code: 'scope_insufficient' });
    expect((await tokens.rotate(admin, next.token.id)).token.userId).toBe(alice.userId);
  });

  it('is not done to a token that has ended', async () => {
    const revoked = await make();
    await tokens.revoke(alice, revoked.token.id);
    await expect(tokens.rotate(alice, revoked.token.id)).rejects.toMatchObject({ code: 'bad_request' });
    const expired = await make();
    await auth.database.unprepared('update access_token set expires_at = now() where id = $1', [expired.token.id]);
    await expect(tokens.rotate(alice, expired.token.id)).rejects.toMatchObject({ code: 'bad_request' });
  });

  it('is done once by many at once', async () => {
    const { token } = await make();
    const { values, codes } = await outcomes(Array.from({ length: 10 }, () => tokens.rotate(alice, token.id)));
    expect(values).toHaveLength(1);
    expect(codes).toEqual(Array(9).fill('bad_request'));
  });
});
