import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, DownloadStore, type DownloadCount } from '@packyard/database';

const flushEveryMs = 5_000;
/** A burst over very many versions is written early rather than held. */
const maxPending = 5_000;

/**
 * Counts downloads in memory and writes them together, so that no download waits for a write or locks a row.
 * A killed process loses at most the last five seconds of counts: they are statistics, not records.
 */
@Injectable()
export class DownloadCounter implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private pending = new Map<number, { count: number; lastAt: Date }>();
  private timer: NodeJS.Timeout | undefined;
  private readonly store = new DownloadStore();

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.flush().catch(() => undefined), flushEveryMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.flush().catch(() => undefined);
  }

  count(versionId: number): void {
    const entry = this.pending.get(versionId) ?? { count: 0, lastAt: new Date() };
    entry.count += 1;
    entry.lastAt = new Date();
    this.pending.set(versionId, entry);
    if (this.pending.size >= maxPending) void this.flush().catch(() => undefined);
  }

  /** Writes what was counted. What cannot be written is counted again at the next flush. */
  async flush(): Promise<void> {
    if (this.pending.size === 0) return;
    const batch = this.pending;
    this.pending = new Map();
    const counts: DownloadCount[] = [...batch].map(([versionId, entry]) => ({ versionId, ...entry }));
    try {
      await this.store.count(this.database, counts);
    } catch (error) {
      if (batch.size < maxPending) for (const [id, entry] of batch) this.restore(id, entry);
      throw error;
    }
  }

  private restore(versionId: number, lost: { count: number; lastAt: Date }): void {
    const entry = this.pending.get(versionId);
    this.pending.set(versionId, entry === undefined ? lost : { count: entry.count + lost.count, lastAt: entry.lastAt });
  }
}
