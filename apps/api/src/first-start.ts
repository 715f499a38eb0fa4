import type { INestApplicationContext } from '@nestjs/common';
import { InitialPasswordFile, RootAccount, rootUsername, Users, type RootResult } from '@packyard/auth';
import type { Config } from '@packyard/config';
import { existsSync } from 'node:fs';

export interface FirstStart {
  /** Only for a terminal: never log it. */
  readonly generatedPassword?: string;
  /** The file that still holds root's first password. */
  readonly passwordFile?: string;
}

/** Makes root where nobody has an account yet, and deletes the file with its first password once that was changed. */
export async function ensureRoot(app: INestApplicationContext, config: Config): Promise<FirstStart> {
  const file = app.get(InitialPasswordFile, { strict: false });
  const result: RootResult = await app.get(RootAccount, { strict: false }).ensure({ passwordFile: config.bootstrap.rootPasswordFile, saveTo: file });
  if (!result.created && (await wasChanged(app))) await file.remove();
  return {
    ...(result.created && result.generatedPassword !== undefined ? { generatedPassword: result.generatedPassword } : {}),
    ...(existsSync(file.path) ? { passwordFile: file.path } : {}),
  };
}

async function wasChanged(app: INestApplicationContext): Promise<boolean> {
  const root = await app.get(Users, { strict: false }).byUsername(rootUsername);
  return root?.mustChangePassword !== true;
}
