import type { SystemActor, UserRow } from '@packyard/database';
import type { Actor, UserActor } from '@packyard/domain';

/** Who an act is done by: the caller of a request, or the server itself (command line, first start). */
export type Doer = Actor | SystemActor;

export function actorOf(user: UserRow, via: UserActor['via']): UserActor {
  const { id: userId, username, name, isAdmin, mustChangePassword } = user;
  return { kind: 'user', userId, username, name, isAdmin, mustChangePassword, via };
}
