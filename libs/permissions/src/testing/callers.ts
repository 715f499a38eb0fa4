import { anonymous, roleLevels, type Actor, type DeployTokenScope, type TokenScope } from '@packyard/domain';
import type { Subject } from '../thing.ts';

/** A user recognised by a session, or by a token with these scopes. */
export function userActor(options: { scopes?: readonly TokenScope[]; isAdmin?: boolean; mustChangePassword?: boolean } = {}): Actor {
  return {
    kind: 'user',
    userId: 7,
    username: 'sam',
    name: 'Sam',
    isAdmin: options.isAdmin ?? false,
    mustChangePassword: options.mustChangePassword ?? false,
    via: options.scopes === undefined ? { kind: 'session', sessionId: 1 } : { kind: 'token', tokenId: 1, scopes: options.scopes },
  };
}

/** Everybody the permission matrix has a column for, with the token scopes given (none: a session). */
export function callers(scopes?: readonly TokenScope[]): [string, Subject][] {
  const user = userActor({ scopes });
  return [
    ['anonymous', { actor: anonymous, role: 0 }],
    ['outsider', { actor: user, role: 0 }],
    ...Object.entries(roleLevels).map(([name, role]): [string, Subject] => [name, { actor: user, role }]),
    ['admin', { actor: userActor({ scopes, isAdmin: true }), role: 0 }],
  ];
}

export function deployToken(...scopes: readonly DeployTokenScope[]): Actor {
  return { kind: 'deploy-token', tokenId: 3, name: 'CI', username: 'gitlab+deploy-token-3', scopes };
}

/** Deploy tokens that read and that write: of another project, and of this one, where they are worth a role. */
export function deployTokens(): [string, Subject][] {
  const [reads, writes] = [deployToken('read_package_registry'), deployToken('write_package_registry')];
  return [
    ['reads elsewhere', { actor: reads, role: 0 }],
    ['writes elsewhere', { actor: writes, role: 0 }],
    ['reads here', { actor: reads, role: roleLevels.reporter }],
    ['writes here', { actor: writes, role: roleLevels.maintainer }],
  ];
}
