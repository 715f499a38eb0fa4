import type { BlobStore } from '@packyard/blob-store';
import type { Database } from '@packyard/database';
import type { ReadinessCheck } from '@packyard/http';

/** With less room than this an upload of ordinary size fails half-way, and the embedded database may stop. */
export const minFreeBytes = 100 * 1024 * 1024;

/** What a request cannot do without. */
export function readinessChecks(database: Database, blobs: BlobStore): ReadinessCheck[] {
  return [
    { name: 'database', run: async () => void (await database.unprepared('select 1')) },
    { name: 'storage', run: () => storageProblem(blobs) },
  ];
}

async function storageProblem(blobs: BlobStore): Promise<string | undefined> {
  const freeBytes = await blobs.freeBytes();
  if (freeBytes !== undefined && freeBytes < minFreeBytes) return `less than ${minFreeBytes / 1024 / 1024} MiB are free`;
  try {
    const spool = await blobs.createSpool();
    await spool.write(Buffer.from('.')).finally(() => spool.discard());
    return undefined;
  } catch {
    return 'cannot be written to';
  }
}
