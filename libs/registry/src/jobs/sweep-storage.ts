import { Inject, Injectable } from '@nestjs/common';
import type { BlobStore, ObjectKey } from '@packyard/blob-store';
import { Database, RemovalStore } from '@packyard/database';
import type { JobHandler } from '@packyard/jobs';
import { BLOB_STORE } from '../tokens.ts';

const spoolAgeMs = 24 * 3600 * 1000;
const orphanAgeMs = 7 * 24 * 3600 * 1000;
const batch = 1000;
/** A run that would remove more than this share of all objects rather shows that database and store do not belong together. */
const maxOrphanShare = 0.1;
const minObjectsForShare = 100;

/**
 * Removes what a killed process left: spool files, and objects whose row was never written. The objects are listed first and
 * compared with the rows afterwards, and only old ones count, so that one whose row is about to be written is never taken.
 */
@Injectable()
export class SweepStorage implements JobHandler {
  readonly name = 'sweep-storage';
  readonly schedule = '17 3 * * *';
  private readonly store = new RemovalStore();

  constructor(
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
    private readonly database: Database,
  ) {}

  async run(payload: unknown, signal: AbortSignal): Promise<void> {
    const ages = (payload as { orphanAgeMs?: number; spoolAgeMs?: number } | null) ?? {};
    await this.blobs.sweepSpool(ages.spoolAgeMs ?? spoolAgeMs);
    const { orphans, seen } = await this.findOrphans(ages.orphanAgeMs ?? orphanAgeMs, signal);
    if (signal.aborted) return;
    if (seen >= minObjectsForShare && orphans.length > seen * maxOrphanShare) throw new Error(`${orphans.length} of ${seen} stored objects have no row in the database: is this the right database for this store? Nothing was removed.`);
    for (const key of orphans) await this.blobs.delete(key);
  }

  private async findOrphans(ageMs: number, signal: AbortSignal): Promise<{ orphans: ObjectKey[]; seen: number }> {
    const oldest = Date.now() - ageMs;
    const orphans: ObjectKey[] = [];
    let seen = 0;
    let page: ObjectKey[] = [];
    for await (const object of this.blobs.list()) {
      if (signal.aborted) break;
      seen += 1;
      if (object.writtenAt.getTime() <= oldest) page.push(object.key);
      if (page.length < batch) continue;
      orphans.push(...(await this.withoutRow(page)));
      page = [];
    }
    orphans.push(...(await this.withoutRow(page)));
    return { orphans, seen };
  }

  private async withoutRow(keys: ObjectKey[]): Promise<ObjectKey[]> {
    if (keys.length === 0) return [];
    const known = await this.store.knownObjects(this.database, keys);
    return keys.filter((key) => !known.has(key));
  }
}
