import { Injectable } from '@nestjs/common';
import { makeSecret } from '@packyard/auth';
import { AuditStore, Database, DeployTokenStore, type DeployTokenFilter, type DeployTokenRow, type MemberTarget } from '@packyard/database';
import { RegistryError, type Actor, type RequestInfo } from '@packyard/domain';
import { assertMayAdminister, holdPlace, recordedPlace } from '../member-place.ts';
import { checkDeployToken, type DeployTokenDraft } from './deploy-token-draft.ts';

export type DeployTokenView = DeployTokenRow;

export interface MintedDeployToken {
  /** Shown once: only its digest is kept. */
  readonly text: string;
  readonly token: DeployTokenView;
}

/**
 * Tokens of a project or group that are for package managers alone and belong to nobody: they go on when whoever made them leaves.
 * One of a group opens every project below it.
 */
@Injectable()
export class DeployTokens {
  private readonly store = new DeployTokenStore();
  private readonly audit = new AuditStore();

  constructor(private readonly database: Database) {}

  /** By maintainers of a project and owners of a group. @throws RegistryError `validation_failed`, and what the policy tells */
  create(actor: Actor, target: MemberTarget, draft: DeployTokenDraft, info: RequestInfo): Promise<MintedDeployToken> {
    return this.database.transaction(async (tx) => {
      const place = await holdPlace(tx, actor, target);
      assertMayAdminister(place);
      const checked = checkDeployToken(draft, new Date());
      const secret = makeSecret('deploy');
      const token = await this.store.create(tx, { ...checked, of: target, tokenDigest: secret.digest });
      const details = { tokenId: token.id, scopes: token.scopes, expires_at: token.expiresAt?.toISOString() ?? null };
      await this.audit.record(tx, { action: 'deploy_token.create', actor, subject: token.name, ...recordedPlace(place), details, info });
      return { text: secret.text, token };
    });
  }

  /** From now on it is refused, and gone from the lists. @throws RegistryError `deploy_token_not_found`, and what the policy tells */
  async revoke(actor: Actor, target: MemberTarget, id: number, info: RequestInfo): Promise<void> {
    await this.database.transaction(async (tx) => {
      const place = await holdPlace(tx, actor, target);
      assertMayAdminister(place);
      const token = await this.store.revoke(tx, target, id);
      if (token === undefined) throw new RegistryError('deploy_token_not_found');
      await this.audit.record(tx, { action: 'deploy_token.revoke', actor, subject: token.name, ...recordedPlace(place), details: { tokenId: id }, info });
    });
  }

  /** Who may see it is decided before. @throws RegistryError `deploy_token_not_found`, also for one of another place */
  async find(target: MemberTarget, id: number): Promise<DeployTokenView> {
    const token = await this.store.find(this.database, target, id);
    if (token === undefined) throw new RegistryError('deploy_token_not_found');
    return token;
  }

  /** Newest first. Who may see them is decided before. */
  list(filter: DeployTokenFilter): Promise<{ rows: DeployTokenView[]; total: number }> {
    return this.store.list(this.database, filter);
  }
}
