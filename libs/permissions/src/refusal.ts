import { RegistryError, type ErrorCode } from '@packyard/domain';
import type { Refusal } from './decide.ts';
import { policy } from './policy.ts';
import type { Subject } from './thing.ts';

/** `management`: the JSON API for people and scripts. `format`: the protocol of a package manager. */
export type Surface = 'management' | 'format';

const hidden: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['project_not_found', 'group_not_found', 'not_found']);

/**
 * What the caller is told. Package managers send their token only after a 401, so an anonymous one is asked for it wherever
 * a token could help; whether the thing exists stays untold. The challenge header is the format's, added where it is rendered.
 */
export function refusalFor(surface: Surface, refusal: Refusal, subject: Subject): RegistryError {
  return new RegistryError(toldCode(surface, refusal, subject), refusal.params);
}

function toldCode(surface: Surface, refusal: Refusal, subject: Subject): ErrorCode {
  if (subject.actor.kind !== 'anonymous') return refusal.code;
  if (hidden.has(refusal.code)) return surface === 'format' ? 'unauthenticated' : refusal.code;
  if (refusal.code !== 'forbidden') return refusal.code;
  // GitLab answers 403, not 401, to an anonymous DELETE of a package that everybody can see
  return surface === 'management' && policy[refusal.action].packages ? 'forbidden' : 'unauthenticated';
}
