import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { BlobMissingError } from '../blob-missing-error.ts';
import type { BlobStore, Spool, StoredObject } from '../blob-store.ts';
import { assertRangeWithin, readChunkBytes, type ByteRange } from '../byte-range.ts';
import { newObjectKey, parseObjectKey, type ObjectKey } from '../object-key.ts';
import { SpoolFolder } from '../spool/spool-folder.ts';

interface MemoryObject {
  readonly bytes: Buffer;
  readonly writtenAt: Date;
}

/**
 * Objects in this process's memory, for tests and trials: the exceptions to the contract are that they do not survive
 * the process and that memory grows with them. Spools are files all the same, in a temporary folder of this store.
 */
export class MemoryBlobStore implements BlobStore {
  readonly driver = 'memory';
  readonly #objects = new Map<ObjectKey, MemoryObject>();
  readonly #folder: string;
  readonly #spools: SpoolFolder;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#spools = new SpoolFolder(folder);
  }

  static async create(): Promise<MemoryBlobStore> {
    return new MemoryBlobStore(await mkdtemp(path.join(tmpdir(), 'packyard-spool-')));
  }

  createSpool(): Promise<Spool> {
    return this.#spools.create();
  }

  async put(spool: Spool): Promise<ObjectKey> {
    const file = this.#spools.claim(spool);
    try {
      const key = newObjectKey();
      this.#objects.set(key, { bytes: await readFile(file.path), writtenAt: new Date() });
      return key;
    } finally {
      await file.discard();
    }
  }

  async open(key: ObjectKey, range?: ByteRange): Promise<Readable> {
    const object = this.#objects.get(parseObjectKey(key));
    if (!object) throw new BlobMissingError(key);
    if (range) assertRangeWithin(range, object.bytes.length);
    const wanted = range ? object.bytes.subarray(range.startByte, range.endByte + 1) : object.bytes;
    return Readable.from(chunksOf(wanted), { objectMode: false });
  }

  async stat(key: ObjectKey): Promise<{ sizeBytes: number } | undefined> {
    const object = this.#objects.get(parseObjectKey(key));
    return object && { sizeBytes: object.bytes.length };
  }

  async delete(key: ObjectKey): Promise<void> {
    this.#objects.delete(parseObjectKey(key));
  }

  async *list(): AsyncGenerator<StoredObject> {
    for (const [key, { bytes, writtenAt }] of this.#objects) yield { key, writtenAt, sizeBytes: bytes.length };
  }

  sweepSpool(ageMs: number): Promise<number> {
    return this.#spools.sweep(ageMs);
  }

  async freeBytes(): Promise<undefined> {
    return undefined;
  }

  async close(): Promise<void> {
    await this.#spools.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += readChunkBytes) yield bytes.subarray(start, start + readChunkBytes);
}
