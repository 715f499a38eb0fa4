import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StorageFullError } from '../storage-full-error.ts';
import { listAll, patternedBytes, putBytes, readBytes, spoolNames } from '../testing/store-bytes.ts';
import { FsBlobStore } from './fs-blob-store.ts';

const mebibyte = 1024 * 1024;
/** Room for the root, objects/, spool/, one object in its two shard folders, and one spool. */
const inodes = 7;

function mountTinyVolume(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'packyard-tiny-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibyte},nr_inodes=${inodes}`, 'packyard-test', folder], { stdio: 'ignore' });
    return folder;
  } catch (error) {
    rmdirSync(folder);
    throw error;
  }
}

function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder]);
  rmdirSync(folder);
}

function mayMount(): boolean {
  try {
    unmount(mountTinyVolume());
    return true;
  } catch {
    return false;
  }
}

const whereMountable = process.platform === 'linux' && mayMount() ? describe : describe.skip;

whereMountable('fs on a full volume (only where the user may mount a tmpfs)', () => {
  let volume: string;
  let store: FsBlobStore;
  beforeAll(async () => {
    volume = mountTinyVolume();
    store = await FsBlobStore.create(volume);
  });
  afterAll(() => unmount(volume));

  it('says StorageFullError, leaves nothing, and works again when there is room', async () => {
    const before = await store.freeBytes();
    const spool = await store.createSpool();
    await spool.write(patternedBytes(mebibyte / 2));
    await expect(spool.write(patternedBytes(mebibyte))).rejects.toThrow(StorageFullError);
    await expect(spool.finish()).rejects.toThrow('writing');
    await spool.discard();
    expect(await listAll(store)).toEqual([]);
    expect(await spoolNames(store)).toEqual([]);
    expect(await store.freeBytes()).toBe(before);

    const bytes = patternedBytes(mebibyte / 2);
    const key = await putBytes(store, bytes);
    expect((await readBytes(await store.open(key))).equals(bytes)).toBe(true);
  });

  it('says so too when no file or folder can be made', async () => {
    const spool = await store.createSpool();
    await spool.finish();
    await expect(store.createSpool()).rejects.toThrow(StorageFullError);
    await expect(store.put(spool)).rejects.toThrow(StorageFullError);
    expect(await listAll(store)).toHaveLength(1);
    expect(await spoolNames(store)).toEqual([]);
  });
});
