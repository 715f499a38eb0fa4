import type { BlobStore, ByteRange, ObjectKey, Spool, StoredObject } from '@packyard/blob-store';
import { Readable } from 'node:stream';

/** `read`: a file opens, but breaks off after its first bytes. */
type Failing = 'createSpool' | 'put' | 'open' | 'read';

/** A real store that fails when a test says so. */
export class FaultyBlobStore implements BlobStore {
  private readonly failures = new Map<Failing, Error>();

  constructor(private readonly store: BlobStore) {}

  get driver(): string {
    return this.store.driver;
  }

  /** Every call of this kind fails until `heal`. */
  fail(call: Failing, error: Error): void {
    this.failures.set(call, error);
  }

  heal(): void {
    this.failures.clear();
  }

  async createSpool(): Promise<Spool> {
    this.check('createSpool');
    return this.store.createSpool();
  }

  /** As the contract says, the spool is consumed all the same. */
  async put(spool: Spool): Promise<ObjectKey> {
    const failure = this.failures.get('put');
    if (failure === undefined) return this.store.put(spool);
    await spool.discard();
    throw failure;
  }

  async open(key: ObjectKey, range?: ByteRange): Promise<Readable> {
    this.check('open');
    const bytes = await this.store.open(key, range);
    const failure = this.failures.get('read');
    return failure === undefined ? bytes : Readable.from(breakingOff(bytes, failure), { objectMode: false });
  }

  stat(key: ObjectKey): Promise<{ readonly sizeBytes: number } | undefined> {
    return this.store.stat(key);
  }

  delete(key: ObjectKey): Promise<void> {
    return this.store.delete(key);
  }

  list(): AsyncIterable<StoredObject> {
    return this.store.list();
  }

  sweepSpool(ageMs: number): Promise<number> {
    return this.store.sweepSpool(ageMs);
  }

  freeBytes(): Promise<number | undefined> {
    return this.store.freeBytes();
  }

  close(): Promise<void> {
    return this.store.close();
  }

  private check(call: Failing): void {
    const failure = this.failures.get(call);
    if (failure !== undefined) throw failure;
  }
}

async function* breakingOff(bytes: Readable, failure: Error): AsyncIterable<Buffer> {
  for await (const chunk of bytes) {
    yield (chunk as Buffer).subarray(0, 10);
    throw failure;
  }
}
