import { AccessStore, type CredentialRow, type MemberTarget } from '@packyard/database';
import { tokenDigest } from '@packyard/auth';
import type { TokenScope, UserActor } from '@packyard/domain';
import { withToken, World } from '../testing/world.ts';
import type { BotTokens, MintedBotToken } from './bot-tokens.ts';

const dayMs = 24 * 60 * 60_000;

describe('project and group tokens', () => {
  let world: World;
  let tokens: BotTokens;
  let owner: UserActor;
  let maintainer: UserActor;
  let developer: UserActor;
  let group: { namespaceId: number };
  let project: { projectId: number };

  beforeAll(async () => {
    world = await World.create();
    tokens = world.botTokens;
    [owner, maintainer, developer] = (await Promise.all(['owner', 'maintainer', 'developer'].map((name) => world.person(name)))) as [UserActor, UserActor, UserActor];
    group = { namespaceId: (await world.groupEditor.create(owner, { name: 'Acme', path: 'acme' }, {})).id };
    project = { projectId: (await world.projectEditor.create(owner, { path: 'web', ...group }, {})).id };
    for (const [person, accessLevel] of [[maintainer, 40], [developer, 30]] as const) await world.memberEditor.add(owner, group, { who: { userId: person.userId }, accessLevel }, {});
  });
  afterAll(() => world.drop());

  const make = (actor: UserActor, target: MemberTarget, more: object = {}): Promise<MintedBotToken> => tokens.create(actor, target, { name: 'ci', scopes: ['api'], ...more }, {});
  const known = (text: string): Promise<CredentialRow> => new AccessStore(world.database).credential({ tokenDigest: tokenDigest(text), sessionDigest: null });
  const roleIn = async (text: string, { projectId }: { projectId: number }): Promise<number> => (await new AccessStore(world.database).project({ tokenDigest: tokenDigest(text), sessionDigest: null }, { id: projectId })).role;
  /** Whoever comes with the token. */
  const bot = async (minted: MintedBotToken): Promise<UserActor> => {
    const row = await known(minted.text);
    return { kind: 'user', userId: row.userId ?? 0, username: row.username ?? '', name: row.userName ?? '', isAdmin: false, isBot: true, mustChangePassword: false, via: { kind: 'token', tokenId: minted.token.id, scopes: minted.token.scopes as TokenScope[] } };
  };

  it('one acts as a bot of its own, a member with the role that was chosen', async () => {
    const { text, token } = await make(maintainer, project, { name: 'Release', scopes: ['read_api', 'api'], accessLevel: 30, description: 'nightly' });
    expect(text).toMatch(/^glpat-\w{32}$/);
    expect(token).toMatchObject({ kind: 'project', ...project, namespaceId: null, name: 'Release', description: 'nightly', scopes: ['read_api', 'api'], accessLevel: 30, active: true, lastUsedAt: null });
    expect(Math.abs((token.expiresAt?.getTime() ?? 0) - Date.now() - 364.5 * dayMs)).toBeLessThan(dayMs);
    expect(await known(text)).toMatchObject({ tokenId: token.id, isBot: true, isAdmin: false, userName: 'Release', userState: 'active', username: expect.stringMatching(new RegExp(`^project_${project.projectId}_bot_[0-9a-f]{32}$`)) });
    expect(await roleIn(text, project)).toBe(30);
    expect(await world.lastAct()).toEqual({ action: 'token.create', subject: 'Release', actor: 'maintainer', details: { tokenId: token.id, userId: token.userId, scopes: ['read_api', 'api'], role: 'developer' } });
    expect(await world.sql('select id from namespace where owner_id = $1', [token.userId])).toEqual([]);
    const members = await world.members.list(owner, project, { page: 1, perPage: 100 });
    expect(members.rows).toEqual([expect.objectContaining({ userId: token.userId, accessLevel: 30, createdBy: expect.objectContaining({ username: 'maintainer' }) })]);
  });

  it('one of a group counts in all projects below, a maintainer unless told', async () => {
    const { text, token } = await make(owner, group);
    expect(token).toMatchObject({ kind: 'group', ...group, projectId: null, accessLevel: 40 });
    expect((await known(text)).username).toMatch(/^group_\d+_bot_[0-9a-f]+$/);
    expect(await roleIn(text, project)).toBe(40);
  });

  it('nobody gives one a role above their own, or renews or revokes one that has', async () => {
    await expect(make(maintainer, project, { accessLevel: 50 })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(make(developer, project)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(make(maintainer, group)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(make(withToken(owner, 'read_api'), project)).rejects.toMatchObject({ code: 'scope_insufficient' });
    const { text, token } = await make(owner, project, { accessLevel: 50 });
    await expect(tokens.rotate(maintainer, project, token.id, undefined, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(tokens.revoke(maintainer, project, token.id, {})).rejects.toMatchObject({ code: 'forbidden' });
    expect(await known(text)).toMatchObject({ tokenRevoked: false });
  });

  it.each([
    [{ name: ' ' }, 'validation_failed'],
    [{ scopes: ['read_user'] }, 'validation_failed'],
    [{ scopes: [] }, 'validation_failed'],
    [{ accessLevel: 35 }, 'parameter_invalid'],
    [{ expiresAt: new Date(0) }, 'validation_failed'],
  ])('none is made of %j, and no bot', async (more, code) => {
    const before = await world.sql('select count(*) as count from app_user');
    await expect(make(owner, project, more)).rejects.toMatchObject({ code });
    expect(await world.sql('select count(*) as count from app_user')).toEqual(before);
  });

  it('one that is revoked leaves a blocked bot without a role; twice is no error', async () => {
    const { text, token } = await make(maintainer, project);
    await tokens.revoke(maintainer, project, token.id, {});
    await tokens.revoke(maintainer, project, token.id, {});
    expect(await known(text)).toMatchObject({ tokenRevoked: true, userState: 'blocked' });
    expect(await roleIn(text, project)).toBe(0);
    expect(await tokens.find(project, token.id)).toMatchObject({ active: false, revokedAt: expect.any(Date), accessLevel: null });
    await expect(tokens.rotate(maintainer, project, token.id, undefined, {})).rejects.toMatchObject({ code: 'bad_request' });
    expect(await world.sql(`select actor_name, project_id from audit_event where action = 'token.revoke' and details->>'tokenId' = $1`, [String(token.id)])).toEqual([{ actor_name: 'maintainer', project_id: project.projectId }]);
  });

  it('one is replaced by another of the same bot', async () => {
    const { text, token } = await make(maintainer, project, { accessLevel: 20, scopes: ['read_api'] });
    const next = await tokens.rotate(maintainer, project, token.id, undefined, {});
    expect(next.token).toMatchObject({ userId: token.userId, accessLevel: 20, scopes: ['read_api'], kind: 'project' });
    expect([(await known(text)).tokenRevoked, (await known(next.text)).tokenRevoked]).toEqual([true, false]);
    expect(await roleIn(next.text, project)).toBe(20);
    const settled = await Promise.allSettled(Array.from({ length: 6 }, () => tokens.rotate(maintainer, project, next.token.id, undefined, {})));
    expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('one belongs to its place', async () => {
    const { token } = await make(owner, group);
    for (const attempt of [tokens.find(project, token.id), tokens.revoke(owner, project, token.id, {}), tokens.rotate(owner, project, token.id, undefined, {})]) {
      await expect(attempt).rejects.toMatchObject({ code: 'access_token_not_found', params: { place: 'project' } });
    }
    await expect(tokens.find(group, (await world.deployTokens.create(owner, group, { name: 'd', scopes: ['read_package_registry'] }, {})).token.id)).rejects.toMatchObject({ code: 'access_token_not_found' });
  });

  it('lists tell them newest first, by state', async () => {
    const place = { projectId: (await world.projectEditor.create(owner, { path: 'listed', ...group }, {})).id };
    const [one] = [await make(owner, place, { name: 'one' }), await make(owner, place, { name: 'two' })];
    await tokens.revoke(owner, place, one.token.id, {});
    const names = async (state?: 'active' | 'inactive') => (await tokens.list({ target: place, limit: 10, offset: 0, ...(state && { state }) })).rows.map((row) => row.name);
    expect([await names(), await names('active'), await names('inactive')]).toEqual([['two', 'one'], ['two'], ['one']]);
  });

  describe('a bot', () => {
    it('makes no tokens for others and no groups at the top, and looks after its own token', async () => {
      const minted = await make(owner, project, { accessLevel: 50 });
      const actor = await bot(minted);
      const other = await make(owner, project);
      await expect(make(actor, project)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(tokens.rotate(actor, project, other.token.id, undefined, {})).rejects.toMatchObject({ code: 'forbidden' });
      await expect(tokens.revoke(actor, project, other.token.id, {})).rejects.toMatchObject({ code: 'forbidden' });
      await expect(world.groupEditor.create(actor, { name: 'Mine', path: 'mine' }, {})).rejects.toMatchObject({ code: 'forbidden' });
      expect((await tokens.rotate(actor, project, minted.token.id, undefined, {})).token.userId).toBe(actor.userId);
    });

    it('is a member nowhere else, and not the owner that a group must keep', async () => {
      const place = { namespaceId: (await world.groupEditor.create(owner, { name: 'Kept', path: 'kept' }, {})).id };
      const { token } = await make(owner, place, { accessLevel: 50 });
      await expect(world.memberEditor.remove(owner, place, owner.userId, {})).rejects.toMatchObject({ code: 'forbidden' });
      await expect(world.memberEditor.add(owner, project, { who: { userId: token.userId }, accessLevel: 10 }, {})).rejects.toMatchObject({ code: 'forbidden' });
    });
  });
});
