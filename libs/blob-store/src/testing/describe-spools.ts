import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { BlobStore, Spool } from '../blob-store.ts';
import { listAll, patternedBytes, readBytes, spoolBytes, spoolNames } from './store-bytes.ts';

/** The part of the suite about uploads on their way in. */
export function describeSpools(subject: () => BlobStore): void {
  describeWriting(subject);
  describeEnd(subject);
  describeMisuse(subject);
}

function describeWriting(subject: () => BlobStore): void {
  it('spools to a file of its own that nobody else may read, at any offset', async () => {
    const bytes = patternedBytes(100_000);
    const spool = await spoolBytes(subject(), bytes);
    expect(spool.sizeBytes).toBe(bytes.length);
    if (process.platform !== 'win32') expect((await stat(spool.path)).mode & 0o777).toBe(0o600);

    const part = Buffer.alloc(100);
    const file = await open(spool.path, 'r');
    await file.read(part, 0, 100, 70_000);
    await file.close();
    expect(part.equals(bytes.subarray(70_000, 70_100))).toBe(true);
  });

  it('can be read before and after it is finished, whole and in part', async () => {
    const bytes = patternedBytes(700_000);
    const spool = await subject().createSpool();
    await spool.write(new Uint8Array(bytes).subarray(0, 400_000));
    expect((await readBytes(spool.openRead())).equals(bytes.subarray(0, 400_000))).toBe(true);
    await spool.write(bytes.subarray(400_000));
    await spool.finish();
    expect((await readBytes(spool.openRead())).equals(bytes)).toBe(true);
    expect((await readBytes(spool.openRead({ startByte: 399_999, endByte: 400_000 }))).equals(bytes.subarray(399_999, 400_001))).toBe(true);
    expect(() => spool.openRead({ startByte: 0, endByte: 700_000 })).toThrow(RangeError);
  });
}

function describeEnd(subject: () => BlobStore): void {
  it('is consumed by a put', async () => {
    const spool = await spoolBytes(subject(), patternedBytes(10));
    await subject().put(spool);
    expect(await spoolNames(subject())).toEqual([]);
    await expect(subject().put(spool)).rejects.toThrow('put or discarded already');
    await spool.discard();
    expect(await listAll(subject())).toHaveLength(1);
  });

  it('leaves nothing when discarded, in every state, twice', async () => {
    const states: Spool[] = [await subject().createSpool(), await spoolBytes(subject(), patternedBytes(10))];
    for (const spool of [...states, ...states]) await spool.discard();
    expect(await spoolNames(subject())).toEqual([]);
    expect(await listAll(subject())).toEqual([]);
  });

  it('leaves nothing when the sender breaks off midway', async () => {
    const spool = await subject().createSpool();
    const receive = async () => {
      for await (const chunk of Readable.from(brokenBody())) await spool.write(chunk as Buffer);
    };
    await expect(receive().finally(() => spool.discard())).rejects.toThrow('connection reset');
    expect(await spoolNames(subject())).toEqual([]);
    expect(await listAll(subject())).toEqual([]);
  });

  it('leaves nothing when discarded in the middle of a write, which then rejects', async () => {
    const spool = await subject().createSpool();
    const write = expect(spool.write(patternedBytes(5_000_000))).rejects.toThrow('discarded');
    await spool.discard();
    await write;
    expect(await spoolNames(subject())).toEqual([]);
  });

  it('is discarded when the store closes', async () => {
    const spool = await spoolBytes(subject(), patternedBytes(10));
    await subject().close();
    await expect(stat(spool.path)).rejects.toThrow('ENOENT');
  });
}

function describeMisuse(subject: () => BlobStore): void {
  it('refuses to put what is not finished, is put already, or is not its own', async () => {
    const open = await subject().createSpool();
    await expect(subject().put(open)).rejects.toThrow('finished');
    const finished = await spoolBytes(subject(), patternedBytes(10));
    await expect(subject().put({ ...finished, path: finished.path, sizeBytes: 10 })).rejects.toThrow('another store');
    const twice = await Promise.allSettled([subject().put(finished), subject().put(finished)]);
    expect(twice.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await listAll(subject())).toHaveLength(1);
  });

  it('refuses a write beside another, after the end, or after a discard', async () => {
    const spool = await subject().createSpool();
    const first = spool.write(patternedBytes(1_000_000));
    await expect(spool.write(patternedBytes(1))).rejects.toThrow('writing');
    await first;
    await spool.finish();
    await expect(spool.write(patternedBytes(1))).rejects.toThrow('finished');
    await spool.discard();
    await expect(spool.write(patternedBytes(1))).rejects.toThrow('discarded');
    expect(spool.sizeBytes).toBe(1_000_000);
  });
}

function* brokenBody(): Generator<Buffer> {
  yield patternedBytes(100_000);
  yield patternedBytes(100_000);
  throw new Error('connection reset');
}
