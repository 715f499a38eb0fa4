import { createLogger } from '@packyard/http';
import { readConfiguration } from '../configuration.ts';
import { startServer } from './start-server.ts';
import { runUntilStopped } from './run-until-stopped.ts';

/** `packyard serve`: runs the server until a signal. */
export async function serve(): Promise<never> {
  const config = readConfiguration();
  return runUntilStopped(createLogger(config.logging), (run) => startServer(config, run));
}
