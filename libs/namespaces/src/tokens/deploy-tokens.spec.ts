import { tokenDigest } from '@packyard/auth';
import type { MemberTarget } from '@packyard/database';
import type { UserActor } from '@packyard/domain';
import { withToken, World } from '../testing/world.ts';
import { checkDeployToken, foreignDeployTokenScopes } from './deploy-token-draft.ts';
import type { DeployTokens } from './deploy-tokens.ts';

const draft = { name: 'CI', scopes: ['read_package_registry'] };

describe('deploy tokens', () => {
  let world: World;
  let tokens: DeployTokens;
  let owner: UserActor;
  let maintainer: UserActor;
  let developer: UserActor;
  let outsider: UserActor;
  let groupId: number;
  let projectId: number;

  beforeAll(async () => {
    world = await World.create();
    tokens = world.deployTokens;
    [owner, maintainer, developer, outsider] = (await Promise.all(['owner', 'maintainer', 'developer', 'outsider'].map((name) => world.person(name)))) as [UserActor, UserActor, UserActor, UserActor];
    groupId = (await world.groupEditor.create(owner, { name: 'Acme', path: 'acme' }, {})).id;
    projectId = (await world.projectEditor.create(owner, { path: 'web', namespaceId: groupId }, {})).id;
    for (const [person, accessLevel] of [[maintainer, 40], [developer, 30]] as const) await world.memberEditor.add(owner, { namespaceId: groupId }, { who: { userId: person.userId }, accessLevel }, {});
  });
  afterAll(() => world.drop());

  const listed = async (target?: MemberTarget, activeOnly = false): Promise<string[]> => (await tokens.list({ ...(target && { target }), activeOnly, limit: 100, offset: 0 })).rows.map((row) => row.name);

  it('one is shown once, kept as a digest, and named after its number', async () => {
    const { text, token } = await tokens.create(maintainer, { projectId }, { ...draft, name: ' CI ' }, {});
    expect(text).toMatch(/^gldt-\w{32}$/);
    expect(token).toEqual({ id: expect.any(Number), name: 'CI', username: `gitlab+deploy-token-${token.id}`, scopes: ['read_package_registry'], createdAt: expect.any(Date), expiresAt: null, lastUsedAt: null, expired: false });
    const [row] = await world.sql('select kind, user_id, project_id, namespace_id, token_digest from access_token where id = $1', [token.id]);
    expect(row).toEqual({ kind: 'deploy', user_id: null, project_id: projectId, namespace_id: null, token_digest: tokenDigest(text) });
    expect(await world.lastAct()).toEqual({ action: 'deploy_token.create', subject: 'CI', actor: 'maintainer', details: { tokenId: token.id, scopes: ['read_package_registry'], expires_at: null } });
    expect(await tokens.find({ projectId }, token.id)).toEqual(token);
  });

  it('one takes a user name and an end', async () => {
    const expiresAt = new Date(Date.now() + 60_000);
    const { token } = await tokens.create(owner, { namespaceId: groupId }, { ...draft, username: 'robot+1.x_y-Z', expiresAt, scopes: ['write_package_registry', 'read_package_registry'] }, {});
    expect(token).toMatchObject({ username: 'robot+1.x_y-Z', expiresAt, scopes: ['read_package_registry', 'write_package_registry'] });
  });

  it('those of a project are for its maintainers, those of a group for its owners', async () => {
    const of = { project: { projectId }, group: { namespaceId: groupId } };
    const make = (actor: UserActor, target: MemberTarget) => tokens.create(actor, target, draft, {});
    await expect(make(developer, of.project)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(make(maintainer, of.group)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(make(outsider, of.project)).rejects.toMatchObject({ code: 'project_not_found' });
    await expect(make(outsider, of.group)).rejects.toMatchObject({ code: 'group_not_found' });
    await expect(make(withToken(owner, 'read_api'), of.group)).rejects.toMatchObject({ code: 'scope_insufficient' });
    await expect(make(owner, { projectId: 999_999 })).rejects.toMatchObject({ code: 'project_not_found' });
    const { token } = await make(owner, of.group);
    await expect(tokens.revoke(maintainer, of.group, token.id, {})).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('one is of the place where it was made, and revoked there, once by many at once', async () => {
    const { token } = await tokens.create(owner, { projectId }, draft, {});
    await expect(tokens.find({ namespaceId: groupId }, token.id)).rejects.toMatchObject({ code: 'deploy_token_not_found' });
    await expect(tokens.revoke(owner, { namespaceId: groupId }, token.id, {})).rejects.toMatchObject({ code: 'deploy_token_not_found' });
    const settled = await Promise.allSettled(Array.from({ length: 8 }, () => tokens.revoke(owner, { projectId }, token.id, {})));
    expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await world.sql(`select count(*) as count from audit_event where action = 'deploy_token.revoke' and details->>'tokenId' = $1`, [String(token.id)])).toEqual([{ count: 1 }]);
    await expect(tokens.find({ projectId }, token.id)).rejects.toMatchObject({ code: 'deploy_token_not_found' });
    expect(await world.sql('select revoked_at is not null as revoked from access_token where id = $1', [token.id])).toEqual([{ revoked: true }]);
  });

  it('lists tell those of one place or all, newest first, without the revoked', async () => {
    const project = { projectId: (await world.projectEditor.create(owner, { path: 'listed', namespaceId: groupId }, {})).id };
    const make = async (name: string) => (await tokens.create(owner, project, { ...draft, name }, {})).token.id;
    const [gone, ended] = [await make('gone'), await make('ended'), await make('one'), await make('two')];
    await tokens.revoke(owner, project, gone, {});
    await world.sql('update access_token set expires_at = now() where id = $1', [ended]);
    expect(await listed(project)).toEqual(['two', 'one', 'ended']);
    expect(await listed(project, true)).toEqual(['two', 'one']);
    expect((await listed()).slice(0, 3)).toEqual(['two', 'one', 'ended']);
    expect((await listed(undefined, true)).slice(0, 2)).toEqual(['two', 'one']);
    expect(await tokens.list({ target: project, activeOnly: false, limit: 1, offset: 1 })).toMatchObject({ rows: [{ name: 'one', expired: false }], total: 3 });
    expect(await tokens.find(project, ended)).toMatchObject({ expired: true });
  });

  it('they go with their project', async () => {
    const target = { projectId: (await world.projectEditor.create(owner, { path: 'short-lived', namespaceId: groupId }, {})).id };
    const { token } = await tokens.create(owner, target, draft, {});
    await world.projectEditor.delete(owner, { id: target.projectId }, {});
    expect(await world.sql('select id from access_token where id = $1', [token.id])).toEqual([]);
  });
});

describe('checkDeployToken', () => {
  const reasonOf = (more: object): unknown => {
    try {
      return checkDeployToken({ ...draft, ...more }, new Date());
    } catch (error) {
      return (error as { params: { reason: string } }).params.reason;
    }
  };

  it.each([
    [{ name: ' ' }, `Name can't be blank`],
    [{ name: 'x'.repeat(256) }, 'Name is too long (maximum is 255 characters)'],
    [{ name: 'a\0b' }, 'Name contains invalid characters'],
    [{ scopes: [] }, `Scopes can't be blank`],
    [{ scopes: ['api'] }, 'Scopes can only contain available scopes: read_package_registry, write_package_registry'],
    [{ username: 'two words' }, `Username can contain only letters, digits, '_', '-', '+', and '.'`],
    [{ username: 'x'.repeat(256) }, 'Username is too long (maximum is 255 characters)'],
    [{ expiresAt: new Date(0) }, 'Expires at must be in the future'],
    [{ expiresAt: new Date(NaN) }, 'Expires at must be in the future'],
  ])('refuses %j', (more, reason) => {
    expect(reasonOf(more)).toBe(reason);
  });

  it.each(foreignDeployTokenScopes)('says what becomes of %s, also beside others', (scope) => {
    expect(reasonOf({ scopes: [scope, 'read_package_registry'] })).toBe(`Scopes ${scope} open nothing here, since this server keeps packages only: use read_package_registry or write_package_registry`);
  });

  it('takes scopes once, and an empty user name for none', () => {
    expect(reasonOf({ scopes: ['write_package_registry', 'write_package_registry'], username: '' })).toEqual({ name: 'CI', scopes: ['write_package_registry'], username: null, expiresAt: null });
  });
});
