import { BlobMissingError } from '../blob-missing-error.ts';
import type { BlobStore } from '../blob-store.ts';
import { readChunkBytes } from '../byte-range.ts';
import { newObjectKey, type ObjectKey } from '../object-key.ts';
import { listAll, patternedBytes, putBytes, readBytes } from './store-bytes.ts';

const mebibyte = 1024 * 1024;
const sizes = [0, 1, readChunkBytes - 1, readChunkBytes, readChunkBytes + 1, 5 * mebibyte + 7];
const foreignKeys = ['', '.', '..', '../x', '../../etc/passwd', '/etc/passwd', 'a'.repeat(31), 'a'.repeat(33), 'A'.repeat(32), `${'a'.repeat(31)}\0`, `${'a'.repeat(32)}\n`, `${'a'.repeat(30)}/a`];

/** The part of the suite about objects that are stored. */
export function describeObjects(subject: () => BlobStore): void {
  it.each(sizes)('gives back the same %d bytes, in chunks of bounded size', async (sizeBytes) => {
    const bytes = patternedBytes(sizeBytes);
    const key = await putBytes(subject(), bytes);
    const largest: number[] = [0];
    const stream = await subject().open(key);
    stream.on('data', (chunk: Buffer) => largest.push(chunk.length));
    expect((await readBytes(stream)).equals(bytes)).toBe(true);
    expect(Math.max(...largest)).toBeLessThanOrEqual(readChunkBytes);
    expect(await subject().stat(key)).toEqual({ sizeBytes });
  });

  describeRanges(subject);
  describeAbsence(subject);
  describeManyObjects(subject);

  it('knows its free bytes or says that it does not', async () => {
    const freeBytes = await subject().freeBytes();
    if (freeBytes !== undefined) expect(freeBytes).toBeGreaterThan(0);
  });
}

function describeRanges(subject: () => BlobStore): void {
  const bytes = patternedBytes(2 * readChunkBytes + 3);
  const last = bytes.length - 1;

  it.each([
    [0, 0],
    [0, last],
    [1, readChunkBytes],
    [readChunkBytes - 1, readChunkBytes],
    [last, last],
  ])('gives the bytes from %d to %d, both included', async (startByte, endByte) => {
    const key = await putBytes(subject(), bytes);
    const part = await readBytes(await subject().open(key, { startByte, endByte }));
    expect(part.equals(bytes.subarray(startByte, endByte + 1))).toBe(true);
  });

  it.each([
    [0, last + 1],
    [last + 1, last + 1],
    [2, 1],
    [-1, 1],
    [0.5, 1],
    [Number.NaN, 1],
  ])('refuses the range from %d to %d', async (startByte, endByte) => {
    const key = await putBytes(subject(), bytes);
    await expect(subject().open(key, { startByte, endByte })).rejects.toThrow(RangeError);
  });
}

function describeAbsence(subject: () => BlobStore): void {
  it('says BlobMissingError for an object that never was and for one that is deleted', async () => {
    const deleted = await putBytes(subject(), patternedBytes(10));
    await subject().delete(deleted);
    for (const key of [newObjectKey(), deleted]) {
      await expect(subject().open(key)).rejects.toThrow(BlobMissingError);
      await expect(subject().open(key, { startByte: 0, endByte: 0 })).rejects.toThrow(BlobMissingError);
      expect(await subject().stat(key)).toBeUndefined();
    }
  });

  it('deletes twice without an error, and only what it was told to', async () => {
    const [gone, kept] = [await putBytes(subject(), patternedBytes(10)), await putBytes(subject(), patternedBytes(10))];
    await subject().delete(gone);
    await subject().delete(gone);
    await subject().delete(newObjectKey());
    expect((await listAll(subject())).map(({ key }) => key)).toEqual([kept]);
  });

  it.each(foreignKeys)('refuses the foreign key %j', async (text) => {
    const key = text as ObjectKey;
    await expect(subject().open(key)).rejects.toThrow(TypeError);
    await expect(subject().stat(key)).rejects.toThrow(TypeError);
    await expect(subject().delete(key)).rejects.toThrow(TypeError);
  });
}

function describeManyObjects(subject: () => BlobStore): void {
  it('keeps concurrent puts apart, equal bytes too', async () => {
    const bodies = Array.from({ length: 24 }, (_, n) => patternedBytes(n < 4 ? 1000 : n * 9000, n < 4 ? 1 : n));
    const keys = await Promise.all(bodies.map((bytes) => putBytes(subject(), bytes)));
    expect(new Set(keys).size).toBe(bodies.length);
    const readBack = await Promise.all(keys.map(async (key) => readBytes(await subject().open(key))));
    expect(readBack.every((bytes, n) => bytes.equals(bodies[n] ?? Buffer.alloc(0)))).toBe(true);
  });

  it('lists every object with its size and the time it was put', async () => {
    expect(await listAll(subject())).toEqual([]);
    const from = Date.now();
    const keys = await Promise.all(Array.from({ length: 20 }, (_, n) => putBytes(subject(), patternedBytes(n))));
    const until = Date.now();
    const listed = new Map((await listAll(subject())).map((object) => [object.key, object]));
    expect([...listed.keys()].sort()).toEqual([...keys].sort());
    expect(keys.map((key) => listed.get(key)?.sizeBytes)).toEqual(keys.map((_, n) => n));
    for (const { writtenAt } of listed.values()) {
      expect(writtenAt.getTime()).toBeGreaterThanOrEqual(from);
      expect(writtenAt.getTime()).toBeLessThanOrEqual(until);
    }
  });

  it('lets a reader leave early', async () => {
    const key = await putBytes(subject(), patternedBytes(4 * readChunkBytes));
    for await (const _chunk of await subject().open(key)) break;
    await subject().delete(key);
    expect(await subject().stat(key)).toBeUndefined();
  });
}
