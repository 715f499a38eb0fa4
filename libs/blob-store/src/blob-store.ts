import type { Readable } from 'node:stream';
import type { ByteRange } from './byte-range.ts';
import type { ObjectKey } from './object-key.ts';

/**
 * Where the bytes of package files are kept. One object holds one file's bytes, is written once and never changed.
 *
 * A store knows nothing of names, digests or rights: the database says which object belongs to which file.
 * It promises nothing across objects, and no order between calls that overlap.
 * Failures of the medium (I/O errors, no more file descriptors, network) are passed through as they come;
 * only "no room left" (StorageFullError) and "not there" (BlobMissingError) have types of their own.
 */
export interface BlobStore {
  /** The name it is configured by, for logs and metrics. */
  readonly driver: string;

  /** An empty private file to receive an upload. Whoever creates a spool also discards it, in a `finally`. */
  createSpool(): Promise<Spool>;

  /**
   * Keeps the bytes of a finished spool as a new object under a fresh key. Once it resolves, they survive a power cut.
   *
   * The spool is consumed, whether this resolves or rejects; after a rejection there is no object and the caller must
   * receive the bytes again (after a failed fsync nobody knows what the disk holds, so it is never repeated).
   * Only a spool of this store is taken, once, after `finish()`.
   * Equal bytes put twice are two objects: not storing them twice is the caller's choice.
   * A process that dies in here may leave an object nobody knows the key of: see `list()`.
   *
   * @throws StorageFullError
   */
  put(spool: Spool): Promise<ObjectKey>;

  /**
   * The object's bytes, in chunks of at most `readChunkBytes`. The caller reads the stream to its end or destroys it,
   * or a file descriptor stays open. An object deleted meanwhile may end the stream with an error.
   *
   * @throws BlobMissingError only if the object is definitely not there; a store that cannot tell passes its error on
   * @throws RangeError for a range that is not inside the object
   */
  open(key: ObjectKey, range?: ByteRange): Promise<Readable>;

  /** The object's size, or undefined if it is definitely not there. */
  stat(key: ObjectKey): Promise<{ readonly sizeBytes: number } | undefined>;

  /**
   * Removes the object; that it is gone already is no error. Not promised to survive a power cut:
   * an object that comes back has no row and is found through `list()`.
   */
  delete(key: ObjectKey): Promise<void>;

  /**
   * Every object, in no order and constant memory, for the sweep of objects without a row.
   * One that is put or deleted while the list runs may or may not be in it.
   */
  list(): AsyncIterable<StoredObject>;

  /**
   * Removes spool files that a killed process left, not written to for more than `ageMs`; resolves to how many.
   * Live spools of this store are never touched. Those of other processes on the same folder are protected by their
   * age alone: `ageMs` must exceed the longest time that an upload may pause.
   */
  sweepSpool(ageMs: number): Promise<number>;

  /** Bytes that may still be written to the volume; undefined if the driver has no such limit or cannot know it. */
  freeBytes(): Promise<number | undefined>;

  /** Discards the spools still open. Call it when no request runs any more; the store is not used after it. */
  close(): Promise<void>;
}

export interface StoredObject {
  readonly key: ObjectKey;
  /** When `put` stored it, by the clock of the store's machine. */
  readonly writtenAt: Date;
  readonly sizeBytes: number;
}

/**
 * The bytes of one upload on their way in: one writer, any number of readers.
 * Nothing here is durable before `BlobStore.put`, so an upload that is refused costs no fsync.
 */
export interface Spool {
  /** A file that only this process's user may read (mode 0600), because archive readers need random access. Never write to it. */
  readonly path: string;

  /** Bytes written so far. */
  readonly sizeBytes: number;

  /**
   * Appends the whole chunk. One call at a time, so that bytes cannot change places: await each before the next.
   * The caller limits the size. After a rejection the spool can only be discarded.
   *
   * @throws StorageFullError
   */
  write(chunk: Uint8Array): Promise<void>;

  /**
   * The bytes written so far, before or after `finish()`, until `put` or `discard`.
   *
   * @throws RangeError for a range that is not inside the bytes written
   */
  openRead(range?: ByteRange): Readable;

  /** Ends writing. Only then can the spool be put. */
  finish(): Promise<void>;

  /** Removes the file, in any state, also in the middle of a write (which then rejects). May be called twice and after `put`. */
  discard(): Promise<void>;
}
