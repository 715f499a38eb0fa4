import type { Action, Actor, RegistryError } from '@packyard/domain';
import { decide, notThere } from './decide.ts';
import { refusalFor } from './refusal.ts';
import type { Subject, Thing } from './thing.ts';

/**
 * The decision of the management API as an exception, for use inside the transaction that it protects.
 * @throws RegistryError what the caller is told
 */
export function assertAllowed(subject: Subject, action: Action, thing: Thing): void {
  const decision = decide(subject, action, thing);
  if (!decision.allowed) throw refusalFor('management', decision, subject);
}

/** What the management API tells about a project or group that does not exist: the same as about a hidden one. */
export function absent(actor: Actor, kind: 'project' | 'group'): RegistryError {
  const subject = { actor, role: 0 };
  // the registry's switches only hide packages
  return refusalFor('management', notThere(subject, `${kind}:read`, { kind, settings: { packagesEnabled: true, allowAnyoneToPull: true } }), subject);
}

/** For lists, which are cut to what the caller may see: asks for no more than a password that is not due and a token that may read. */
export function assertMayList(actor: Actor): void {
  assertAllowed({ actor, role: 0 }, 'package:read', { kind: 'instance', settings: { packagesEnabled: true, allowAnyoneToPull: true } });
}
