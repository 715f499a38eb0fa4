import { Injectable } from '@nestjs/common';
import { Database, UserStore } from '@packyard/database';
import { RegistryError, type RequestInfo } from '@packyard/domain';
import { PasswordCheck, type PasswordAttempt } from '../passwords/password-check.ts';
import { PersonalTokens, type MintedToken } from '../tokens/personal-tokens.ts';
import type { TokenDraft } from '../tokens/token-draft.ts';

/** A command line that asks for user name and password itself and wants a token for them. */
@Injectable()
export class TokenSignIn {
  private readonly users = new UserStore();

  constructor(
    private readonly database: Database,
    private readonly check: PasswordCheck,
    private readonly tokens: PersonalTokens,
  ) {}

  /** @throws RegistryError `sign_in_failed`, `user_blocked`, `rate_limited`, `password_change_required`. */
  async signIn(attempt: PasswordAttempt, draft: TokenDraft, info: RequestInfo): Promise<MintedToken> {
    const verified = await this.check.verify(attempt, info);
    if (verified.mustChangePassword) throw new RegistryError('password_change_required');
    return this.database.transaction(async (tx) => {
      const user = await this.users.lock(tx, verified.id);
      if (user?.passwordHash !== verified.passwordHash || user.state !== 'active') throw new RegistryError('sign_in_failed');
      return this.tokens.mintAtSignIn(tx, user, draft, info);
    });
  }
}
