import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuthHarness, outcomes } from '../testing/auth-harness.ts';
import { InitialPasswordFile } from './initial-password-file.ts';
import { PasswordChanges } from './password-changes.ts';
import { RootAccount, type RootResult } from './root-account.ts';
import { Users } from './users.ts';

describe('RootAccount', () => {
  let auth: AuthHarness;
  let folder: string;
  let saveTo: InitialPasswordFile;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'packyard-root-'));
    saveTo = new InitialPasswordFile(join(folder, 'data', 'initial_root_password'));
    auth = await AuthHarness.start(saveTo);
  });
  afterEach(async () => {
    await auth.stop();
    await rm(folder, { recursive: true });
  });

  const generated = (result: RootResult): string => (result.created ? (result.generatedPassword ?? '') : '');

  it('makes an administrator whose password must be changed, and the file goes with it', async () => {
    const result = await auth.get(RootAccount).ensure({ saveTo });
    const password = generated(result);
    expect(await readFile(saveTo.path, 'utf8')).toContain(`Password: ${password}\n`);
    expect((await stat(saveTo.path)).mode & 0o777).toBe(0o600);
    const { actor } = await auth.signIn('root', password);
    expect(actor).toMatchObject({ username: 'root', isAdmin: true, mustChangePassword: true });
    await auth.get(PasswordChanges).changeOwn(actor, { current: password, next: 'another good one' }, {});
    await expect(stat(saveTo.path)).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await auth.signIn('root', 'another good one')).actor.mustChangePassword).toBe(false);
  });

  it('lets one of several processes make it, and tells the password to that one', async () => {
    const { values, codes } = await outcomes(Array.from({ length: 5 }, () => auth.get(RootAccount).ensure({ saveTo })));
    expect(codes).toEqual([]);
    const created = values.filter((value) => value.created);
    expect(created).toHaveLength(1);
    const password = created.map(generated).join();
    expect(await readFile(saveTo.path, 'utf8')).toContain(password);
    await expect(auth.signIn('root', password)).resolves.toMatchObject({ user: { isAdmin: true } });
    expect((await auth.get(Users).list({ limit: 5, offset: 0 })).total).toBe(1);
  });

  it('does nothing when somebody has an account', async () => {
    await auth.user('alice');
    expect(await auth.get(RootAccount).ensure({ saveTo, passwordFile: join(folder, 'not there') })).toEqual({ created: false });
    expect(await auth.get(Users).byUsername('root')).toBeUndefined();
  });

  it('takes the password of a file, and leaves that file', async () => {
    const passwordFile = join(folder, 'password');
    await writeFile(passwordFile, 'from the operator\r\nsecond line\n');
    expect(await auth.get(RootAccount).ensure({ saveTo, passwordFile })).toEqual({ created: true });
    expect((await auth.signIn('root', 'from the operator')).actor.mustChangePassword).toBe(false);
    await expect(stat(saveTo.path)).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await stat(passwordFile)).isFile()).toBe(true);
  });

  it.each([
    ['', 'INITIAL_ROOT_PASSWORD_FILE is empty'],
    ['short\n', 'Password is too short'],
    [undefined, 'INITIAL_ROOT_PASSWORD_FILE cannot be read'],
  ])('refuses a password file with %j', async (content, message) => {
    const passwordFile = join(folder, 'password');
    if (content !== undefined) await writeFile(passwordFile, content);
    await expect(auth.get(RootAccount).ensure({ passwordFile })).rejects.toThrow(message);
    expect(await auth.get(Users).byUsername('root')).toBeUndefined();
  });

  it('makes no account whose password could not be saved', async () => {
    await writeFile(join(folder, 'data'), 'a file where the folder should be');
    await expect(auth.get(RootAccount).ensure({ saveTo })).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await auth.get(Users).byUsername('root')).toBeUndefined();
  });
});
