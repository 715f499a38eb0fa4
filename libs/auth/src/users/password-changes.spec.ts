import { anonymous } from '@packyard/domain';
import { AuthHarness, goodPassword, outcomes } from '../testing/auth-harness.ts';
import { PersonalTokens } from '../tokens/personal-tokens.ts';
import { PasswordChanges } from './password-changes.ts';

const next = 'battery staple';

describe('PasswordChanges', () => {
  let auth: AuthHarness;
  let changes: PasswordChanges;
  beforeAll(async () => {
    auth = await AuthHarness.start();
    changes = auth.get(PasswordChanges);
  });
  afterAll(() => auth.stop());

  it('ends the other sessions, gives the own one a new token, and leaves access tokens', async () => {
    await auth.user('alice');
    const [own, other] = [await auth.signIn('alice'), await auth.signIn('alice')];
    const token = await auth.get(PersonalTokens).create(own.actor, { name: 't', scopes: ['api'] });
    const { sessionToken = '', user } = await changes.changeOwn(own.actor, { current: goodPassword, next }, {});
    expect(user.mustChangePassword).toBe(false);
    expect(await auth.bySession(other.sessionToken)).toBe(anonymous);
    expect(await auth.bySession(own.sessionToken)).toBe(anonymous);
    expect(await auth.bySession(sessionToken)).toEqual(own.actor);
    expect(await auth.byToken(token.text)).toMatchObject({ username: 'alice' });
    await expect(auth.signIn('alice')).rejects.toMatchObject({ code: 'sign_in_failed' });
    await expect(auth.signIn('alice', next)).resolves.toBeDefined();
    expect(await auth.audit()).toContainEqual({ action: 'user.change_password', actor: 'alice', subject: 'alice', outcome: 'done' });
  });

  it('needs the current password, and counts guesses', async () => {
    await auth.user('bob');
    const actor = await auth.session('bob');
    const guess = (current: string) => changes.changeOwn(actor, { current, next }, {});
    await expect(guess('wrong horse')).rejects.toMatchObject({ code: 'sign_in_failed' });
    const { codes } = await outcomes(Array.from({ length: 10 }, () => guess('wrong horse')));
    expect(codes).toContain('rate_limited');
    await expect(auth.signIn('bob')).rejects.toMatchObject({ code: 'rate_limited' });
  });

  it('refuses the same password and a bad one', async () => {
    await auth.user('carol');
    const actor = await auth.session('carol');
    await expect(changes.changeOwn(actor, { current: goodPassword, next: goodPassword }, {})).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(changes.changeOwn(actor, { current: goodPassword, next: '12345678' }, {})).rejects.toMatchObject({ code: 'validation_failed' });
  });

  it('lets one of two changes at once win', async () => {
    await auth.user('dave');
    const actor = await auth.session('dave');
    const { values, codes } = await outcomes(['battery staple 1', 'battery staple 2'].map((password) => changes.changeOwn(actor, { current: goodPassword, next: password }, {}).then(() => password)));
    expect(values).toHaveLength(1);
    // one was told so by the row, or already by the check of the current password
    expect(['conflict', 'sign_in_failed']).toEqual(expect.arrayContaining(codes));
    await expect(auth.signIn('dave', values[0])).resolves.toBeDefined();
  });

  it('is set by an administrator to one that must be changed', async () => {
    const id = await auth.user('erin');
    const before = await auth.signIn('erin');
    const temporary = await changes.reset({ kind: 'system' }, id);
    expect(await auth.bySession(before.sessionToken)).toBe(anonymous);
    await expect(auth.signIn('erin')).rejects.toMatchObject({ code: 'sign_in_failed' });
    const { actor, sessionToken } = await auth.signIn('erin', temporary);
    expect(actor.mustChangePassword).toBe(true);
    expect(await auth.bySession(sessionToken)).toMatchObject({ mustChangePassword: true });
    await changes.changeOwn(actor, { current: temporary, next }, {});
    expect((await auth.signIn('erin', next)).actor.mustChangePassword).toBe(false);
    await expect(changes.reset({ kind: 'system' }, 0)).rejects.toMatchObject({ code: 'user_not_found' });
  });

  it('is set to a chosen one, which may stay', async () => {
    const id = await auth.user('frank');
    const before = await auth.signIn('frank');
    await changes.set({ kind: 'system' }, id, next);
    expect(await auth.bySession(before.sessionToken)).toBe(anonymous);
    expect((await auth.signIn('frank', next)).actor.mustChangePassword).toBe(false);
    await expect(changes.set({ kind: 'system' }, id, 'short')).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(auth.signIn('frank', next)).resolves.toBeDefined();
  });
});
