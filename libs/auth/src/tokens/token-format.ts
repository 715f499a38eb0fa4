import { createHash, randomInt } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const secretLength = 32;

/** What a secret text is for, by its first letters. `glpat-` and `gldt-` are GitLab's, so tools that look for leaked secrets know them. */
export const tokenPrefixes = {
  personal: 'glpat-',
  deploy: 'gldt-',
  session: 'pys-',
  webLoginRequest: 'pyw-',
  webLoginPoll: 'pyp-',
} as const;

export type SecretKind = keyof typeof tokenPrefixes;

/** A new secret: the text is shown once, the digest is all that is kept. */
export interface Secret {
  readonly text: string;
  readonly digest: Buffer;
}

/** 32 letters and digits after the prefix: 190 random bits, selected whole by a double click. */
export function makeSecret(kind: SecretKind): Secret {
  const text = tokenPrefixes[kind] + randomText(secretLength);
  return { text, digest: tokenDigest(text) };
}

export function randomText(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** SHA-256. Enough for secrets with this many random bits; passwords need argon2. */
export function tokenDigest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Ours and GitLab's: a person may send us a token of the GitLab they come from. */
const anyPrefix = '(?:gl(?:pat|dt|cbt|rt|ptt|soat|oas)|pys|pyw|pyp)-';
const tokenStart = new RegExp(`^(?:${anyPrefix}|eyJ)`);

/** Any secret of ours, or one of GitLab's kinds, anywhere in a text. Has the `g` flag: use it to replace, not to test. */
export const tokenPattern = new RegExp(`\\b${anyPrefix}[\\w.-]{8,}`, 'g');

/** Whether a secret was at least meant as a token: it begins like one of ours, of GitLab's, or like a JWT. */
export function looksLikeToken(text: string): boolean {
  return tokenStart.test(text);
}
