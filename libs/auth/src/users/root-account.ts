import { Injectable } from '@nestjs/common';
import { Database, UserStore } from '@packyard/database';
import { RegistryError } from '@packyard/domain';
import { InitialPasswordFile } from './initial-password-file.ts';
import { readPasswordFile } from './read-password-file.ts';
import { Users } from './users.ts';

export const rootUsername = 'root';

export interface RootOptions {
  /** Holds the password to use (`INITIAL_ROOT_PASSWORD_FILE`). Without it one is generated, which must be changed at the first sign-in. */
  readonly passwordFile?: string | undefined;
  /** Where a generated password is saved before the account exists, so that none is ever lost. */
  readonly saveTo?: InitialPasswordFile | undefined;
}

/** `generatedPassword` is for a terminal and nothing else: never log it. */
export type RootResult = { readonly created: false } | { readonly created: true; readonly generatedPassword?: string };

/** The first administrator. */
@Injectable()
export class RootAccount {
  private readonly store = new UserStore();

  constructor(
    private readonly database: Database,
    private readonly users: Users,
  ) {}

  /**
   * Makes `root` if nobody has an account yet. Several processes may call it at once: the unique name lets one of them win.
   * @throws RegistryError `validation_failed` if the password file cannot be used.
   */
  async ensure({ passwordFile, saveTo }: RootOptions = {}): Promise<RootResult> {
    if (await this.store.hasAny(this.database)) return { created: false };
    const password = passwordFile === undefined ? undefined : await readPasswordFile(passwordFile);
    try {
      const draft = { username: rootUsername, name: 'Administrator', isAdmin: true, ...(password === undefined ? {} : { password }) };
      const { temporaryPassword } = await this.users.create({ kind: 'system' }, draft, undefined, async (created) => {
        if (created.temporaryPassword !== undefined) await saveTo?.save(rootUsername, created.temporaryPassword);
      });
      return temporaryPassword === undefined ? { created: true } : { created: true, generatedPassword: temporaryPassword };
    } catch (error) {
      // somebody else was faster
      if (error instanceof RegistryError && (await this.store.hasAny(this.database))) return { created: false };
      throw error;
    }
  }
}
