/** Scopes of a personal, project or group access token that this server knows. @see https://docs.gitlab.com/user/profile/personal_access_tokens/#personal-access-token-scopes */
export const tokenScopes = ['api', 'read_api', 'read_user'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** Scopes of a deploy token that this server knows. Whoever may write may read. @see https://docs.gitlab.com/user/project/deploy_tokens/#scope */
export const deployTokenScopes = ['read_package_registry', 'write_package_registry'] as const;
export type DeployTokenScope = (typeof deployTokenScopes)[number];

export interface Anonymous {
  readonly kind: 'anonymous';
}

export interface UserActor {
  readonly kind: 'user';
  readonly userId: number;
  readonly username: string;
  readonly name: string;
  readonly isAdmin: boolean;
  /** What a project or group token acts as: an account without a person. */
  readonly isBot?: true;
  /** How the user was recognised. A session has every scope. */
  readonly via: { readonly kind: 'session'; readonly sessionId: number } | { readonly kind: 'token'; readonly tokenId: number; readonly scopes: readonly TokenScope[] };
  /** The bootstrap or reset password must be changed before anything else. */
  readonly mustChangePassword: boolean;
}

/** A package manager with a token that belongs to a project or a group and to nobody. It uses packages and nothing else. */
export interface DeployTokenActor {
  readonly kind: 'deploy-token';
  readonly tokenId: number;
  readonly name: string;
  readonly username: string;
  readonly scopes: readonly DeployTokenScope[];
}

/** Who acts. Everything that decides or records takes one of these, never a request. */
export type Actor = Anonymous | UserActor | DeployTokenActor;

export const anonymous: Anonymous = { kind: 'anonymous' };

/** Whether a user's credential is good for this much. A session always is; nobody else is ever. */
export function hasScope(actor: Actor, scope: TokenScope): boolean {
  if (actor.kind !== 'user') return false;
  if (actor.via.kind === 'session') return true;
  return actor.via.scopes.includes(scope) || (scope !== 'api' && actor.via.scopes.includes('api'));
}

/** Whether a deploy token is good for this much. Nobody else ever is. */
export function hasDeployScope(actor: Actor, scope: DeployTokenScope): boolean {
  return actor.kind === 'deploy-token' && (actor.scopes.includes(scope) || actor.scopes.includes('write_package_registry'));
}
