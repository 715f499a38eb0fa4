import { Inject, Injectable, Optional } from '@nestjs/common';
import { AuditStore, Database, SessionStore, UserStore, type Transaction, type UserRow } from '@packyard/database';
import { RegistryError, type RequestInfo, type UserActor } from '@packyard/domain';
import { PasswordCheck } from '../passwords/password-check.ts';
import { checkPasswordPolicy } from '../passwords/password-policy.ts';
import { Passwords } from '../passwords/passwords.ts';
import { makeSecret, randomText } from '../tokens/token-format.ts';
import type { Doer } from './actor-of.ts';
import { InitialPasswordFile } from './initial-password-file.ts';
import { rootUsername } from './root-account.ts';
import { invalid } from './user-fields.ts';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

export interface ChangedPassword {
  readonly user: UserRow;
  /** The caller's session goes on under this token; absent if the caller came with an access token. */
  readonly sessionToken?: string;
}

const temporaryPasswordLength = 20;

/** Whoever had the old password is signed out: every session but the caller's ends, and that one gets another token. */
@Injectable()
export class PasswordChanges {
  private readonly users = new UserStore();
  private readonly sessions = new SessionStore();
  private readonly audit = new AuditStore();

  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly check: PasswordCheck,
    @Optional() @Inject(InitialPasswordFile) private readonly initialPasswordFile?: InitialPasswordFile,
  ) {}

  /** @throws RegistryError `sign_in_failed` if `current` is wrong, `rate_limited`, `validation_failed`, `conflict`. */
  async changeOwn(actor: UserActor, change: PasswordChange, info: RequestInfo): Promise<ChangedPassword> {
    checkPasswordPolicy(change.next, actor.username);
    if (change.next === change.current) throw invalid('Password must be another than the current one');
    const verified = await this.check.verify({ login: actor.username, password: change.current }, info);
    const passwordHash = await this.passwords.hash(change.next);
    const changed = await this.database.transaction(async (tx) => {
      const locked = await this.users.lock(tx, actor.userId);
      if (locked?.passwordHash !== verified.passwordHash) throw new RegistryError('conflict');
      const user = await this.store(tx, actor.userId, passwordHash, false);
      const sessionToken = await this.endOtherSessions(tx, actor);
      await this.audit.record(tx, { action: 'user.change_password', actor, subject: user.username, info });
      return sessionToken === undefined ? { user } : { user, sessionToken };
    });
    await this.forgetFirst(changed.user);
    return changed;
  }

  /**
   * For somebody who cannot sign in: sets a password that must be changed at once, and ends every session.
   * Returns the temporary password, to be shown once. @throws RegistryError `user_not_found`
   */
  async reset(doer: Doer, userId: number, info?: RequestInfo): Promise<string> {
    const temporaryPassword = randomText(temporaryPasswordLength);
    const passwordHash = await this.passwords.hash(temporaryPassword);
    const changed = await this.database.transaction(async (tx) => {
      const user = await this.store(tx, userId, passwordHash, true);
      await this.sessions.endOfUser(tx, userId);
      await this.audit.record(tx, { action: 'user.reset_password', actor: doer, subject: user.username, ...(info && { info }) });
      return user;
    });
    await this.forgetFirst(changed);
    return temporaryPassword;
  }

  /** By the command line: sets the given password and ends every session. @throws RegistryError `user_not_found`, `validation_failed` */
  async set(doer: Doer, userId: number, password: string, info?: RequestInfo): Promise<UserRow> {
    const current = await this.users.byId(this.database, userId);
    if (current === undefined) throw new RegistryError('user_not_found');
    checkPasswordPolicy(password, current.username);
    const passwordHash = await this.passwords.hash(password);
    const changed = await this.database.transaction(async (tx) => {
      const user = await this.store(tx, userId, passwordHash, false);
      await this.sessions.endOfUser(tx, userId);
      await this.audit.record(tx, { action: 'user.set_password', actor: doer, subject: user.username, ...(info && { info }) });
      return user;
    });
    await this.forgetFirst(changed);
    return changed;
  }

  /** What the file tells of root is no longer true. */
  private async forgetFirst(user: UserRow): Promise<void> {
    if (user.username === rootUsername) await this.initialPasswordFile?.remove();
  }

  private async store(tx: Transaction, userId: number, passwordHash: string, mustChange: boolean): Promise<UserRow> {
    const user = await this.users.setPassword(tx, userId, passwordHash, mustChange);
    if (user === undefined) throw new RegistryError('user_not_found');
    if (user.kind === 'bot') throw invalid('This is the bot of an access token: it has no password');
    return user;
  }

  private async endOtherSessions(tx: Transaction, actor: UserActor): Promise<string | undefined> {
    const sessionId = actor.via.kind === 'session' ? actor.via.sessionId : undefined;
    await this.sessions.endOfUser(tx, actor.userId, sessionId);
    if (sessionId === undefined) return undefined;
    const token = makeSecret('session');
    if (!(await this.sessions.rotate(tx, sessionId, token.digest))) throw new RegistryError('unauthenticated');
    return token.text;
  }
}
