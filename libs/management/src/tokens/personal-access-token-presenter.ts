import type { MintedToken, TokenDraft } from '@packyard/auth';
import { tokenScopes, type TokenScope } from '@packyard/domain';
import { given } from '../rest/given.ts';
import type { CreatedPersonalAccessTokenJson, CreatePersonalAccessTokenBody, PersonalAccessTokenJson } from './personal-access-token.schema.ts';

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

/** A token ends as its last day begins, in UTC, as in GitLab. */
export function tokenDraft(body: CreatePersonalAccessTokenBody): TokenDraft {
  const expiresAt = typeof body.expires_at === 'string' ? new Date(`${body.expires_at}T00:00:00Z`) : body.expires_at;
  return { name: body.name, scopes: body.scopes, ...given({ description: body.description, expiresAt }) };
}
