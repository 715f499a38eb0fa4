import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { BlobStore, Spool, StoredObject } from '../blob-store.ts';
import type { ObjectKey } from '../object-key.ts';

/** Bytes that differ from place to place, so that a swapped or repeated chunk shows. */
export function patternedBytes(sizeBytes: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(sizeBytes);
  let state = seed;
  for (let at = 0; at < sizeBytes; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** A finished spool with these bytes, written in chunks as they come from a socket. */
export async function spoolBytes(store: BlobStore, bytes: Uint8Array, chunkBytes = 64 * 1024): Promise<Spool> {
  const spool = await store.createSpool();
  for (let start = 0; start < bytes.length; start += chunkBytes) await spool.write(bytes.subarray(start, start + chunkBytes));
  await spool.finish();
  return spool;
}

export async function putBytes(store: BlobStore, bytes: Uint8Array): Promise<ObjectKey> {
  return store.put(await spoolBytes(store, bytes));
}

/** All that a stream gives. For tests: it holds everything in memory. */
export async function readBytes(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function listAll(store: BlobStore): Promise<StoredObject[]> {
  const found: StoredObject[] = [];
  for await (const object of store.list()) found.push(object);
  return found;
}

/** The names in the store's spool folder, which is the folder of any of its spools. */
export async function spoolNames(store: BlobStore): Promise<string[]> {
  const probe = await store.createSpool();
  await probe.discard();
  return readdir(path.dirname(probe.path));
}
