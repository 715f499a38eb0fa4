import { deployTokenScopes, hasUnsafeCharacters, RegistryError, type DeployTokenScope } from '@packyard/domain';

export interface DeployTokenDraft {
  readonly name: string;
  /** Names of scopes as the client sent them. */
  readonly scopes: readonly string[];
  /** Left out: one with the token's number. */
  readonly username?: string;
  /** A moment in the future; left out: never. */
  readonly expiresAt?: Date | null;
}

export interface CheckedDeployToken {
  readonly name: string;
  readonly scopes: readonly DeployTokenScope[];
  readonly username: string | null;
  readonly expiresAt: Date | null;
}

/** Scopes of GitLab's that open what this server does not have. @see https://docs.gitlab.com/user/project/deploy_tokens/#scope */
export const foreignDeployTokenScopes = ['read_repository', 'read_registry', 'write_registry', 'read_virtual_registry', 'write_virtual_registry'] as const;

const maxTextLength = 255;

/** GitLab's rules and texts, and a sentence for scopes that would do nothing here. @throws RegistryError `validation_failed` */
export function checkDeployToken(draft: DeployTokenDraft, now: Date): CheckedDeployToken {
  const name = draft.name.trim();
  if (name === '') throw invalid(`Name can't be blank`);
  if (name.length > maxTextLength) throw invalid(`Name is too long (maximum is ${maxTextLength} characters)`);
  if (hasUnsafeCharacters(name)) throw invalid('Name contains invalid characters');
  const expiresAt = draft.expiresAt ?? null;
  if (expiresAt !== null && !(expiresAt > now)) throw invalid('Expires at must be in the future');
  return { name, scopes: checkedScopes(draft.scopes), username: checkedUsername(draft.username), expiresAt };
}

function checkedScopes(scopes: readonly string[]): DeployTokenScope[] {
  const useless = scopes.filter((scope) => (foreignDeployTokenScopes as readonly string[]).includes(scope));
  if (useless.length > 0) throw invalid(`Scopes ${useless.join(', ')} open nothing here, since this server keeps packages only: use ${deployTokenScopes.join(' or ')}`);
  if (scopes.length === 0) throw invalid(`Scopes can't be blank`);
  const known = deployTokenScopes.filter((scope) => scopes.includes(scope));
  if (known.length !== new Set(scopes).size) throw invalid(`Scopes can only contain available scopes: ${deployTokenScopes.join(', ')}`);
  return known;
}

function checkedUsername(username: string | undefined): string | null {
  if (username === undefined || username === '') return null;
  if (username.length > maxTextLength) throw invalid(`Username is too long (maximum is ${maxTextLength} characters)`);
  if (!/^[a-zA-Z0-9.+_-]+$/.test(username)) throw invalid(`Username can contain only letters, digits, '_', '-', '+', and '.'`);
  return username;
}

function invalid(reason: string): RegistryError {
  return new RegistryError('validation_failed', { reason });
}
