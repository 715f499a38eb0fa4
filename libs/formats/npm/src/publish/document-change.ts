import { isJsonObject, type JsonObject } from '../safe-json.ts';
import { textOf } from '../descriptive-fields.ts';
import { badBody } from './body-error.ts';

const maxMessageLength = 2048;

/**
 * The deprecations in a packument that a client sends back: each version's message, null where it is taken back by an empty one.
 * Versions without a word about it are left alone. Undefined if no version says anything.
 * @throws RegistryError `body_malformed`
 */
export function deprecationsIn(document: JsonObject): ReadonlyMap<string, string | null> | undefined {
  const messages = new Map<string, string | null>();
  for (const [version, manifest] of Object.entries(versionsIn(document))) {
    const message = isJsonObject(manifest) ? manifest['deprecated'] : undefined;
    if (message === undefined || message === null) continue;
    if (typeof message !== 'string') throw badBody('"deprecated" must be a text: the reason, or an empty one to take it back.');
    messages.set(version, textOf(message, maxMessageLength) ?? null);
  }
  return messages.size === 0 ? undefined : messages;
}

/** The versions that a packument lists; empty if it has no such member. */
export function versionsIn(document: JsonObject): JsonObject {
  const versions = document['versions'];
  return isJsonObject(versions) ? versions : {};
}
