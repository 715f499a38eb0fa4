import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BlobMissingError } from '../blob-missing-error.ts';
import { newObjectKey } from '../object-key.ts';
import { listAll, patternedBytes, putBytes, spoolBytes } from '../testing/store-bytes.ts';
import { FsBlobStore } from './fs-blob-store.ts';

describe('fs layout', () => {
  let root: string;
  let objects: string;
  let store: FsBlobStore;
  beforeEach(async () => {
    root = path.join(await mkdtemp(path.join(tmpdir(), 'packyard-blobs-')), 'blobs');
    objects = path.join(root, 'objects');
    store = await FsBlobStore.create(root);
  });
  afterEach(async () => {
    await store.close();
    await rm(path.dirname(root), { recursive: true });
  });

  it('stores an object in its shard, for the server\'s user only', async () => {
    const key = await putBytes(store, patternedBytes(10));
    expect(await readdir(root, { recursive: true })).toContain(path.join('objects', key.slice(0, 2), key.slice(2, 4), key));
    expect((await stat(path.join(objects, key.slice(0, 2), key.slice(2, 4), key))).mode & 0o777).toBe(0o600);
    expect((await stat(path.join(objects, key.slice(0, 2)))).mode & 0o777).toBe(0o700);
  });

  it('opens what is there at the second start', async () => {
    const key = await putBytes(store, patternedBytes(10));
    const second = await FsBlobStore.create(root);
    expect(await second.stat(key)).toEqual({ sizeBytes: 10 });
    expect(await second.sweepSpool(0)).toBe(0);
  });

  it('does not list what it did not put there', async () => {
    const key = await putBytes(store, patternedBytes(10));
    await mkdir(path.join(objects, 'lost+found'));
    await mkdir(path.join(objects, 'zz'));
    await writeFile(path.join(objects, 'zz', newObjectKey()), '');
    const shard = path.join(objects, key.slice(0, 2), key.slice(2, 4));
    await writeFile(path.join(shard, '.nfs0001'), '');
    await writeFile(path.join(shard, `${key.startsWith('a') ? 'b' : 'a'}${newObjectKey().slice(1)}`), ''); // another shard's
    expect((await listAll(store)).map((object) => object.key)).toEqual([key]);
  });

  it('does not take a volume that is gone for objects that are gone', async () => {
    const key = await putBytes(store, patternedBytes(10));
    const spool = await spoolBytes(store, patternedBytes(10));
    await rename(objects, `${objects}-unmounted`);
    await expect(store.open(key)).rejects.toThrow(expect.objectContaining({ code: 'ENOENT' }));
    await expect(store.open(key)).rejects.not.toThrow(BlobMissingError);
    await expect(store.stat(key)).rejects.toThrow('ENOENT');
    await expect(store.delete(key)).rejects.toThrow('ENOENT');
    await expect(listAll(store)).rejects.toThrow('ENOENT');
    await expect(store.put(spool)).rejects.toThrow('ENOENT');
    expect(await readdir(root)).toEqual(['objects-unmounted', 'spool']);
    expect(await readdir(path.join(root, 'spool'))).toEqual([]);
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('leaves no file open (counted in /proc)', async () => {
    const openFiles = async () => (await readdir('/proc/self/fd')).length;
    const key = await putBytes(store, patternedBytes(3_000_000));
    const before = await openFiles();
    for (let round = 0; round < 20; round += 1) {
      await putBytes(store, patternedBytes(10));
      await (await spoolBytes(store, patternedBytes(10))).discard();
      await expect(store.open(key, { startByte: 5, endByte: 4 })).rejects.toThrow(RangeError);
      for await (const _chunk of await store.open(key)) break;
      for await (const _chunk of await store.open(key, { startByte: 0, endByte: 10 }));
    }
    expect(await openFiles()).toBe(before);
  });
});
