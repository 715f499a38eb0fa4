import type { Action } from '@packyard/domain';
import { decide } from './decide.ts';
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
