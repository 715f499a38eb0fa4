import type { Spool } from '@packyard/blob-store';
import { RegistryError, type DigestAlgorithm, type Digests } from '@packyard/domain';
import { createHash, type Hash } from 'node:crypto';

/** Bytes received whole, spooled and hashed, not yet anybody's file. Whoever holds it discards it in a `finally`. */
export interface ReceivedFile {
  readonly spool: Spool;
  readonly sizeBytes: number;
  readonly digests: Digests;
  discard(): Promise<void>;
}

/** Counts what an actor's unfinished uploads hold. */
export interface SpoolBudget {
  /** @throws RegistryError `uploads_busy` if the actor holds too much already */
  take(bytes: number): void;
  release(): void;
}

/** One body on its way in: spooled to disk and hashed in the same pass, so its size never matters to memory. */
export class Upload {
  private readonly hashes: Map<DigestAlgorithm, Hash>;
  private over = false;

  constructor(
    private readonly spool: Spool,
    private readonly maxBytes: number,
    algorithms: readonly DigestAlgorithm[],
    private readonly budget: SpoolBudget,
  ) {
    this.hashes = new Map(['sha256' as const, ...algorithms].map((name) => [name, createHash(name)]));
  }

  get sizeBytes(): number {
    return this.spool.sizeBytes;
  }

  /** Appends a chunk; await each call before the next. @throws RegistryError `too_large` as soon as the limit is passed, `storage_full` */
  async write(chunk: Uint8Array): Promise<void> {
    if (this.spool.sizeBytes + chunk.length > this.maxBytes) throw new RegistryError('too_large', { limit: this.maxBytes });
    this.budget.take(chunk.length);
    for (const hash of this.hashes.values()) hash.update(chunk);
    await this.spool.write(chunk);
  }

  async finish(): Promise<ReceivedFile> {
    await this.spool.finish();
    const digests = Object.fromEntries([...this.hashes].map(([name, hash]) => [name, hash.digest()])) as unknown as Digests;
    return { spool: this.spool, sizeBytes: this.spool.sizeBytes, digests, discard: () => this.discard() };
  }

  /** Removes the spooled bytes. Safe to call twice and after the bytes became a file. */
  async discard(): Promise<void> {
    await this.spool.discard();
    if (!this.over) this.budget.release();
    this.over = true;
  }
}
