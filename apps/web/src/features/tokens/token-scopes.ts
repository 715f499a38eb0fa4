import type { PersonalAccessToken } from '@packyard/api-client';

export type TokenScope = PersonalAccessToken['scopes'][number];

export const scopeWords: Readonly<Record<TokenScope, string>> = {
  api: 'Everything you may do: publish and install packages, and the whole API.',
  read_api: 'Install packages and read through the API, change nothing.',
  read_user: 'Read your own profile, nothing else.',
};

export const tokenScopes = Object.keys(scopeWords) as TokenScope[];
