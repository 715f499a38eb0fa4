import { Injectable } from '@nestjs/common';
import { AuditStore, Database, SessionStore, UserStore, violatedConstraint, type Transaction, type UserChanges, type UserFilter, type UserRow, type UserState } from '@packyard/database';
import { RegistryError, type RequestInfo } from '@packyard/domain';
import { checkPasswordPolicy } from '../passwords/password-policy.ts';
import { Passwords } from '../passwords/passwords.ts';
import { randomText } from '../tokens/token-format.ts';
import type { Doer } from './actor-of.ts';
import { checkEmail, checkName, checkUsername, invalid } from './user-fields.ts';

export interface UserDraft {
  readonly username: string;
  readonly name: string;
  readonly email?: string | null;
  readonly isAdmin?: boolean;
  /** Without one, a temporary password is made. */
  readonly password?: string;
  /** Whether the given password must be changed at the first sign-in; a temporary one always must. */
  readonly mustChangePassword?: boolean;
}

export interface CreatedUser {
  readonly user: UserRow;
  /** To be shown once to whoever created the account. */
  readonly temporaryPassword?: string;
}

const temporaryPasswordLength = 20;

const takenMessages = new Map([
  ['app_user_username_key', 'Username has already been taken'],
  // a group has this address
  ['route_pkey', 'Username has already been taken'],
  ['app_user_email_key', 'Email has already been taken'],
]);

/** The people of this server. Whether the caller may do these things is decided before. */
@Injectable()
export class Users {
  private readonly store = new UserStore();
  private readonly sessions = new SessionStore();
  private readonly audit = new AuditStore();

  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
  ) {}

  /** Also makes the personal namespace with its address. @throws RegistryError `validation_failed` */
  async create(doer: Doer, draft: UserDraft, info?: RequestInfo, beforeCommit?: (created: CreatedUser) => Promise<void>): Promise<CreatedUser> {
    const fields = { username: checkUsername(draft.username), name: checkName(draft.name), email: checkEmail(draft.email ?? null), isAdmin: draft.isAdmin ?? false };
    if (draft.password !== undefined) checkPasswordPolicy(draft.password, fields.username);
    const temporaryPassword = draft.password === undefined ? randomText(temporaryPasswordLength) : undefined;
    const passwordHash = await this.passwords.hash(draft.password ?? temporaryPassword ?? '');
    const mustChangePassword = temporaryPassword !== undefined || draft.mustChangePassword === true;
    return this.database.transaction(async (tx) => {
      const user = await withTexts(this.store.create(tx, { ...fields, passwordHash, mustChangePassword }));
      await this.audit.record(tx, { action: 'user.create', actor: doer, subject: user.username, details: { isAdmin: user.isAdmin }, ...(info && { info }) });
      const created = temporaryPassword === undefined ? { user } : { user, temporaryPassword };
      await beforeCommit?.(created);
      return created;
    });
  }

  /** @throws RegistryError `user_not_found` */
  async get(id: number): Promise<UserRow> {
    return found(await this.store.byId(this.database, id));
  }

  byUsername(username: string): Promise<UserRow | undefined> {
    return this.store.byUsername(this.database, username);
  }

  /** Newest first. */
  list(filter: UserFilter): Promise<{ rows: UserRow[]; total: number }> {
    return this.store.list(this.database, filter);
  }

  /** Blocking ends the user's sessions and refuses their tokens until they are unblocked. @throws RegistryError `user_not_found`, `forbidden`, `validation_failed` */
  async setState(doer: Doer, id: number, state: UserState, info?: RequestInfo): Promise<UserRow> {
    if (state === 'blocked' && doer.kind === 'user' && doer.userId === id) throw new RegistryError('forbidden', { reason: 'You cannot block yourself' });
    return this.change(doer, id, { state }, { action: state === 'blocked' ? 'user.block' : 'user.unblock', details: {} }, info);
  }

  /** Name, e-mail address, administrator or not. @throws RegistryError `user_not_found`, `validation_failed` */
  async update(doer: Doer, id: number, changes: Omit<UserChanges, 'state'>, info?: RequestInfo): Promise<UserRow> {
    const checked = {
      ...(changes.name === undefined ? {} : { name: checkName(changes.name) }),
      ...(changes.email === undefined ? {} : { email: checkEmail(changes.email) }),
      ...(changes.isAdmin === undefined ? {} : { isAdmin: changes.isAdmin }),
    };
    return this.change(doer, id, checked, { action: 'user.update', details: { changed: Object.keys(checked), ...(changes.isAdmin === undefined ? {} : { isAdmin: changes.isAdmin }) } }, info);
  }

  private change(doer: Doer, id: number, changes: UserChanges, event: { action: string; details: Record<string, unknown> }, info?: RequestInfo): Promise<UserRow> {
    return this.database.transaction(async (tx) => {
      if (changes.isAdmin === false || changes.state === 'blocked') await this.keepOneAdmin(tx, id);
      const user = found(await withTexts(this.store.update(tx, id, changes)));
      if (user.isAdmin && user.kind === 'bot') throw invalid('This is the bot of an access token: only people become administrators');
      if (changes.state === 'blocked') await this.sessions.endOfUser(tx, id);
      await this.audit.record(tx, { ...event, actor: doer, subject: user.username, ...(info && { info }) });
      return user;
    });
  }

  private async keepOneAdmin(tx: Transaction, id: number): Promise<void> {
    const admins = await this.store.lockActiveAdmins(tx);
    if (admins.length === 1 && admins[0] === id) throw invalid('This is the last active administrator: make somebody else administrator first');
  }
}

async function withTexts<T>(change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    const text = takenMessages.get(violatedConstraint(error) ?? '');
    throw text === undefined ? error : new RegistryError('validation_failed', { reason: text }, { cause: error });
  }
}

function found(user: UserRow | undefined): UserRow {
  if (user === undefined) throw new RegistryError('user_not_found');
  return user;
}
