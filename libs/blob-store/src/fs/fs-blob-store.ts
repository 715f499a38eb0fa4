import { access, open, rm, lstat, statfs, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { BlobMissingError } from '../blob-missing-error.ts';
import type { BlobStore, Spool, StoredObject } from '../blob-store.ts';
import { assertRangeWithin, readChunkBytes, type ByteRange } from '../byte-range.ts';
import { errorCode } from '../error-code.ts';
import { newObjectKey, type ObjectKey } from '../object-key.ts';
import { SpoolFolder } from '../spool/spool-folder.ts';
import { toStorageError } from '../storage-full-error.ts';
import { makeFolderTree, syncFolder } from './durable-folder.ts';
import { ObjectFolders } from './object-folders.ts';

/**
 * Objects as files on a local or network volume. Several processes may share the folder.
 *
 *     <root>/
 *     ├── objects/ab/cd/abcd…   one file per object, complete from the moment it has this name
 *     └── spool/<random>.spool  uploads on their way in; on the same volume, so that a put is a rename
 */
export class FsBlobStore implements BlobStore {
  readonly driver = 'fs';
  readonly #folders: ObjectFolders;
  readonly #spools: SpoolFolder;

  private constructor(objects: string, spool: string) {
    this.#folders = new ObjectFolders(objects);
    this.#spools = new SpoolFolder(spool);
  }

  /** Makes the folders if they are missing. @throws StorageFullError */
  static async create(root: string): Promise<FsBlobStore> {
    const objects = path.resolve(root, 'objects');
    const spool = path.resolve(root, 'spool');
    try {
      await makeFolderTree(objects);
      await makeFolderTree(spool);
    } catch (error) {
      throw toStorageError(error);
    }
    return new FsBlobStore(objects, spool);
  }

  createSpool(): Promise<Spool> {
    return this.#spools.create();
  }

  async put(spool: Spool): Promise<ObjectKey> {
    const file = this.#spools.claim(spool);
    const key = newObjectKey();
    const target = this.#folders.pathOf(key);
    try {
      await this.#folders.prepare(key);
      await file.moveTo(target);
      await syncFolder(path.dirname(target));
      return key;
    } catch (error) {
      await rm(target, { force: true }).catch(() => undefined); // else an orphan, which list() shows
      throw toStorageError(error);
    } finally {
      await file.discard();
    }
  }

  async open(key: ObjectKey, range?: ByteRange): Promise<Readable> {
    const handle = await this.#ifThere(open(this.#folders.pathOf(key), 'r'));
    if (!handle) throw new BlobMissingError(key);
    if (range) await assertRangeWithinFile(range, handle);
    return handle.createReadStream({ highWaterMark: readChunkBytes, start: range?.startByte, end: range?.endByte });
  }

  async stat(key: ObjectKey): Promise<{ sizeBytes: number } | undefined> {
    const stats = await this.#ifThere(lstat(this.#folders.pathOf(key)));
    return stats && { sizeBytes: stats.size };
  }

  async delete(key: ObjectKey): Promise<void> {
    await this.#ifThere(unlink(this.#folders.pathOf(key)));
  }

  list(): AsyncIterable<StoredObject> {
    return this.#folders.objects();
  }

  sweepSpool(ageMs: number): Promise<number> {
    return this.#spools.sweep(ageMs);
  }

  async freeBytes(): Promise<number> {
    const { bavail, bsize } = await statfs(this.#folders.root);
    return bavail * bsize;
  }

  close(): Promise<void> {
    return this.#spools.close();
  }

  /**
   * What the call gives, or undefined if the object is definitely not there. A missing file is proof of that only while
   * the objects folder is there: a volume that is not mounted looks the same, and its objects are not gone.
   */
  async #ifThere<T>(call: Promise<T>): Promise<T | undefined> {
    try {
      return await call;
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      await access(this.#folders.root);
      return undefined;
    }
  }
}

async function assertRangeWithinFile(range: ByteRange, handle: FileHandle): Promise<void> {
  try {
    assertRangeWithin(range, (await handle.stat()).size);
  } catch (error) {
    await handle.close();
    throw error;
  }
}
