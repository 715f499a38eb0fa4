import { isPollutingKey } from '@packyard/domain';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
export type JsonObject = { [key: string]: JsonValue };

/** Deeper nesting than any package manager writes; bounds every walk over a client's JSON. */
export const maxJsonDepth = 100;

/** The text is no JSON object that may be kept. The message says why. */
export class UnsafeJsonError extends Error {
  override readonly name = 'UnsafeJsonError';
}

/** Parses a whole JSON text whose top level must be an object. A byte order mark is passed over. */
export function parseJsonObject(bytes: Uint8Array): JsonObject {
  let value: JsonValue;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as JsonValue;
  } catch {
    throw new UnsafeJsonError('it is not valid JSON in UTF-8');
  }
  if (!isJsonObject(value)) throw new UnsafeJsonError('it is not a JSON object');
  return value;
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Refuses keys that would reach a prototype when copied, and nesting deeper than `maxJsonDepth`. */
export function assertSafeKeys(value: JsonValue, depth = 1): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > maxJsonDepth) throw new UnsafeJsonError(`it is nested deeper than ${maxJsonDepth} levels`);
  for (const key of Object.keys(value)) {
    if (isPollutingKey(key)) throw new UnsafeJsonError(`it has the key "${key}", which is not allowed: rename it`);
  }
  for (const child of Object.values(value)) assertSafeKeys(child, depth + 1);
}
