import { Injectable } from '@nestjs/common';
import { AuditStore, Database, UserStore, type UserWithPassword } from '@packyard/database';
import { anonymous, RegistryError, type RequestInfo } from '@packyard/domain';
import { Passwords } from './passwords.ts';
import { SignInLimiter } from './sign-in-limiter.ts';

/** The user whose password was right just now, with the hash it was compared with. */
export interface VerifiedUser extends UserWithPassword {
  readonly passwordHash: string;
}

export interface PasswordAttempt {
  /** User name or e-mail address. */
  readonly login: string;
  readonly password: string;
}

const maxLength = 512;

/** The one place where a password is compared: limited, audited, and telling nobody which half was wrong. */
@Injectable()
export class PasswordCheck {
  private readonly users = new UserStore();
  private readonly audit = new AuditStore();

  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly limiter: SignInLimiter,
  ) {}

  /** @throws RegistryError `sign_in_failed`, `user_blocked` (only to who knows the password), `rate_limited`. */
  async verify(attempt: PasswordAttempt, info: RequestInfo): Promise<VerifiedUser> {
    if (attempt.login.length > maxLength || attempt.password.length > maxLength) throw new RegistryError('sign_in_failed');
    const user = attempt.login.includes('\0') ? undefined : await this.users.byLogin(this.database, attempt.login);
    const account = user === undefined ? { login: attempt.login } : { userId: user.id };
    const giveBack = await this.limiter.admit({ account, ip: info.ip });
    const matches = await this.passwords.matches(user?.passwordHash ?? null, attempt.password);
    if (!matches || user === undefined || user.passwordHash === null) return this.refuse('sign_in_failed', user, info);
    if (user.state !== 'active') return this.refuse('user_blocked', user, info);
    await giveBack();
    return { ...user, passwordHash: user.passwordHash };
  }

  /** The limiter caps how many of these one attacker can cause. An unknown name is not kept: it may be a password. */
  private async refuse(code: 'sign_in_failed' | 'user_blocked', user: UserWithPassword | undefined, info: RequestInfo): Promise<never> {
    const subject = user?.username ?? 'unknown user';
    await this.database.transaction((tx) => this.audit.record(tx, { action: 'user.sign_in', outcome: 'refused', actor: anonymous, subject, details: { reason: code }, info }));
    throw new RegistryError(code);
  }
}
