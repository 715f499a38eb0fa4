import { AccessTokenStore, AuditStore, type AccessTokenRow, type Transaction } from '@packyard/database';
import { hasScope, RegistryError, type RequestInfo, type UserActor } from '@packyard/domain';
import { invalid } from '../users/user-fields.ts';
import type { MintedToken } from './personal-tokens.ts';
import { makeSecret } from './token-format.ts';
import { placeOf } from './token-place.ts';

export interface Rotation {
  readonly actor: UserActor;
  readonly token: AccessTokenRow;
  /** When the new token ends, within a year; in a week unless told. */
  readonly expiresAt?: Date;
  readonly info?: RequestInfo;
}

const dayMs = 24 * 60 * 60_000;
const defaultLifeMs = 7 * dayMs;
const maxLifeMs = 365 * dayMs;

const store = new AccessTokenStore();
const audit = new AuditStore();

/**
 * Revokes a token and makes another that acts as the same user with the same scopes. Whether the caller may do that to this token is
 * decided before; where two do it at once, one does.
 * @see https://docs.gitlab.com/api/personal_access_tokens/#rotate-a-personal-access-token
 * @throws RegistryError `scope_insufficient`, `validation_failed`, `bad_request` for a token that has ended
 */
export async function rotateToken(tx: Transaction, { actor, token, expiresAt, info }: Rotation): Promise<MintedToken> {
  if (!hasScope(actor, 'api')) throw new RegistryError('scope_insufficient', { scope: 'api' });
  const secret = makeSecret('personal');
  const next = await store.rotate(tx, token.id, { tokenDigest: secret.digest, expiresAt: checkedEnd(expiresAt, new Date()) });
  if (next === undefined) throw new RegistryError('bad_request', { reason: 'The token was revoked or has expired: create a new one' });
  const details = { tokenId: next.id, previousTokenId: token.id, userId: next.userId };
  await audit.record(tx, { action: 'token.rotate', actor, subject: next.name, ...placeOf(next), details, ...(info && { info }) });
  return { text: secret.text, token: next };
}

/** Ends come at the beginning of a day, in UTC. */
function checkedEnd(expiresAt: Date | undefined, now: Date): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  if (expiresAt === undefined) return new Date(today + defaultLifeMs);
  if (!(expiresAt > now)) throw invalid('Expires at must be a future date');
  if (expiresAt.getTime() > today + maxLifeMs) throw invalid('Expires at must not be more than a year from now');
  return expiresAt;
}
