import { deployTokenScopes } from '@packyard/domain';
import type { DeployTokenDraft, DeployTokenView, MintedDeployToken } from '@packyard/namespaces';
import { given } from '../rest/given.ts';
import type { CreatedDeployTokenJson, CreateDeployTokenBody, DeployTokenJson } from './deploy-token.schema.ts';

/** A revoked one is not shown at all. */
export function presentDeployToken(token: DeployTokenView): DeployTokenJson {
  return {
    id: token.id,
    name: token.name,
    username: token.username,
    expires_at: token.expiresAt?.toISOString() ?? null,
    revoked: false,
    expired: token.expired,
    scopes: deployTokenScopes.filter((scope) => token.scopes.includes(scope)),
    created_at: token.createdAt.toISOString(),
    last_used_at: token.lastUsedAt?.toISOString() ?? null,
  };
}

export function presentMintedDeployToken({ token, text }: MintedDeployToken): CreatedDeployTokenJson {
  return { ...presentDeployToken(token), token: text };
}

export function deployTokenDraft(body: CreateDeployTokenBody): DeployTokenDraft {
  const expiresAt = typeof body.expires_at === 'string' ? momentOf(body.expires_at) : body.expires_at;
  return { name: body.name, scopes: body.scopes, ...given({ username: body.username, expiresAt }) };
}

/** A day begins in UTC, and so is a moment without a zone. */
function momentOf(text: string): Date {
  return new Date(/T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) || !text.includes('T') ? text : `${text}Z`);
}
