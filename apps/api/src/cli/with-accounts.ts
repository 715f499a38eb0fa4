import type { INestApplicationContext } from '@nestjs/common';
import { BootstrapModule } from '../bootstrap.module.ts';
import { withDatabase } from './with-database.ts';
import { inContext } from './in-context.ts';

/** Runs a command that is about accounts, whether the server runs or not. */
export function withAccounts<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  return withDatabase((config, database) => inContext(config, BootstrapModule.withAccounts(config, database), work));
}
