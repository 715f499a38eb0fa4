import { Module } from '@nestjs/common';
import { Activity } from './activity.ts';

/** Needs a global provider of `Database`. */
@Module({ providers: [Activity], exports: [Activity] })
export class PipelineActivityModule {}
