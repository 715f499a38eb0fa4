import type { BlobStore, Spool } from '@packyard/blob-store';
import type { DigestAlgorithm } from '@packyard/domain';
import { createHash } from 'node:crypto';
import { createGzip } from 'node:zlib';
import { once } from 'node:events';
import { fileBody, type DocumentDigests, type IndexBody } from './index-document.ts';

/** Above this a document goes through a file. */
const maxBytesInMemory = 8 * 1024 * 1024;
const chunkBytes = 64 * 1024;

export interface WrittenDocument {
  readonly body: IndexBody;
  readonly sizeBytes: number;
  readonly etag: string;
  readonly digests: DocumentDigests;
}

/** Collects a document's pieces: in memory while it is small, in a spool file beyond. */
class DocumentWriter {
  private readonly hash = createHash('sha256');
  private readonly wanted;
  private readonly chunks: Buffer[] = [];
  private spool: Spool | undefined;
  private sizeBytes = 0;

  constructor(
    private readonly blobs: BlobStore,
    digests: readonly DigestAlgorithm[],
  ) {
    this.wanted = digests.map((name) => ({ name, hash: createHash(name) }));
  }

  async write(chunk: Buffer): Promise<void> {
    this.hash.update(chunk);
    for (const { hash } of this.wanted) hash.update(chunk);
    this.sizeBytes += chunk.length;
    if (this.spool !== undefined) return this.spool.write(chunk);
    this.chunks.push(chunk);
    if (this.sizeBytes <= maxBytesInMemory) return;
    this.spool = await this.blobs.createSpool();
    for (const held of this.chunks.splice(0)) await this.spool.write(held);
  }

  async finish(): Promise<WrittenDocument> {
    await this.spool?.finish();
    const body: IndexBody = this.spool === undefined ? { kind: 'memory', bytes: Buffer.concat(this.chunks) } : fileBody(this.spool);
    const digests = Object.fromEntries(this.wanted.map(({ name, hash }) => [name, hash.digest()]));
    return { body, sizeBytes: this.sizeBytes, etag: `"${this.hash.digest('base64url')}"`, digests };
  }

  async discard(): Promise<void> {
    await this.spool?.discard();
  }
}

/** Writes the pieces as they come. */
export async function writeDocument(blobs: BlobStore, pieces: AsyncIterable<string>, digests: readonly DigestAlgorithm[] = []): Promise<WrittenDocument> {
  const writer = new DocumentWriter(blobs, digests);
  try {
    for await (const chunk of chunked(pieces)) await writer.write(chunk);
    return await writer.finish();
  } catch (error) {
    await writer.discard();
    throw error;
  }
}

/** The same document compressed. */
export async function compressDocument(blobs: BlobStore, body: IndexBody): Promise<Omit<WrittenDocument, 'digests'>> {
  const writer = new DocumentWriter(blobs, []);
  const gzip = createGzip();
  try {
    const fed = feed(gzip, body);
    for await (const chunk of gzip) await writer.write(chunk as Buffer);
    await fed;
    const { body: compressed, sizeBytes, etag } = await writer.finish();
    return { body: compressed, sizeBytes, etag };
  } catch (error) {
    await writer.discard();
    throw error;
  }
}

async function feed(gzip: ReturnType<typeof createGzip>, body: IndexBody): Promise<void> {
  if (body.kind === 'memory') return void gzip.end(body.bytes);
  try {
    for await (const chunk of body.open()) if (!gzip.write(chunk)) await once(gzip, 'drain');
    gzip.end();
  } catch (error) {
    gzip.destroy(error as Error);
  }
}

/** Joins small pieces, so that hashing and writing are not done a fragment at a time. */
async function* chunked(pieces: AsyncIterable<string>): AsyncIterable<Buffer> {
  let held: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < chunkBytes) continue;
    yield Buffer.from(held.join(''));
    held = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(held.join(''));
}
