import type { INestApplicationContext } from '@nestjs/common';
import { CommandError } from '../cli/command-error.ts';

export interface SeedOptions {
  /** Also where there is data already. */
  readonly force: boolean;
}

/** Fills the server with sample data; resolves to a sentence about what is there now. */
export function seed(_app: INestApplicationContext, _options: SeedOptions): Promise<string> {
  throw new CommandError('This build has no sample data.');
}
