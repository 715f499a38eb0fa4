import { PasswordChanges } from '@packyard/auth';
import { CommandError } from '../command-error.ts';
import { askNewPassword, readPasswordFrom } from '../input/read-password.ts';
import { userNamed } from '../user-named.ts';
import { withAccounts } from '../with-accounts.ts';

/** Sets a password and signs the user out everywhere. The way back in for an administrator who forgot theirs. */
export async function setPassword(username: string, options: { readonly stdin?: boolean }): Promise<void> {
  const password = await newPassword(options.stdin === true);
  await withAccounts(async (app) => {
    const user = await userNamed(app, username);
    await app.get(PasswordChanges, { strict: false }).set({ kind: 'system' }, user.id, password);
  });
}

function newPassword(fromStdin: boolean): Promise<string> {
  if (fromStdin) return readPasswordFrom(process.stdin);
  if (!process.stdin.isTTY) throw new CommandError('There is no terminal to ask on: pipe the password in and add --stdin.');
  return askNewPassword({ input: process.stdin, output: process.stderr });
}
