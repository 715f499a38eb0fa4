import { createReadStream } from 'node:fs';
import { rename, rm, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Spool } from '../blob-store.ts';
import { assertRangeWithin, readChunkBytes, type ByteRange } from '../byte-range.ts';
import { toStorageError } from '../storage-full-error.ts';

/** A write that fails leaves 'writing' for ever: only `discard` is possible then. */
type SpoolState = 'open' | 'writing' | 'finished' | 'claimed' | 'discarded';

/**
 * The handle that wrote stays open until the end: the kernel reports a failed write-back to those who had the file open,
 * so an fsync through a handle opened later could miss the failure.
 */
export class SpoolFile implements Spool {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #onDiscard: () => void;
  #state: SpoolState = 'open';
  #sizeBytes = 0;

  constructor(path: string, handle: FileHandle, onDiscard: () => void) {
    this.path = path;
    this.#handle = handle;
    this.#onDiscard = onDiscard;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.#advance('open', 'writing');
    try {
      await this.#handle.writeFile(chunk); // appends at the handle's position, and repeats short writes
    } catch (error) {
      throw toStorageError(error);
    }
    this.#advance('writing', 'open');
    this.#sizeBytes += chunk.byteLength;
  }

  openRead(range?: ByteRange): Readable {
    if (range) assertRangeWithin(range, this.#sizeBytes);
    return createReadStream(this.path, { highWaterMark: readChunkBytes, start: range?.startByte, end: range?.endByte });
  }

  async finish(): Promise<void> {
    this.#advance('open', 'finished');
  }

  /** Gives the spool to one `put`: a second one is refused. */
  claim(): void {
    this.#advance('finished', 'claimed');
  }

  /** Makes the bytes durable and moves them to `target` on the same volume. The folder entry is the caller's to sync. */
  async moveTo(target: string): Promise<void> {
    const now = new Date();
    await this.#handle.utimes(now, now); // the time of the put, not of the last byte received
    await this.#handle.sync();
    await this.#handle.close();
    await rename(this.path, target);
  }

  async discard(): Promise<void> {
    this.#state = 'discarded';
    try {
      await this.#handle.close().catch(() => undefined); // bytes nobody wants may be lost
      await rm(this.path, { force: true });
    } finally {
      this.#onDiscard(); // if the file could not be removed, a sweep can
    }
  }

  #advance(from: SpoolState, to: SpoolState): void {
    if (this.#state !== from) throw new Error(`The spool is ${this.#state}, and this needs it to be ${from}.`);
    this.#state = to;
  }
}
