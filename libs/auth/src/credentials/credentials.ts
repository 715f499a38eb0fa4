import { Injectable } from '@nestjs/common';
import type { AccessTokenRow, UserRow } from '@packyard/database';
import { RegistryError, type Actor, type DeployTokenActor, type RequestInfo, type UserActor } from '@packyard/domain';
import { PasswordCheck, type PasswordAttempt } from '../passwords/password-check.ts';
import { TokenSignIn } from '../sign-in/token-sign-in.ts';
import { WebLogins, type PollResult, type WebLoginCodes } from '../sign-in/web-logins.ts';
import { PersonalTokens, type MintedToken, type TokenPage } from '../tokens/personal-tokens.ts';
import type { TokenDraft } from '../tokens/token-draft.ts';
import { Users } from '../users/users.ts';

/** All that a package format may do with accounts: what its client's login, logout, whoami and token commands need. */
@Injectable()
export class Credentials {
  constructor(
    private readonly users: Users,
    private readonly check: PasswordCheck,
    private readonly tokenSignIn: TokenSignIn,
    private readonly webLogins: WebLogins,
    private readonly tokens: PersonalTokens,
  ) {}

  /** A person, a bot or a deploy token: each has a user name. @throws RegistryError `unauthenticated` for an anonymous caller */
  whoAmI(actor: Actor): UserActor | DeployTokenActor {
    if (actor.kind === 'anonymous') throw new RegistryError('unauthenticated');
    return actor;
  }

  /** The caller's account. @throws RegistryError `unauthenticated`, `forbidden` */
  profile(actor: Actor): Promise<UserRow> {
    return this.users.get(this.user(actor).userId);
  }

  /** User name and password for a new token. @throws RegistryError `sign_in_failed`, `user_blocked`, `rate_limited`, `password_change_required`. */
  signInForToken(attempt: PasswordAttempt, draft: TokenDraft, info: RequestInfo): Promise<MintedToken> {
    return this.tokenSignIn.signIn(attempt, draft, info);
  }

  /** @throws RegistryError `rate_limited` */
  beginWebLogin(clientName: string | undefined, info: RequestInfo): Promise<WebLoginCodes> {
    return this.webLogins.begin(clientName, info);
  }

  pollWebLogin(pollCode: string, info: RequestInfo): Promise<PollResult> {
    return this.webLogins.poll(pollCode, info);
  }

  /** The caller's working tokens, newest first. @throws RegistryError `unauthenticated`, `forbidden` */
  listTokens(actor: Actor, page: { readonly limit: number; readonly offset: number }): Promise<TokenPage> {
    return this.tokens.list({ userId: this.user(actor).userId, state: 'active', ...page });
  }

  /** `password`, if the client asks for it, must be right. @throws RegistryError `unauthenticated`, `forbidden`, `sign_in_failed`, `validation_failed`, `scope_insufficient`. */
  async createToken(actor: Actor, draft: TokenDraft, info: RequestInfo, password?: string): Promise<MintedToken> {
    const user = this.user(actor);
    if (password !== undefined) await this.check.verify({ login: user.username, password }, info);
    return this.tokens.create(user, draft, info);
  }

  /** By its id, or by its text as a client does that signs out. @throws RegistryError `unauthenticated`, `forbidden`, `token_not_found` */
  revokeToken(actor: Actor, token: { readonly id: number } | { readonly text: string }, info: RequestInfo): Promise<AccessTokenRow> {
    const user = this.user(actor);
    return 'id' in token ? this.tokens.revoke(user, token.id, info) : this.tokens.revokeText(user, token.text, info);
  }

  /** Whoever has an account. A deploy token is nobody's. */
  private user(actor: Actor): UserActor {
    const known = this.whoAmI(actor);
    if (known.kind !== 'user') throw new RegistryError('forbidden', { reason: 'A deploy token is nobody’s account: use a personal access token for this' });
    return known;
  }
}
