import { Module } from '@nestjs/common';
import { JobQueue } from './job-queue.ts';
import { JobRunner } from './job-runner.ts';

@Module({ providers: [JobQueue, JobRunner], exports: [JobQueue, JobRunner] })
export class JobsModule {}
