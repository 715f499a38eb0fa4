import { WriteAccessStore, type Transaction } from '@packyard/database';
import { RegistryError, type Action, type Actor } from '@packyard/domain';
import { decide, refusalFor } from '@packyard/permissions';
import type { CallContext } from './access.ts';

const store = new WriteAccessStore();

/**
 * The decision again, with facts read inside the transaction that uses it. The guard decided before the body was read; a long
 * upload may have outlived the role, the token, or the project.
 *
 * @throws RegistryError as the guard would
 */
export async function assertStillAllowed(tx: Transaction, call: CallContext, action: Action): Promise<void> {
  const now = await store.read(tx, call.project.id, credentialOf(call.actor));
  if (now === undefined) throw new RegistryError('project_not_found');
  if (now.credentialEnded) throw new RegistryError('token_revoked');
  const actor: Actor = call.actor.kind === 'user' ? { ...call.actor, isAdmin: now.isAdmin } : call.actor;
  const subject = { actor, role: now.role };
  const { visibility, packageAccess, archived, packagesEnabled, allowAnyoneToPull } = now;
  const decision = decide(subject, action, { kind: 'project', facts: { ...call.project, visibility, packageAccess, archived }, settings: { packagesEnabled: packagesEnabled && call.settings.packagesEnabled, allowAnyoneToPull } });
  if (!decision.allowed) throw refusalFor('format', decision, subject);
}

function credentialOf(actor: Actor): { userId: number | null; tokenId: number | null } {
  if (actor.kind === 'anonymous') return { userId: null, tokenId: null };
  if (actor.kind === 'deploy-token') return { userId: null, tokenId: actor.tokenId };
  return { userId: actor.userId, tokenId: actor.via.kind === 'token' ? actor.via.tokenId : null };
}
