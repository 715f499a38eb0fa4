/** Scopes of a personal access token that this server knows. @see https://docs.gitlab.com/user/profile/personal_access_tokens/#personal-access-token-scopes */
export const tokenScopes = ['api', 'read_api', 'read_user'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export interface Anonymous {
  readonly kind: 'anonymous';
}

export interface UserActor {
  readonly kind: 'user';
  readonly userId: number;
  readonly username: string;
  readonly name: string;
  readonly isAdmin: boolean;
  /** How the user was recognised. A session has every scope. */
  readonly via: { readonly kind: 'session'; readonly sessionId: number } | { readonly kind: 'token'; readonly tokenId: number; readonly scopes: readonly TokenScope[] };
  /** The bootstrap or reset password must be changed before anything else. */
  readonly mustChangePassword: boolean;
}

/** Who acts. Everything that decides or records takes one of these, never a request. */
export type Actor = Anonymous | UserActor;

export const anonymous: Anonymous = { kind: 'anonymous' };

export function hasScope(actor: Actor, scope: TokenScope): boolean {
  if (actor.kind === 'anonymous') return false;
  if (actor.via.kind === 'session') return true;
  return actor.via.scopes.includes(scope) || (scope !== 'api' && actor.via.scopes.includes('api'));
}
