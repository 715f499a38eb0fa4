import { Injectable } from '@nestjs/common';
import { Database } from '@packyard/database';
import { Logger as GraphileLogger, run, runOnce, type Runner, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import type { JobHandler } from './job-handler.ts';
import { jobPool } from './job-pool.ts';

/** Where the runner reports: `level` is one of error, warning, info, debug. */
export type JobLog = (level: string, message: string, details: Record<string, unknown>) => void;

const concurrency = 2;

/** Runs background jobs in this process until stopped. Has a small pool of its own, so that jobs never wait for requests. */
@Injectable()
export class JobRunner {
  private readonly handlers: JobHandler[] = [];
  private runner: Runner | undefined;
  private pool: Pool | undefined;
  private readonly stopping = new AbortController();

  constructor(private readonly database: Database) {}

  register(...handlers: JobHandler[]): void {
    this.handlers.push(...handlers);
  }

  async start(log: JobLog): Promise<void> {
    this.pool = this.openPool(log);
    this.runner = await run({
      pgPool: this.pool,
      concurrency,
      noHandleSignals: true,
      pollInterval: 5_000,
      logger: graphileLogger(log),
      taskList: this.taskList(),
      crontab: this.handlers.filter((h) => h.schedule !== undefined).map((h) => `${h.schedule} ${h.name}`).join('\n'),
    });
  }

  /** Lets running jobs end, then closes the pool. A job cut off is run again by whoever starts next. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.runner?.stop();
    this.runner = undefined;
    await this.pool?.end();
    this.pool = undefined;
  }

  /** Runs one handler now, without the queue: for tests and the command line. */
  async runNow(name: string, payload: unknown = {}): Promise<void> {
    const handler = this.handlers.find((candidate) => candidate.name === name);
    if (handler === undefined) throw new Error(`no job named ${name}`);
    await handler.run(payload, this.stopping.signal);
  }

  /** Runs the jobs that are due, and those they add, then returns: for tests and the command line. */
  async runWaiting(log: JobLog = () => undefined): Promise<void> {
    const pgPool = this.openPool(log);
    try {
      await runOnce({ pgPool, noHandleSignals: true, logger: graphileLogger(log), taskList: this.taskList() });
    } finally {
      await pgPool.end();
    }
  }

  private taskList(): TaskList {
    return Object.fromEntries(this.handlers.map((handler) => [handler.name, (payload: unknown) => handler.run(payload, this.stopping.signal)]));
  }

  private openPool(log: JobLog): Pool {
    return jobPool(this.database, concurrency + 1, (error) => log('warning', 'a job connection broke', { error: error.message }));
  }
}

const graphileLogger = (log: JobLog): GraphileLogger => new GraphileLogger(() => (level, message, meta) => log(level, message, meta ?? {}));
