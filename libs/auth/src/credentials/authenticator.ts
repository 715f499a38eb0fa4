import { Injectable } from '@nestjs/common';
import type { CredentialRow } from '@packyard/database';
import { anonymous, RegistryError, tokenScopes, type Actor, type TokenScope, type UserActor } from '@packyard/domain';
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

  private tokenActor(row: CredentialRow, presented: Presented): UserActor {
    if (row.tokenId === null || row.userId === null) throw new RegistryError(presented.maybePassword ? 'password_refused' : 'token_invalid');
    if (row.tokenRevoked) throw new RegistryError('token_revoked');
    if (row.tokenExpired) throw new RegistryError('token_expired');
    const actor = userActor(row, row.userId, { kind: 'token', tokenId: row.tokenId, scopes: (row.tokenScopes ?? []).filter(isTokenScope) });
    if (row.tokenStale) this.lastUse.note({ userId: row.userId, tokenId: row.tokenId });
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
    via,
    mustChangePassword: row.mustChangePassword === true,
  };
}

/** A scope of another release may be in the table. */
function isTokenScope(scope: string): scope is TokenScope {
  return (tokenScopes as readonly string[]).includes(scope);
}
