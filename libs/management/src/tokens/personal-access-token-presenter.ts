import type { MintedToken } from '@packyard/auth';
import { tokenScopes, type TokenScope } from '@packyard/domain';
import type { CreatedPersonalAccessTokenJson, PersonalAccessTokenJson } from './personal-access-token.schema.ts';

export type PersonalToken = MintedToken['token'];

export function presentToken(token: PersonalToken): PersonalAccessTokenJson {
  return {
    id: token.id,
    name: token.name,
    description: token.description,
    revoked: token.revokedAt !== null,
    created_at: token.createdAt.toISOString(),
    scopes: token.scopes.filter((scope): scope is TokenScope => (tokenScopes as readonly string[]).includes(scope)),
    user_id: token.userId,
    last_used_at: token.lastUsedAt?.toISOString() ?? null,
    active: token.active,
    // the token ends as this day begins, in UTC
    expires_at: token.expiresAt?.toISOString().slice(0, 10) ?? null,
  };
}

export function presentMintedToken({ token, text }: MintedToken): CreatedPersonalAccessTokenJson {
  return { ...presentToken(token), token: text };
}
