import { Users } from '@packyard/auth';
import { readPasswordFrom } from '../input/read-password.ts';
import { withAccounts } from '../with-accounts.ts';

export interface UserOptions {
  readonly email?: string;
  readonly name?: string;
  readonly admin?: boolean;
  readonly passwordStdin?: boolean;
}

/** Resolves to the temporary password, or to undefined when one was given. */
export async function createUser(username: string, { email, name, admin, passwordStdin }: UserOptions): Promise<string | undefined> {
  const password = passwordStdin === true ? await readPasswordFrom(process.stdin) : undefined;
  const draft = {
    username,
    name: name ?? username,
    isAdmin: admin === true,
    ...(email === undefined ? {} : { email }),
    ...(password === undefined ? {} : { password }),
  };
  return withAccounts(async (app) => (await app.get(Users, { strict: false }).create({ kind: 'system' }, draft)).temporaryPassword);
}
