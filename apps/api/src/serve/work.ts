import { NestFactory } from '@nestjs/core';
import { createLogger, Metrics, NestLogBridge } from '@packyard/http';
import { AppModule } from '../app.module.ts';
import { readConfiguration } from '../configuration.ts';
import { formats } from '../formats.ts';
import { serveMetricsApart } from './metrics-server.ts';
import { openStores } from './open-stores.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { startJobs } from './start-jobs.ts';
import { watchParts } from './watch-parts.ts';

/** `packyard work`: background jobs without a web server, until a signal. */
export async function work(): Promise<never> {
  const config = readConfiguration();
  const logger = createLogger(config.logging);
  return runUntilStopped(logger, async (run) => {
    const { database, blobs } = await openStores(config, run, 'share');
    const metrics = new Metrics();
    const app = await NestFactory.createApplicationContext(AppModule.register({ config, database, blobs, formats }), { logger: new NestLogBridge(logger), abortOnError: false });
    run.closers.add('application', () => app.close());
    watchParts(metrics, app, database);
    await startJobs(app, { logger, metrics, closers: run.closers });
    await serveMetricsApart(metrics.registry, config.metrics, run.closers);
    logger.info('running background jobs');
  });
}
