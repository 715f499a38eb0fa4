import { hasUnsafeCharacters, tokenScopes } from '@packyard/domain';
import { invalid } from '../users/user-fields.ts';

export interface TokenDraft {
  readonly name: string;
  readonly description?: string | null;
  /** Names of scopes as the client sent them. */
  readonly scopes: readonly string[];
  /** A moment in the future; null: never; undefined: in 365 days. */
  readonly expiresAt?: Date | null;
}

export interface CheckedToken {
  readonly name: string;
  readonly description: string | null;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
}

const maxTextLength = 255;
const defaultLifeMs = 365 * 24 * 60 * 60_000;

/** GitLab's rules and texts. `available` are the scopes that this kind of token may have. @throws RegistryError `validation_failed` */
export function checkToken(draft: TokenDraft, now: Date, available: readonly string[] = tokenScopes): CheckedToken {
  const name = checkText('Name', draft.name);
  if (name === '') throw invalid(`Name can't be blank`);
  const description = draft.description == null ? null : checkText('Description', draft.description);
  const scopes = [...new Set(draft.scopes)];
  if (scopes.length === 0) throw invalid(`Scopes can't be blank`);
  if (!scopes.every((scope) => available.includes(scope))) throw invalid(`Scopes can only contain available scopes: ${available.join(', ')}`);
  const expiresAt = draft.expiresAt === undefined ? defaultExpiry(now) : draft.expiresAt;
  if (expiresAt !== null && !(expiresAt > now)) throw invalid('Expires at must be a future date');
  return { name, description, scopes, expiresAt };
}

/** The day counts in UTC and a token ends as the day begins, as with GitLab. */
function defaultExpiry(now: Date): Date {
  const later = new Date(now.getTime() + defaultLifeMs);
  return new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth(), later.getUTCDate()));
}

function checkText(field: string, text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > maxTextLength) throw invalid(`${field} is too long (maximum is ${maxTextLength} characters)`);
  if (hasUnsafeCharacters(trimmed)) throw invalid(`${field} contains invalid characters`);
  return trimmed;
}
