import type { INestApplicationContext } from '@nestjs/common';
import { Users } from '@packyard/auth';
import { printable } from '@packyard/domain';
import { CommandError } from './command-error.ts';

type User = NonNullable<Awaited<ReturnType<Users['byUsername']>>>;

/** @throws CommandError when nobody has this name */
export async function userNamed(app: INestApplicationContext, username: string): Promise<User> {
  const user = await app.get(Users, { strict: false }).byUsername(username);
  if (user === undefined) throw new CommandError(`No user is called ${printable(username)}: create one with "user create", or use another name.`);
  return user;
}
