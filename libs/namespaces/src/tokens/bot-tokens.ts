import { Injectable } from '@nestjs/common';
import { checkToken, makeSecret, rotateToken, type TokenDraft } from '@packyard/auth';
import { AccessTokenStore, AuditStore, BotStore, Database, MemberStore, type BotTokenFilter, type BotTokenRow, type MemberTarget, type Transaction } from '@packyard/database';
import { isRoleLevel, RegistryError, roleLevels, roleName, type Actor, type RequestInfo, type UserActor } from '@packyard/domain';
import { randomBytes } from 'node:crypto';
import { assertMayAdminister, grantableRole, holdPlace, recordedPlace, type MemberPlace } from '../member-place.ts';
import { knownUser } from '../viewer.ts';

export type BotTokenView = BotTokenRow;

export interface MintedBotToken {
  /** Shown once: only its digest is kept. */
  readonly text: string;
  readonly token: BotTokenView;
}

export interface BotTokenDraft extends TokenDraft {
  /** Of the bot that it acts as: a maintainer unless told. */
  readonly accessLevel?: number;
}

/** What such a token can be made for: a bot is nobody whose account could be looked at. */
export const botTokenScopes = ['api', 'read_api'] as const;

/**
 * Access tokens of a project or group. Each acts as a bot of its own: an account without a person, which is a member there with the
 * role that was chosen and leaves when the token is revoked. Nobody makes, renews or revokes one whose role is above their own.
 */
@Injectable()
export class BotTokens {
  private readonly tokens = new AccessTokenStore();
  private readonly bots = new BotStore();
  private readonly members = new MemberStore();
  private readonly audit = new AuditStore();

  constructor(private readonly database: Database) {}

  /** @throws RegistryError `validation_failed`, `parameter_invalid`, `forbidden`, and what the policy tells */
  create(actor: Actor, target: MemberTarget, draft: BotTokenDraft, info: RequestInfo): Promise<MintedBotToken> {
    const { accessLevel = roleLevels.maintainer } = draft;
    return this.database.transaction(async (tx) => {
      const { place, user } = await this.hold(tx, actor, target);
      if (user.isBot) throw new RegistryError('forbidden', { reason: 'A bot makes no access tokens: use a personal access token for this' });
      const checked = checkToken(draft, new Date(), botTokenScopes);
      if (!isRoleLevel(accessLevel)) throw new RegistryError('parameter_invalid', { name: 'access_level', problem: 'does not have a valid value', allowed: Object.values(roleLevels).join(', ') });
      assertGrantable(place, accessLevel);
      const userId = await this.bots.create(tx, { username: botName(target), name: checked.name });
      await this.members.add(tx, target, { userId, accessLevel, expiresAt: null, createdBy: user.userId });
      const secret = makeSecret('personal');
      const { id } = await this.tokens.create(tx, { ...checked, userId, of: target, tokenDigest: secret.digest });
      const details = { tokenId: id, userId, scopes: checked.scopes, role: roleName(accessLevel) };
      await this.audit.record(tx, { action: 'token.create', actor, subject: checked.name, ...recordedPlace(place), details, info });
      return { text: secret.text, token: await this.present(tx, target, id) };
    });
  }

  /** Another token for the same bot; this one is refused from now on. @throws RegistryError `access_token_not_found`, and as `rotateToken` does */
  rotate(actor: Actor, target: MemberTarget, id: number, expiresAt: Date | undefined, info: RequestInfo): Promise<MintedBotToken> {
    return this.database.transaction(async (tx) => {
      const { token, user } = await this.changeable(tx, actor, target, id);
      const rotated = await rotateToken(tx, { actor: user, token, info, ...(expiresAt === undefined ? {} : { expiresAt }) });
      return { text: rotated.text, token: await this.present(tx, target, rotated.token.id) };
    });
  }

  /** The token is refused from now on; its bot is a member no more and blocked. Twice is no error. @throws RegistryError `access_token_not_found`, `forbidden` */
  async revoke(actor: Actor, target: MemberTarget, id: number, info: RequestInfo): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { token, place } = await this.changeable(tx, actor, target, id);
      if ((await this.tokens.revoke(tx, id)) === undefined) return;
      await this.bots.retire(tx, token.userId);
      await this.audit.record(tx, { action: 'token.revoke', actor, subject: token.name, ...recordedPlace(place), details: { tokenId: id, userId: token.userId }, info });
    });
  }

  /** Who may see it is decided before. @throws RegistryError `access_token_not_found`, also for one of another place */
  async find(target: MemberTarget, id: number): Promise<BotTokenView> {
    return found(target, await this.bots.findToken(this.database, target, id));
  }

  /** Newest first, with those that have ended. Who may see them is decided before. */
  list(filter: BotTokenFilter): Promise<{ rows: BotTokenView[]; total: number }> {
    return this.bots.listTokens(this.database, filter);
  }

  private async hold(tx: Transaction, actor: Actor, target: MemberTarget): Promise<{ place: MemberPlace; user: UserActor }> {
    const place = await holdPlace(tx, actor, target);
    assertMayAdminister(place);
    return { place, user: knownUser(actor) };
  }

  /** A bot looks after its own token only. */
  private async changeable(tx: Transaction, actor: Actor, target: MemberTarget, id: number): Promise<{ place: MemberPlace; token: BotTokenView; user: UserActor }> {
    const { place, user } = await this.hold(tx, actor, target);
    const token = found(target, await this.bots.findToken(tx, target, id));
    if (user.isBot && token.userId !== user.userId) throw new RegistryError('forbidden', { reason: 'A bot changes no access token but its own: use a personal access token for this' });
    assertGrantable(place, token.accessLevel ?? 0);
    return { place, token, user };
  }

  private async present(tx: Transaction, target: MemberTarget, id: number): Promise<BotTokenView> {
    return found(target, await this.bots.findToken(tx, target, id));
  }
}

function found(target: MemberTarget, token: BotTokenView | undefined): BotTokenView {
  if (token === undefined) throw new RegistryError('access_token_not_found', { place: 'projectId' in target ? 'project' : 'group' });
  return token;
}

function assertGrantable(place: MemberPlace, accessLevel: number): void {
  if (accessLevel > grantableRole(place)) throw new RegistryError('forbidden', { reason: 'The role of this token is above your own: ask an owner' });
}

/** GitLab's names for them. @see https://docs.gitlab.com/user/project/settings/project_access_tokens/#bot-users-for-projects */
function botName(target: MemberTarget): string {
  const place = 'projectId' in target ? `project_${target.projectId}` : `group_${target.namespaceId}`;
  return `${place}_bot_${randomBytes(16).toString('hex')}`;
}
