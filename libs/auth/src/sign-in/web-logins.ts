import { Injectable } from '@nestjs/common';
import { AuditStore, Database, UserStore, WebLoginStore, type WebLoginRow } from '@packyard/database';
import { printable, RegistryError, type RequestInfo, type UserActor } from '@packyard/domain';
import { SignInLimiter } from '../passwords/sign-in-limiter.ts';
import { PersonalTokens, type MintedToken } from '../tokens/personal-tokens.ts';
import { makeSecret, tokenDigest } from '../tokens/token-format.ts';

export const webLoginLifetimeMs = 10 * 60_000;

export interface WebLoginCodes {
  /** For the page that the person opens. It allows nothing by itself. */
  readonly requestCode: string;
  /** For the command line: whoever has it gets the token. */
  readonly pollCode: string;
}

export type PollResult = { readonly state: 'pending' } | { readonly state: 'expired' } | ({ readonly state: 'done' } & MintedToken);

const tokenScopes = ['api'];

/**
 * A sign-in in the browser that a command line waits for. The token is made when it is fetched, in the transaction that ends the
 * request: none is stored in the meantime, and only one poll gets one.
 */
@Injectable()
export class WebLogins {
  private readonly store = new WebLoginStore();
  private readonly users = new UserStore();
  private readonly audit = new AuditStore();

  constructor(
    private readonly database: Database,
    private readonly limiter: SignInLimiter,
    private readonly tokens: PersonalTokens,
  ) {}

  /** `clientName` is what the command line calls itself. @throws RegistryError `rate_limited` */
  async begin(clientName: string | undefined, info: RequestInfo): Promise<WebLoginCodes> {
    await this.limiter.admitWebLogin(info.ip);
    const [request, poll] = [makeSecret('webLoginRequest'), makeSecret('webLoginPoll')];
    const login = { requestDigest: request.digest, pollDigest: poll.digest, clientName: clientName === undefined ? null : printable(clientName, 100), ip: info.ip ?? null };
    await this.database.transaction((tx) => this.store.create(tx, { ...login, lifetimeMs: webLoginLifetimeMs }));
    return { requestCode: request.text, pollCode: poll.text };
  }

  /** What the person is asked to approve: they compare client and address with their own. @throws RegistryError `not_found` */
  async describe(requestCode: string): Promise<WebLoginRow> {
    return found(await this.store.byRequest(this.database, tokenDigest(requestCode)));
  }

  /** Only from a browser session: a token must not make others. @throws RegistryError `not_found`, `forbidden`, `password_change_required`, `conflict`. */
  approve(actor: UserActor, requestCode: string, info: RequestInfo): Promise<WebLoginRow> {
    return this.answer(actor, requestCode, 'approve', info);
  }

  /** @throws RegistryError as `approve` */
  refuse(actor: UserActor, requestCode: string, info: RequestInfo): Promise<WebLoginRow> {
    return this.answer(actor, requestCode, 'refuse', info);
  }

  /** An unknown code counts as expired. */
  async poll(pollCode: string, info: RequestInfo): Promise<PollResult> {
    const digest = tokenDigest(pollCode);
    const row = await this.store.byPoll(this.database, digest);
    if (row === undefined || row.state === 'expired' || row.state === 'consumed') return { state: 'expired' };
    if (row.state === 'pending') return { state: 'pending' };
    return this.collect(digest, info);
  }

  private async answer(actor: UserActor, requestCode: string, verb: 'approve' | 'refuse', info: RequestInfo): Promise<WebLoginRow> {
    if (actor.via.kind !== 'session') throw new RegistryError('forbidden', { reason: 'Sign in with a browser to do this' });
    if (actor.mustChangePassword) throw new RegistryError('password_change_required');
    const digest = tokenDigest(requestCode);
    return this.database.transaction(async (tx) => {
      const row = verb === 'approve' ? await this.store.approve(tx, digest, actor.userId) : await this.store.refuse(tx, digest);
      if (row === undefined) return this.explain(digest);
      await this.audit.record(tx, { action: `web_login.${verb}`, actor, subject: row.clientName ?? 'command line', details: { ip: row.ip }, info });
      return row;
    });
  }

  private async explain(requestDigest: Buffer): Promise<never> {
    found(await this.store.byRequest(this.database, requestDigest));
    throw new RegistryError('conflict', { reason: 'This sign-in was answered already or has expired: start it again on the command line.' });
  }

  private collect(pollDigest: Buffer, info: RequestInfo): Promise<PollResult> {
    return this.database.transaction(async (tx) => {
      const row = await this.store.consume(tx, pollDigest);
      const user = row?.approvedBy == null ? undefined : await this.users.lock(tx, row.approvedBy);
      if (row === undefined || user?.state !== 'active') return { state: 'expired' };
      const minted = await this.tokens.mintAtSignIn(tx, user, { name: row.clientName ?? 'Web login', scopes: tokenScopes }, info);
      return { state: 'done', ...minted };
    });
  }
}

function found(row: WebLoginRow | undefined): WebLoginRow {
  if (row === undefined) throw new RegistryError('not_found');
  return row;
}
