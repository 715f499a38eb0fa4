import { viewerOf as viewerOfActor, type Viewer } from '@packyard/database';
import { RegistryError, type Actor, type UserActor } from '@packyard/domain';
import { assertMayList } from '@packyard/permissions';

export const userIdOf = (actor: Actor): number | null => (actor.kind === 'user' ? actor.userId : null);

/** Whose eyes a list is for. @throws RegistryError for a token that may not read */
export function viewerOf(actor: Actor): Viewer {
  assertMayList(actor);
  return viewerOfActor(actor);
}

/** Whoever makes something must be known. */
export function knownUser(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw new RegistryError('unauthenticated');
  return actor;
}
