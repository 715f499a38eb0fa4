import { RegistryError, type Actor, type UserActor } from '@packyard/domain';

/** The caller of a route for signed-in people. @throws RegistryError `unauthenticated` */
export function caller(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw new RegistryError('unauthenticated');
  return actor;
}

/** Whoever signed in with a temporary password first has to choose another. @throws RegistryError `unauthenticated`, `password_change_required` */
export function settledCaller(actor: Actor): UserActor {
  const user = caller(actor);
  if (user.mustChangePassword && user.via.kind === 'session') throw new RegistryError('password_change_required');
  return user;
}
