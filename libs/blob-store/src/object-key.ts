import { randomBytes } from 'node:crypto';

/** Names one object in a store. Opaque, made fresh for every put, never reused, never taken from a request. */
export type ObjectKey = string & { readonly __brand: 'ObjectKey' };

const grammar = /^[0-9a-f]{32}$/;

/** 128 random bits: writers need not agree on anything for two keys never to be the same. */
export function newObjectKey(): ObjectKey {
  return randomBytes(16).toString('hex') as ObjectKey;
}

export function isObjectKey(text: string): text is ObjectKey {
  return grammar.test(text);
}

/**
 * The key that a database row holds. Every driver calls this again before a key becomes a path or a URL.
 *
 * @throws TypeError for anything that `newObjectKey` cannot have made; the text is not repeated in the message
 */
export function parseObjectKey(text: string): ObjectKey {
  if (!isObjectKey(text)) throw new TypeError('This is not a key of the blob store: look for where it was not read from a blob row.');
  return text;
}
