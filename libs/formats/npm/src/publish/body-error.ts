import { RegistryError } from '@packyard/domain';
import { PublishDocumentError } from '../publish-document-error.ts';
import { TarballError } from '../tarball-error.ts';

/** Refusals of the body's readers as the errors that the client is told; anything else stays what it is. */
export function asRegistryError(error: unknown): unknown {
  if (error instanceof TarballError) return new RegistryError('archive_invalid', { reason: error.message }, { cause: error });
  if (!(error instanceof PublishDocumentError)) return error;
  const codes = { truncated: 'body_truncated', 'too-large': 'too_large', malformed: 'body_malformed', ambiguous: 'body_malformed', 'bad-base64': 'body_malformed' } as const;
  return new RegistryError(codes[error.code], { reason: error.message }, { cause: error });
}

/** @param sentence what is wrong with the body, and what to do */
export function badBody(sentence: string): RegistryError {
  return new RegistryError('body_malformed', { reason: sentence });
}
