import { RegistryError } from '@packyard/domain';
import type { UploadReader } from '@packyard/http';
import type { Request } from 'express';
import { assertSafeKeys, parseJsonObject, UnsafeJsonError, type JsonObject } from './safe-json.ts';

/** Largest body of a request that is about accounts, tags or other small things. */
const maxSmallBytes = 64 * 1024;

/** @throws RegistryError `media_type_unsupported` for what is said to be no JSON, or is compressed */
export function assertJsonBody(request: Request): void {
  const encoding = request.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity') throw new RegistryError('media_type_unsupported', { type: 'of a compressed body', allowed: 'it as application/json, uncompressed' });
  if (request.is('application/json') === 'application/json') return;
  throw new RegistryError('media_type_unsupported', { allowed: 'application/json' });
}

/** A small JSON object, read whole. @throws RegistryError `too_large`, `body_malformed`, `body_truncated`, `media_type_unsupported` */
export async function jsonObjectBody(uploads: UploadReader, request: Request, maxBytes = maxSmallBytes): Promise<JsonObject> {
  assertJsonBody(request);
  const bytes = await uploads.small(request, maxBytes);
  try {
    const value = parseJsonObject(bytes);
    assertSafeKeys(value);
    return value;
  } catch (error) {
    if (!(error instanceof UnsafeJsonError)) throw error;
    throw new RegistryError('body_malformed', { reason: `The body is refused: ${error.message}.` }, { cause: error });
  }
}

/** A text that stands alone: as a JSON string, as clients send it, or bare, as people type it. Cut to 64 KiB. */
export async function textBody(uploads: UploadReader, request: Request): Promise<string> {
  const text = (await uploads.small(request, maxSmallBytes)).toString('utf8').trim();
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value.trim() : text;
  } catch {
    return text;
  }
}
