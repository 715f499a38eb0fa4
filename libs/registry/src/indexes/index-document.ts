import type { Spool } from '@packyard/blob-store';
import type { DigestAlgorithm } from '@packyard/domain';
import type { Readable } from 'node:stream';

export type DocumentDigests = { readonly [A in DigestAlgorithm]?: Buffer };

/** One rendered index in one encoding, with the validators that clients compare. */
export interface IndexDocument {
  readonly contentType: string;
  readonly encoding: 'identity' | 'gzip';
  readonly sizeBytes: number;
  /** Quoted, strong: the hash of exactly these bytes. */
  readonly etag: string;
  /** Whole seconds; moves with every change. */
  readonly lastModified: Date;
  /** Those that its builder asks for, of the bytes before any compression. */
  readonly digests: DocumentDigests;
  readonly body: IndexBody;
}

/** Small documents are kept in memory, the few huge ones pass through a file so that memory stays constant. */
export type IndexBody = { readonly kind: 'memory'; readonly bytes: Buffer } | { readonly kind: 'file'; open(): Readable; discard(): Promise<void> };

export function fileBody(spool: Spool): IndexBody {
  return { kind: 'file', open: () => spool.openRead(), discard: () => spool.discard() };
}
