import type { Actor } from '@packyard/domain';

/** Whose eyes a list is for: somebody unknown has no user and no token. */
export interface Viewer {
  readonly userId: number | null;
  readonly isAdmin: boolean;
  /** Reads the packages of the project or group that the token is of, and what is open to everybody. */
  readonly deployTokenId?: number;
}

export function viewerOf(actor: Actor): Viewer {
  if (actor.kind === 'user') return { userId: actor.userId, isAdmin: actor.isAdmin };
  return { userId: null, isAdmin: false, ...(actor.kind === 'deploy-token' ? { deployTokenId: actor.tokenId } : {}) };
}
