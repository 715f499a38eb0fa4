import { Injectable } from '@nestjs/common';
import type { CredentialRow } from '@packyard/database';
import { anonymous, deployTokenScopes, RegistryError, tokenScopes, type Actor, type DeployTokenActor, type UserActor } from '@packyard/domain';
import type { Presented } from './credential-reader.ts';
import { LastUse } from './last-use.ts';

/** Turns what a request carried, and what the database knows of it, into who acts. */
@Injectable()
export class Authenticator {
  constructor(private readonly lastUse: LastUse) {}

  /**
   * A token that is no good refuses the request: falling back to anonymous would hide an expired token, and lets a client take
   * a package of the same name from elsewhere. A session that ended is no claim by anybody, since browsers send cookies unasked.
   * @throws RegistryError `token_invalid`, `token_expired`, `token_revoked`, `password_refused`, `user_blocked`.
   */
  actorFrom(row: CredentialRow, presented: Presented): Actor {
    if (presented.tokenDigest !== null) return this.tokenActor(row, presented);
    if (presented.sessionDigest !== null) return this.sessionActor(row);
    return anonymous;
  }

  private tokenActor(row: CredentialRow, presented: Presented): Actor {
    const { tokenId, userId } = row;
    if (tokenId === null) throw new RegistryError(presented.maybePassword ? 'password_refused' : 'token_invalid');
    if (row.tokenRevoked) throw new RegistryError('token_revoked');
    if (row.tokenExpired) throw new RegistryError('token_expired');
    const actor = userId === null ? deployTokenActor(row, tokenId) : userActor(row, userId, { kind: 'token', tokenId, scopes: known(tokenScopes, row.tokenScopes) });
    assertUserName(actor, presented);
    if (row.tokenStale) this.lastUse.note({ tokenId, ...(userId === null ? {} : { userId }) });
    return actor;
  }

  private sessionActor(row: CredentialRow): Actor {
    if (row.sessionId === null || row.userId === null || row.sessionExpired) return anonymous;
    const actor = userActor(row, row.userId, { kind: 'session', sessionId: row.sessionId });
    if (row.sessionStale) this.lastUse.note({ userId: row.userId, sessionId: row.sessionId });
    return actor;
  }
}

function userActor(row: CredentialRow, userId: number, via: UserActor['via']): UserActor {
  if (row.userState !== 'active') throw new RegistryError('user_blocked');
  return {
    kind: 'user',
    userId,
    username: row.username ?? '',
    name: row.userName ?? '',
    isAdmin: row.isAdmin === true,
    ...(row.isBot === true ? { isBot: true } : {}),
    via,
    mustChangePassword: row.mustChangePassword === true,
  };
}

function deployTokenActor(row: CredentialRow, tokenId: number): DeployTokenActor {
  if (row.tokenKind !== 'deploy') throw new RegistryError('token_invalid');
  return { kind: 'deploy-token', tokenId, name: row.tokenName ?? '', username: row.tokenUsername ?? '', scopes: known(deployTokenScopes, row.tokenScopes) };
}

/** @throws RegistryError `token_invalid` where the route asks for the token's own user name and another came with it */
function assertUserName(actor: UserActor | DeployTokenActor, { claimedUserName: claimed }: Presented): void {
  if (claimed === undefined) return;
  const matches = actor.kind === 'deploy-token' ? claimed === actor.username : claimed.toLowerCase() === actor.username.toLowerCase();
  if (!matches) throw new RegistryError('token_invalid');
}

/** A scope of another release may be in the table. */
function known<S extends string>(scopes: readonly S[], stored: readonly string[] | null): S[] {
  return scopes.filter((scope) => stored?.includes(scope));
}
