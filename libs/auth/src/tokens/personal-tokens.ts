import { Injectable } from '@nestjs/common';
import { AccessTokenStore, AuditStore, BotStore, Database, UserStore, violatedConstraint, type AccessTokenFilter, type AccessTokenRow, type Transaction, type UserRow } from '@packyard/database';
import { hasScope, RegistryError, type Actor, type RequestInfo, type TokenScope, type UserActor } from '@packyard/domain';
import { actorOf, type Doer } from '../users/actor-of.ts';
import { rotateToken } from './rotate-token.ts';
import { checkToken, type TokenDraft } from './token-draft.ts';
import { makeSecret, tokenDigest } from './token-format.ts';
import { placeOf } from './token-place.ts';

export interface MintedToken {
  /** Shown once: only its digest is kept. */
  readonly text: string;
  readonly token: AccessTokenRow;
}

/** A row of the list; who may see it is decided before. */
export type TokenPage = { readonly rows: readonly AccessTokenRow[]; readonly total: number };

/** Personal access tokens: they act as their user, within their scopes. Of a project or group token, only what it may do to itself. */
@Injectable()
export class PersonalTokens {
  private readonly store = new AccessTokenStore();
  private readonly bots = new BotStore();
  private readonly users = new UserStore();
  private readonly audit = new AuditStore();

  constructor(private readonly database: Database) {}

  /**
   * For the caller. A caller who came with a token needs its scope `api` and gets at most its life: a leaked token must not outlive itself.
   * @throws RegistryError `validation_failed`, `scope_insufficient`, `token_invalid` (the caller's own token went away meanwhile), `forbidden` for a bot.
   */
  create(actor: UserActor, draft: TokenDraft, info?: RequestInfo): Promise<MintedToken> {
    return this.database.transaction(async (tx) => {
      if (actor.isBot) throw ofOneToken();
      const within = await this.withinCallersToken(tx, actor, draft);
      return this.mint(tx, actor.userId, { ...draft, ...within }, () => actor, info);
    });
  }

  /** For anybody, by an administrator or the command line. @throws RegistryError `validation_failed`, `user_not_found`, `forbidden` for a bot */
  createFor(doer: Doer, userId: number, draft: TokenDraft, info?: RequestInfo): Promise<MintedToken> {
    return this.database.transaction(async (tx) => {
      if ((await this.users.byId(tx, userId))?.kind === 'bot') throw ofOneToken();
      return this.mint(tx, userId, draft, () => doer, info);
    });
  }

  /** At the end of a sign-in, inside its transaction. The token is what the user acts by from then on. @throws RegistryError `validation_failed` */
  mintAtSignIn(tx: Transaction, user: UserRow, draft: TokenDraft, info: RequestInfo): Promise<MintedToken> {
    return this.mint(tx, user.id, draft, (token) => actorOf(user, { kind: 'token', tokenId: token.id, scopes: token.scopes as TokenScope[] }), info);
  }

  /** Newest first. */
  list(filter: AccessTokenFilter): Promise<TokenPage> {
    return this.store.list(this.database, filter);
  }

  /** One that the caller may see: their own, or any for an administrator. @throws RegistryError `token_not_found` */
  async get(actor: UserActor, id: number): Promise<AccessTokenRow> {
    return this.visible(actor, await this.store.byId(this.database, id));
  }

  /** The token that the request came with. @throws RegistryError `token_not_found` if it came with none. */
  async self(actor: Actor): Promise<AccessTokenRow> {
    if (actor.kind !== 'user' || actor.via.kind !== 'token') throw new RegistryError('token_not_found');
    return this.visible(actor, await this.store.byId(this.database, actor.via.tokenId));
  }

  /**
   * Another token in place of this one, which is refused from now on. `expiresAt`: in a week unless told, in a year at most.
   * @throws RegistryError `token_not_found`, `scope_insufficient`, `validation_failed`, `bad_request` for one that has ended
   */
  async rotate(actor: UserActor, id: number, expiresAt?: Date, info?: RequestInfo): Promise<MintedToken> {
    const token = await this.get(actor, id);
    return this.database.transaction((tx) => rotateToken(tx, { actor, token, ...(expiresAt && { expiresAt }), ...(info && { info }) }));
  }

