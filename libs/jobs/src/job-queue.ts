import { Injectable } from '@nestjs/common';
import { Database, statement, type Transaction } from '@packyard/database';
import { Logger, runMigrations } from 'graphile-worker';
import { jobPool } from './job-pool.ts';

const addJob = statement('job-add', `select graphile_worker.add_job($1, payload => $2::json, job_key => $3, run_at => now() + make_interval(secs => $4))`);

export interface JobOptions {
  /** A waiting job of the same key is replaced, so that a repeated cause makes one job. */
  readonly key?: string;
  readonly delayMs?: number;
}

/**
 * Adds background work in the transaction of its cause: it exists exactly when the cause does. Jobs run at least once,
 * so every handler must be able to run twice.
 */
@Injectable()
export class JobQueue {
  constructor(private readonly database: Database) {}

  /** Creates or updates the queue's own tables (schema `graphile_worker`). Safe from several processes at once. */
  async migrate(): Promise<void> {
    const pgPool = jobPool(this.database, 1, () => undefined);
    try {
      await runMigrations({ pgPool, logger: new Logger(() => () => undefined) });
    } finally {
      await pgPool.end();
    }
  }

  async add(tx: Transaction, name: string, payload: Readonly<Record<string, unknown>>, options: JobOptions = {}): Promise<void> {
    await tx.rows(addJob, [name, JSON.stringify(payload), options.key ?? null, (options.delayMs ?? 0) / 1000]);
  }
}
