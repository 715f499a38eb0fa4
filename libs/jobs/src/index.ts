export * from './job-handler.ts';
export * from './job-queue.ts';
export * from './job-runner.ts';
export * from './jobs.module.ts';
