import { digestAlgorithms, type DigestAlgorithm } from '@packyard/domain';
import type { IndexDocument } from '@packyard/registry';
import { createHash } from 'node:crypto';
import { metadataContentType } from './metadata-xml.ts';

/** A short document that was made for this request. */
export function textDocument(text: string, lastModified: Date): IndexDocument {
  const bytes = Buffer.from(text);
  const digests = Object.fromEntries(digestAlgorithms.map((algorithm) => [algorithm, createHash(algorithm).update(bytes).digest()])) as Record<DigestAlgorithm, Buffer>;
  return { contentType: metadataContentType, encoding: 'identity', sizeBytes: bytes.length, etag: `"${digests.sha256.toString('base64url')}"`, lastModified, digests, body: { kind: 'memory', bytes } };
}
