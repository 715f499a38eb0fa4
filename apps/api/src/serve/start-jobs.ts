import type { INestApplicationContext } from '@nestjs/common';
import { ExpiredSignIns } from '@packyard/auth';
import type { Logger, Metrics } from '@packyard/http';
import { JobRunner, type JobLog } from '@packyard/jobs';
import type { Closers } from './closers.ts';

interface JobsSurroundings {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly closers: Closers;
}

/** How long running jobs may take to end; one that is cut off runs again at the next start. */
const stopJobsMs = 10_000;

/** Runs background jobs in this process until it ends. */
export async function startJobs(app: INestApplicationContext, { logger, metrics, closers }: JobsSurroundings): Promise<void> {
  const runner = app.get(JobRunner, { strict: false });
  const expired = app.get(ExpiredSignIns, { strict: false });
  runner.register({ name: 'remove-expired-sign-ins', schedule: '41 2 * * *', run: async () => void (await expired.remove()) });
  await runner.start(jobLog(logger, metrics));
  closers.add('jobs', () => runner.stop(), stopJobsMs);
}

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

interface FailedJob {
  readonly id: string;
  readonly task_identifier: string;
  readonly attempts: number;
}

/** The runner's own words; of a job its name and number, never what it was given. */
function jobLog(logger: Logger, metrics: Metrics): JobLog {
  return (level, message, details) => {
    const job = details['job'] as FailedJob | undefined;
    if (job !== undefined && details['failure'] === true) metrics.jobFailed(job.task_identifier);
    const about = job === undefined ? {} : { jobName: job.task_identifier, jobId: job.id, attempt: job.attempts };
    logger[levels[level as keyof typeof levels] ?? 'info']({ ...about, ...(details['error'] === undefined ? {} : { err: details['error'] }) }, message);
  };
}
