import { existsSync, readlinkSync } from 'node:fs';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StorageFullError } from '../storage-full-error.ts';
import { listAll, patternedBytes, putBytes, spoolBytes, spoolNames } from '../testing/store-bytes.ts';
import { FsBlobStore } from './fs-blob-store.ts';

const onLinux = process.platform === 'linux' ? describe : describe.skip;

/** Watches the real fsync calls: no test can cut the power, but it can see what would have been on the disk. */
onLinux('fs durability (paths read from /proc)', () => {
  let base: string;
  let handles: FileHandle;
  const synced: string[] = [];

  beforeAll(async () => {
    const probe = await open('/proc/self/status');
    handles = Object.getPrototypeOf(probe) as FileHandle;
    await probe.close();
  });
  beforeEach(async () => {
    base = await mkdtemp(path.join(tmpdir(), 'packyard-sync-'));
    synced.length = 0;
    const sync = handles.sync;
    jest.spyOn(handles, 'sync').mockImplementation(function (this: FileHandle) {
      synced.push(path.relative(base, readlinkSync(`/proc/self/fd/${this.fd}`)));
      return sync.call(this);
    });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(base, { recursive: true });
  });

  it('syncs every folder it makes, up to the one that was there', async () => {
    await FsBlobStore.create(path.join(base, 'data', 'blobs'));
    expect(synced).toEqual(['data/blobs', 'data', '', 'data/blobs']);
  });

  it('syncs new shard folders, the bytes while they are still a spool, then the folder with the new name', async () => {
    const store = await FsBlobStore.create(base);
    const spool = await spoolBytes(store, patternedBytes(1000));
    synced.length = 0;
    const key = await store.put(spool);
    const shard = path.join('objects', key.slice(0, 2), key.slice(2, 4));
    expect(synced).toEqual(['objects', path.dirname(shard), path.relative(base, spool.path), shard]);
    expect(existsSync(path.join(base, shard, key))).toBe(true);
  });

  it('costs a refused upload no fsync', async () => {
    const store = await FsBlobStore.create(base);
    synced.length = 0;
    await (await spoolBytes(store, patternedBytes(1000))).discard();
    expect(synced).toEqual([]);
  });

  it.each([1, 2, 3, 4])('leaves nothing, and does not try again, when fsync number %d of a put fails', async (nth) => {
    const store = await FsBlobStore.create(base);
    const spool = await spoolBytes(store, patternedBytes(1000));
    const sync = jest.spyOn(handles, 'sync').mockReset();
    for (let good = 1; good < nth; good += 1) sync.mockResolvedValueOnce();
    sync.mockRejectedValueOnce(Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' }));
    await expect(store.put(spool)).rejects.toThrow('EIO');
    expect(sync).toHaveBeenCalledTimes(nth);
    expect(await listAll(store)).toEqual([]);
    expect(await spoolNames(store)).toEqual([]);
  });

  it('reports a full volume that shows only at fsync', async () => {
    const store = await FsBlobStore.create(base);
    await putBytes(store, patternedBytes(10));
    const spool = await spoolBytes(store, patternedBytes(1000));
    jest.spyOn(handles, 'sync').mockRejectedValue(Object.assign(new Error('EDQUOT: disk quota exceeded, fsync'), { code: 'EDQUOT' }));
    await expect(store.put(spool)).rejects.toThrow(StorageFullError);
    expect(await listAll(store)).toHaveLength(1);
  });
});
