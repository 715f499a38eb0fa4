import { AccessTokenStore, BotStore } from '@packyard/database';
import type { UserActor } from '@packyard/domain';
import { AuthHarness, goodPassword } from '../testing/auth-harness.ts';
import { PasswordChanges } from '../users/password-changes.ts';
import { Users } from '../users/users.ts';
import { PersonalTokens } from './personal-tokens.ts';
import { makeSecret } from './token-format.ts';

describe('a bot', () => {
  let auth: AuthHarness;
  let tokens: PersonalTokens;
  beforeAll(async () => {
    auth = await AuthHarness.start();
    tokens = auth.get(PersonalTokens);
  });
  afterAll(() => auth.stop());

  /** With its token, as a group makes them. */
  async function makeBot(): Promise<{ actor: UserActor; text: string; namespaceId: number }> {
    const { text, digest } = makeSecret('personal');
    const [group] = await auth.database.unprepared<{ id: number }>(`insert into namespace (kind, path, name, full_path) values ('group', 'g', 'g', 'g') returning id`);
    const of = { namespaceId: group?.id ?? 0 };
    await auth.database.transaction(async (tx) => {
      const userId = await new BotStore().create(tx, { username: `group_1_bot_${of.namespaceId}`, name: 'ci' });
      await new AccessTokenStore().create(tx, { userId, of, name: 'ci', description: null, tokenDigest: digest, scopes: ['api'], expiresAt: null });
    });
    await auth.database.unprepared('insert into member (user_id, namespace_id, access_level) select max(id), $1, 30 from app_user', [of.namespaceId]);
    return { actor: (await auth.byToken(text)) as UserActor, text, ...of };
  }

  it('acts by its token, is told of it and may replace it', async () => {
    const { actor, text, namespaceId } = await makeBot();
    expect(actor).toMatchObject({ kind: 'user', isBot: true, name: 'ci', isAdmin: false });
    const self = await tokens.self(actor);
    expect(self).toMatchObject({ kind: 'group', namespaceId, name: 'ci' });
    const next = await tokens.rotate(actor, self.id);
    expect(next.token).toMatchObject({ kind: 'group', namespaceId, userId: actor.userId });
    await expect(auth.byToken(text)).rejects.toMatchObject({ code: 'token_revoked' });
    expect(await auth.byToken(next.text)).toMatchObject({ userId: actor.userId });
  });

  it('has no other token, no password, and no rights of an administrator', async () => {
    const { actor } = await makeBot();
    await auth.user('boss', { isAdmin: true });
    const boss = await auth.session('boss');
    await expect(tokens.create(actor, { name: 't', scopes: ['api'] })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(tokens.createFor(boss, actor.userId, { name: 't', scopes: ['api'] })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(auth.get(PasswordChanges).reset(boss, actor.userId)).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(auth.get(PasswordChanges).set(boss, actor.userId, goodPassword)).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(auth.get(Users).update(boss, actor.userId, { isAdmin: true })).rejects.toMatchObject({ code: 'validation_failed' });
    expect(await auth.database.unprepared('select is_admin, password_hash from app_user where id = $1', [actor.userId])).toEqual([{ is_admin: false, password_hash: null }]);
    expect((await auth.get(Users).list({ limit: 100, offset: 0 })).rows.map((row) => row.username)).toEqual(['boss']);
    expect((await tokens.list({ limit: 100, offset: 0 })).total).toBe(0);
    await expect(tokens.get(boss, actor.via.kind === 'token' ? actor.via.tokenId : 0)).rejects.toMatchObject({ code: 'token_not_found' });
  });

  it('that revokes its token has no role and no account any more', async () => {
    const { actor, text } = await makeBot();
    await tokens.revoke(actor, (await tokens.self(actor)).id);
    await expect(auth.byToken(text)).rejects.toMatchObject({ code: 'token_revoked' });
    expect(await auth.database.unprepared('select u.state, (select count(*) from member m where m.user_id = u.id) as places from app_user u where u.id = $1', [actor.userId])).toEqual([{ state: 'blocked', places: 0 }]);
  });
});
