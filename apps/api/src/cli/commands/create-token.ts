import { PersonalTokens } from '@packyard/auth';
import { parseExpiryDate } from '../input/expiry-date.ts';
import { userNamed } from '../user-named.ts';
import { withAccounts } from '../with-accounts.ts';

export interface TokenOptions {
  readonly user: string;
  /** Separated by commas. */
  readonly scopes: string;
  readonly name: string;
  readonly expires?: string;
}

/** Resolves to the token's text, which is shown this once. */
export function createToken({ user, scopes, name, expires }: TokenOptions): Promise<string> {
  const draft = { name, scopes: scopes.split(',').map((scope) => scope.trim()).filter(Boolean), ...(expires === undefined ? {} : { expiresAt: parseExpiryDate(expires) }) };
  return withAccounts(async (app) => {
    const owner = await userNamed(app, user);
    const { text } = await app.get(PersonalTokens, { strict: false }).createFor({ kind: 'system' }, owner.id, draft);
    return text;
  });
}
