import type { PresentedCredential } from '@packyard/database';
import { RegistryError } from '@packyard/domain';
import { looksLikeToken, tokenDigest } from '../tokens/token-format.ts';
import { cookieValue } from './cookie-value.ts';

export type Carrier = 'none' | 'header' | 'basic' | 'query' | 'cookie';

/** The credential that a request carries, not yet looked up. */
export interface Presented extends PresentedCredential {
  readonly carrier: Carrier;
  /** It came by Basic and begins like no token: most likely somebody's password. */
  readonly maybePassword: boolean;
  /** The user name beside it that must be the token's own: there only if the route asks for it and it came by Basic. */
  readonly claimedUserName?: string;
}

/** Which carriers a route accepts besides `Authorization` and GitLab's token headers. */
export interface CarrierRules {
  /** Headers of one format that carry a bare token. Lower case. */
  readonly tokenHeaders?: readonly string[];
  /** If a token is in this header, all others are ignored instead of refused. What is no token there is ignored beside others: people send any word where a client insists on one. Lower case. */
  readonly decisiveHeader?: string;
  /** The user name of Basic must be that of the token. */
  readonly checksUserName?: boolean;
  /** `private_token` and `access_token` in the query: management API only, because URLs end up in logs. */
  readonly query?: boolean;
  /** Name of the session cookie: management API only. Ignored when a token is sent too, because browsers add it unasked. */
  readonly cookie?: string;
}

/** The part of a Node request that is read. `headersDistinct` keeps repeated headers apart, where `headers` drops or joins them. */
export interface CredentialSource {
  readonly headersDistinct: NodeJS.Dict<string[]>;
  readonly query?: unknown;
}

interface Found {
  readonly secret: string;
  readonly carrier: Carrier;
  readonly header?: string;
  readonly userName?: string;
}

const gitlabHeaders = ['private-token', 'deploy-token', 'job-token'];
const queryNames = ['private_token', 'access_token'];
/** Characters. Job tokens that are JWTs have about 1,500. */
const maxSecretLength = 4096;

const nothing: Presented = { tokenDigest: null, sessionDigest: null, carrier: 'none', maybePassword: false };

/**
 * Finds the one credential of a request.
 * @throws RegistryError `token_invalid` if a carrier is there but holds nothing that could be a token,
 *   `credentials_ambiguous` if two carriers hold different ones.
 */
export function readCredential(source: CredentialSource, rules: CarrierRules = {}): Presented {
  const all = [...fromHeaders(source, rules), ...fromAuthorization(source), ...(rules.query ? fromQuery(source) : [])];
  const [first, ...others] = deciding(all, rules.decisiveHeader);
  if (first === undefined) return fromCookie(source, rules);
  if (others.some((other) => other.secret !== first.secret)) throw new RegistryError('credentials_ambiguous');
  return {
    tokenDigest: tokenDigest(first.secret),
    sessionDigest: null,
    carrier: first.carrier,
    maybePassword: first.carrier === 'basic' && !looksLikeToken(first.secret),
    ...(rules.checksUserName && first.userName !== undefined ? { claimedUserName: first.userName } : {}),
  };
}

/** Those that must agree. */
function deciding(all: readonly Found[], decisiveHeader: string | undefined): readonly Found[] {
  const decisive = all.filter((found) => found.header !== undefined && found.header === decisiveHeader);
  if (decisive.length === 0 || decisive.length === all.length) return all;
  return decisive.some((found) => looksLikeToken(found.secret)) ? decisive : all.filter((found) => !decisive.includes(found));
}

function fromHeaders({ headersDistinct }: CredentialSource, rules: CarrierRules): Found[] {
  return [...gitlabHeaders, ...(rules.tokenHeaders ?? [])].flatMap((header) =>
    (headersDistinct[header] ?? []).map((value) => ({ secret: bounded(value.trim()), carrier: 'header' as const, header })),
  );
}

function fromAuthorization({ headersDistinct }: CredentialSource): Found[] {
  return (headersDistinct['authorization'] ?? []).map((value) => readAuthorization(value.trim()));
}

/** `Bearer <token>`, `Basic <user:token>`, or the token alone (gem, cargo). */
function readAuthorization(value: string): Found {
  if (value.length > maxSecretLength * 2) throw new RegistryError('token_invalid');
  const [, scheme, rest] = /^(\S+)\s+(.+)$/.exec(value) ?? [];
  if (scheme === undefined || rest === undefined) return { secret: bounded(value), carrier: 'header' };
  if (/^bearer$/i.test(scheme)) return { secret: bounded(rest), carrier: 'header' };
  if (/^basic$/i.test(scheme)) return fromBasic(rest);
  throw new RegistryError('token_invalid');
}

function fromBasic(base64: string): Found {
  const pair = /^[\w+/-]+={0,2}$/.test(base64) ? Buffer.from(base64, 'base64').toString() : '';
  const colon = pair.indexOf(':');
  return { secret: bounded(colon < 0 ? '' : pair.slice(colon + 1)), carrier: 'basic', userName: pair.slice(0, Math.max(colon, 0)) };
}

function fromQuery({ query }: CredentialSource): Found[] {
  const values = Object(query) as Record<string, unknown>;
  return queryNames
    .flatMap((name) => values[name] ?? [])
    .map((value) => ({ secret: bounded(typeof value === 'string' ? value : ''), carrier: 'query' as const }));
}

function fromCookie({ headersDistinct }: CredentialSource, rules: CarrierRules): Presented {
  if (rules.cookie === undefined) return nothing;
  const value = cookieValue(headersDistinct['cookie'] ?? [], rules.cookie);
  return value === undefined ? nothing : { ...nothing, sessionDigest: tokenDigest(value), carrier: 'cookie' };
}

function bounded(secret: string): string {
  if (secret === '' || secret.length > maxSecretLength) throw new RegistryError('token_invalid');
  return secret;
}
