import { RegistryError, type Action } from '@packyard/domain';
import { decide, refusalFor } from '@packyard/permissions';
import type { CallContext } from './access.ts';

/**
 * The decision about the named thing, inside the transaction that changes it. The guard decided the coarse right before the body
 * was read; a long upload may have outlived it.
 *
 * @throws RegistryError as the guard would
 */
export function assertStillAllowed(call: CallContext, action: Action): void {
  const subject = { actor: call.actor, role: call.role };
  const decision = decide(subject, action, { kind: 'project', facts: call.project, settings: call.settings });
  if (!decision.allowed) throw decision.code === 'forbidden' ? new RegistryError('forbidden') : refusalFor('format', decision, subject);
}