  /** From now on the token is refused. Revoking twice is no error. @throws RegistryError `token_not_found` */
  async revoke(actor: UserActor, id: number, info?: RequestInfo): Promise<AccessTokenRow> {
    return this.revokeSeen(actor, await this.get(actor, id), info);
  }

  /** The token is named by its text, as a client does that signs out. @throws RegistryError `token_not_found` */
  async revokeText(actor: UserActor, text: string, info?: RequestInfo): Promise<AccessTokenRow> {
    return this.revokeSeen(actor, this.visible(actor, await this.store.byDigest(this.database, tokenDigest(text))), info);
  }

  private async mint(tx: Transaction, userId: number, draft: TokenDraft, doer: (token: AccessTokenRow) => Doer, info?: RequestInfo): Promise<MintedToken> {
    const checked = checkToken(draft, new Date());
    const secret = makeSecret('personal');
    const token = await this.store.create(tx, { ...checked, userId, tokenDigest: secret.digest }).catch(withoutUser);
    const details = { tokenId: token.id, userId, scopes: token.scopes };
    await this.audit.record(tx, { action: 'token.create', actor: doer(token), subject: checked.name, details, ...(info && { info }) });
    return { text: secret.text, token };
  }

  private async revokeSeen(actor: UserActor, token: AccessTokenRow, info?: RequestInfo): Promise<AccessTokenRow> {
    if (!hasScope(actor, 'api') && !isCarriedBy(actor, token.id)) throw new RegistryError('scope_insufficient', { scope: 'api' });
    const revoked = await this.database.transaction(async (tx) => {
      const row = await this.store.revoke(tx, token.id);
      const details = { tokenId: token.id, userId: token.userId };
      if (row === undefined) return undefined;
      if (row.kind !== 'personal') await this.bots.retire(tx, row.userId);
      await this.audit.record(tx, { action: 'token.revoke', actor, subject: token.name, ...placeOf(row), details, ...(info && { info }) });
      return row;
    });
    return revoked ?? this.get(actor, token.id);
  }

  private visible(actor: UserActor, token: AccessTokenRow | undefined): AccessTokenRow {
    if (token !== undefined && (isCarriedBy(actor, token.id) || (token.kind === 'personal' && (token.userId === actor.userId || actor.isAdmin)))) return token;
    throw new RegistryError('token_not_found');
  }

  private async withinCallersToken(tx: Transaction, actor: UserActor, draft: TokenDraft): Promise<Pick<TokenDraft, 'expiresAt'>> {
    if (actor.via.kind === 'session') return {};
    // with it, every scope that there is may be given on
    if (!hasScope(actor, 'api')) throw new RegistryError('scope_insufficient', { scope: 'api' });
    const own = await this.store.byId(tx, actor.via.tokenId);
    if (own?.active !== true) throw new RegistryError('token_invalid');
    if (own.expiresAt === null) return {};
    if (draft.expiresAt !== undefined && (draft.expiresAt === null || draft.expiresAt > own.expiresAt)) {
      throw new RegistryError('validation_failed', { reason: 'Expires at must not be later than that of the token used for this request' });
    }
    return draft.expiresAt === undefined ? { expiresAt: own.expiresAt } : {};
  }
}

function ofOneToken(): RegistryError {
  return new RegistryError('forbidden', { reason: 'A bot has the one token that it was made for: rotate that, or create another project or group access token' });
}

function isCarriedBy(actor: UserActor, tokenId: number): boolean {
  return actor.via.kind === 'token' && actor.via.tokenId === tokenId;
}

function withoutUser(error: unknown): never {
  throw violatedConstraint(error) === 'access_token_user_fkey' ? new RegistryError('user_not_found', {}, { cause: error }) : error;
}
