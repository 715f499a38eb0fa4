import { AuthHarness, goodPassword, outcomes } from '../testing/auth-harness.ts';
import type { Doer } from './actor-of.ts';
import { Users } from './users.ts';

const system: Doer = { kind: 'system' };

describe('Users', () => {
  let auth: AuthHarness;
  let users: Users;
  beforeAll(async () => {
    auth = await AuthHarness.start();
    users = auth.get(Users);
    await auth.user('boss', { isAdmin: true });
  });
  afterAll(() => auth.stop());

  const draft = (username: string, more: object = {}) => ({ username, name: `${username}'s name`, password: goodPassword, ...more });

  it('makes the account with its own namespace, address and ownership', async () => {
    const { user, temporaryPassword } = await users.create(system, draft('Alice', { email: 'a@x.org' }));
    expect(temporaryPassword).toBeUndefined();
    expect(user).toMatchObject({ username: 'Alice', name: `Alice's name`, email: 'a@x.org', isAdmin: false, state: 'active', mustChangePassword: false });
    const made = await auth.database.unprepared(
      `select n.kind, n.path, n.full_path, r.full_path_key, m.access_level from namespace n join route r on r.namespace_id = n.id join member m on m.namespace_id = n.id
       where n.owner_id = $1 and m.user_id = $1`,
      [user.id],
    );
    expect(made).toEqual([{ kind: 'user', path: 'Alice', full_path: 'Alice', full_path_key: 'alice', access_level: 50 }]);
    expect((await auth.audit()).at(-1)).toEqual({ action: 'user.create', actor: 'system', subject: 'Alice', outcome: 'done' });
  });

  it('makes a temporary password where none is given, which must be changed', async () => {
    const { user, temporaryPassword = '' } = await users.create(system, { username: 'temp', name: 'T' });
    expect(temporaryPassword).toMatch(/^[0-9A-Za-z]{20}$/);
    expect(user.mustChangePassword).toBe(true);
    expect((await auth.signIn('temp', temporaryPassword)).actor.mustChangePassword).toBe(true);
  });

  it('can ask for a change of a given password', async () => {
    const { user } = await users.create(system, draft('given', { mustChangePassword: true }));
    expect(user.mustChangePassword).toBe(true);
  });

  it.each([
    [{ username: 'ALICE' }, 'Validation failed: Username has already been taken'],
    [{ username: 'other', email: 'A@X.org' }, 'Validation failed: Email has already been taken'],
    [{ username: 'grp' }, 'Validation failed: Username has already been taken'],
    [{ username: 'admin' }, 'Validation failed: Username admin is a reserved name'],
    [{ username: 'short', password: 'x' }, 'Validation failed: Password is too short (minimum is 8 characters)'],
    [{ username: 'named', name: ' ' }, `Validation failed: Name can't be blank`],
    [{ username: 'mail', email: 'x' }, 'Validation failed: Email is invalid'],
  ])('refuses %j', async (more, message) => {
    await auth.database.unprepared(`with g as (insert into namespace (kind, path, name, full_path) values ('group', 'grp', 'g', 'grp') returning id)
      insert into route (full_path_key, namespace_id) select 'grp', id from g on conflict do nothing`);
    const before = await auth.database.unprepared('select (select count(*) from app_user) as users, (select count(*) from route) as routes');
    await expect(users.create(system, draft('x', more))).rejects.toMatchObject({ code: 'validation_failed', message });
    expect(await auth.database.unprepared('select (select count(*) from app_user) as users, (select count(*) from route) as routes')).toEqual(before);
  });

  it('gives a name to one of many who ask at once', async () => {
    const { values, codes } = await outcomes(Array.from({ length: 10 }, (_, i) => users.create(system, draft(i % 2 ? 'Race' : 'race'))));
    expect(values).toHaveLength(1);
    expect(codes).toEqual(Array(9).fill('validation_failed'));
  });

  it('finds and lists', async () => {
    await users.create(system, draft('find_me', { email: 'find@x.org' }));
    await users.create(system, draft('findXme'));
    expect(await users.byUsername('FIND_ME')).toMatchObject({ username: 'find_me' });
    expect(await users.byUsername('find')).toBeUndefined();
    await expect(users.get(0)).rejects.toMatchObject({ code: 'user_not_found' });
    const names = async (filter: object) => (await users.list({ limit: 20, offset: 0, ...filter })).rows.map((user) => user.username);
    expect(await names({ search: 'FIND' })).toEqual(['findXme', 'find_me']);
    expect(await names({ search: 'd_m' })).toEqual(['find_me']);
    expect(await names({ search: `findxme's` })).toEqual(['findXme']);
    expect(await names({ search: 'find@x.org' })).toEqual(['find_me']);
    expect(await names({ search: 'find@x' })).toEqual([]);
    expect(await names({ isAdmin: true })).toEqual(['boss']);
    const page = await users.list({ search: 'find', limit: 1, offset: 1 });
    expect(page.rows.map((user) => user.username)).toEqual(['find_me']);
    expect(page.total).toBe(2);
  });

  it('changes what is given and nothing else', async () => {
    const id = await auth.user('changing', { email: 'c@x.org' });
    expect(await users.update(system, id, { name: ' New ' })).toMatchObject({ name: 'New', email: 'c@x.org', isAdmin: false });
    expect(await users.update(system, id, { email: null, isAdmin: true })).toMatchObject({ name: 'New', email: null, isAdmin: true });
    expect(await users.update(system, id, { isAdmin: false })).toMatchObject({ isAdmin: false });
    await expect(users.update(system, id, { email: 'a@x.org' })).rejects.toMatchObject({ code: 'validation_failed', message: 'Validation failed: Email has already been taken' });
    await expect(users.update(system, 0, { name: 'x' })).rejects.toMatchObject({ code: 'user_not_found' });
  });

  it('never blocks oneself', async () => {
    const boss = await auth.session('boss');
    await expect(users.setState(boss, boss.userId, 'blocked')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('keeps one administrator, also when two remove each other', async () => {
    const boss = (await users.byUsername('boss'))?.id ?? 0;
    await expect(users.update(system, boss, { isAdmin: false })).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(users.setState(system, boss, 'blocked')).rejects.toMatchObject({ code: 'validation_failed' });
    const second = await auth.user('second', { isAdmin: true });
    const { values, codes } = await outcomes([users.setState(system, boss, 'blocked'), users.update(system, second, { isAdmin: false })]);
    expect(values).toHaveLength(1);
    expect(codes).toEqual(['validation_failed']);
    expect((await users.list({ isAdmin: true, state: 'active', limit: 5, offset: 0 })).total).toBe(1);
  });

  it('records who did it', async () => {
    await auth.database.unprepared(`update app_user set state = 'active' where username = 'boss'`);
    const boss = await auth.session('boss');
    const id = await auth.user('subject');
    await users.setState(boss, id, 'blocked', { ip: '192.0.2.1', requestId: 'r1' });
    await users.setState(boss, id, 'active');
    expect((await auth.audit()).slice(-2)).toEqual([
      { action: 'user.block', actor: 'boss', subject: 'subject', outcome: 'done' },
      { action: 'user.unblock', actor: 'boss', subject: 'subject', outcome: 'done' },
    ]);
  });
});
