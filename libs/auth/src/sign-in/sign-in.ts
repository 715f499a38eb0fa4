import { Injectable } from '@nestjs/common';
import { AccessTokenStore, AuditStore, Database, SessionStore, type SessionRow, type UserRow } from '@packyard/database';
import { RegistryError, type RequestInfo, type UserActor } from '@packyard/domain';
import { PasswordCheck, type PasswordAttempt } from '../passwords/password-check.ts';
import { makeSecret, tokenDigest } from '../tokens/token-format.ts';
import { actorOf } from '../users/actor-of.ts';

/** Two weeks after the sign-in, used or not. */
export const sessionLifetimeMs = 14 * 24 * 60 * 60_000;

export interface SignedInUser {
  readonly user: UserRow;
  readonly actor: UserActor;
  /** For the cookie, and nowhere else: only its digest is kept. */
  readonly sessionToken: string;
  readonly expiresAt: Date;
}

export interface SignInAttempt extends PasswordAttempt {
  /** Token of the session that the browser had before: it ends, so that nobody who planted it is signed in too. */
  readonly previousToken?: string | undefined;
}

/** Browser sessions. */
@Injectable()
export class SignIn {
  private readonly sessions = new SessionStore();
  private readonly tokens = new AccessTokenStore();
  private readonly audit = new AuditStore();

  constructor(
    private readonly database: Database,
    private readonly check: PasswordCheck,
  ) {}

  /** @throws RegistryError `sign_in_failed`, `user_blocked`, `rate_limited` with `Retry-After`. */
  async signIn(attempt: SignInAttempt, info: RequestInfo): Promise<SignedInUser> {
    const { passwordHash, ...user } = await this.check.verify(attempt, info);
    const secret = makeSecret('session');
    const from = { ip: info.ip ?? null, userAgent: info.userAgent ?? null };
    return this.database.transaction(async (tx) => {
      const session = await this.sessions.create(tx, { userId: user.id, passwordHash, tokenDigest: secret.digest, lifetimeMs: sessionLifetimeMs, ...from });
      if (session === undefined) throw new RegistryError('sign_in_failed');
      if (attempt.previousToken !== undefined) await this.sessions.endByDigest(tx, tokenDigest(attempt.previousToken));
      const actor = actorOf(user, { kind: 'session', sessionId: session.id });
      await this.audit.record(tx, { action: 'user.sign_in', actor, subject: user.username, info });
      return { user, actor, sessionToken: secret.text, expiresAt: session.expiresAt };
    });
  }

  /** Ends the session that the request came with; does nothing for a request that came with a token. */
  async signOut(actor: UserActor, info: RequestInfo): Promise<void> {
    const { via } = actor;
    if (via.kind !== 'session') return;
    await this.database.transaction(async (tx) => {
      if (await this.sessions.end(tx, via.sessionId)) await this.audit.record(tx, { action: 'user.sign_out', actor, subject: actor.username, info });
    });
  }

  /** Ends every session of the caller, this one included, and on request revokes every token. Returns how many of each. */
  async signOutEverywhere(actor: UserActor, options: { readonly tokens?: boolean }, info: RequestInfo): Promise<{ sessions: number; tokens: number }> {
    return this.database.transaction(async (tx) => {
      const sessions = await this.sessions.endOfUser(tx, actor.userId);
      const tokens = options.tokens ? await this.tokens.revokeOfUser(tx, actor.userId) : 0;
      await this.audit.record(tx, { action: 'user.sign_out_everywhere', actor, subject: actor.username, details: { sessions, tokens }, info });
      return { sessions, tokens };
    });
  }

  /** The caller's sessions, last seen first; at most 100. */
  list(actor: UserActor): Promise<SessionRow[]> {
    return this.sessions.list(this.database, actor.userId);
  }

  /** Ends one of the caller's sessions. @throws RegistryError `not_found` */
  async end(actor: UserActor, sessionId: number, info: RequestInfo): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await this.sessions.endOwn(tx, sessionId, actor.userId))) throw new RegistryError('not_found');
      await this.audit.record(tx, { action: 'user.sign_out', actor, subject: actor.username, details: { sessionId }, info });
    });
  }
}
