import type { Logger } from '@packyard/http';
import { Closers } from './closers.ts';
import { StoppedWhileStarting, StopRequest } from './stop-request.ts';

/** What a start needs to end well. */
export interface Run {
  readonly logger: Logger;
  readonly closers: Closers;
  readonly stop: StopRequest;
}

/** Starts something that lives until a signal, then closes what it opened, the last first. Ends the process. */
export async function runUntilStopped(logger: Logger, start: (run: Run) => Promise<void>): Promise<never> {
  const closers = new Closers(logger);
  const stop = new StopRequest(logger);
  try {
    await start({ logger, closers, stop });
    await stop.wait;
  } catch (error) {
    if (!(error instanceof StoppedWhileStarting)) {
      await closers.closeAll();
      throw error;
    }
  }
  await closers.closeAll();
  logger.info('stopped');
  process.exit(stop.exitCode);
}
