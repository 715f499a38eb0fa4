import { Injectable } from '@nestjs/common';
import { Database, RemovalStore } from '@packyard/database';
import { JobQueue, type JobHandler } from '@packyard/jobs';

const batch = 500;
/** Readers that found a row a moment ago may still be about to open its file. */
const graceSeconds = 60;
/** A package row without versions is kept a day: a name corrected by delete-and-publish keeps its row. */
const packageGraceSeconds = 24 * 3600;
/** Bytes outlive their last reference, so that a publish that counts on them while the row goes is rare. */
export const blobGraceSeconds = 3600;

/** Removes rows that were taken out of sight, then the blobs that nothing refers to any more. */
@Injectable()
export class PurgeDeleted implements JobHandler {
  readonly name = 'purge-deleted';
  readonly schedule = '*/10 * * * *';
  private readonly store = new RemovalStore();

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
  ) {}

  async run(payload: unknown, signal: AbortSignal): Promise<void> {
    const grace = (payload as { graceSeconds?: number } | null)?.graceSeconds;
    await this.drain(signal, () => this.store.purgeVersions(this.database, grace ?? graceSeconds, batch));
    await this.drain(signal, () => this.store.purgeFiles(this.database, grace ?? graceSeconds, batch));
    await this.drain(signal, () => this.store.purgePackages(this.database, grace ?? packageGraceSeconds, batch));
    await this.drain(signal, () => this.collect(grace ?? blobGraceSeconds));
  }

  private collect(grace: number): Promise<number> {
    return this.database.transaction(async (tx) => {
      const garbage = await this.store.collectBlobs(tx, grace, batch);
      for (const { objectKey } of garbage) await this.jobs.add(tx, 'delete-object', { objectKey });
      return garbage.length;
    });
  }

  private async drain(signal: AbortSignal, step: () => Promise<number>): Promise<void> {
    while (!signal.aborted && (await step()) === batch);
  }
}
