import { rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BlobStore } from '../blob-store.ts';
import { listAll, patternedBytes, readBytes, spoolBytes, spoolNames } from './store-bytes.ts';

const hourMs = 3_600_000;

/** The part of the suite about what killed processes leave. */
export function describeSweep(subject: () => BlobStore): void {
  it('sweeps the spools of killed processes once they are old', async () => {
    await leaveSpool(subject(), 3 * hourMs);
    const young = await leaveSpool(subject(), hourMs);
    expect(await subject().sweepSpool(2 * hourMs)).toBe(1);
    expect(await spoolNames(subject())).toEqual([path.basename(young)]);
  });

  it('never sweeps a live spool, however old', async () => {
    const bytes = patternedBytes(1000);
    const spool = await spoolBytes(subject(), bytes);
    await age(spool.path, 48 * hourMs);
    expect(await subject().sweepSpool(0)).toBe(0);
    const putFrom = Date.now();
    const key = await subject().put(spool);
    expect((await listAll(subject()))[0]?.writtenAt.getTime()).toBeGreaterThanOrEqual(putFrom);
    expect((await readBytes(await subject().open(key))).equals(bytes)).toBe(true);
  });

  it('leaves other files in the spool folder alone', async () => {
    const spool = await subject().createSpool();
    const foreign = path.join(path.dirname(spool.path), 'lost+found');
    await writeFile(foreign, '');
    await age(foreign, 48 * hourMs);
    expect(await subject().sweepSpool(hourMs)).toBe(0);
    await rm(foreign);
  });
}

/** A spool file as a killed process leaves it: with a name the store gave, but not live. */
async function leaveSpool(store: BlobStore, ageMs: number): Promise<string> {
  const spool = await store.createSpool();
  await spool.discard();
  await writeFile(spool.path, 'half an upload');
  await age(spool.path, ageMs);
  return spool.path;
}

async function age(file: string, ageMs: number): Promise<void> {
  const then = new Date(Date.now() - ageMs);
  await utimes(file, then, then);
}
