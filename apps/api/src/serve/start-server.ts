import { defaultExternalUrl, type Config } from '@packyard/config';
import { Metrics, Readiness } from '@packyard/http';
import { createApp } from '../create-app.ts';
import { ensureRoot } from '../first-start.ts';
import { formats } from '../formats.ts';
import { webDir } from '../product.ts';
import { announce } from './announce.ts';
import { finishRequests, freePort, listen, setServerLimits } from './http-server.ts';
import { serveMetricsApart } from './metrics-server.ts';
import { openStores } from './open-stores.ts';
import { readinessChecks } from './readiness-checks.ts';
import type { Run } from './run-until-stopped.ts';
import { startJobs } from './start-jobs.ts';
import { watchParts } from './watch-parts.ts';

/** Opens everything in order and listens. What is opened is closed by the run, the last first. */
export async function startServer(given: Config, run: Run): Promise<void> {
  const { logger, closers, stop } = run;
  const { database, blobs } = await openStores(given, run, 'own');
  const config = await withPort(given);
  const metrics = new Metrics();
  const readiness = new Readiness(readinessChecks(database, blobs));
  const app = await createApp({ config, database, blobs, formats, metrics, readiness, logger, webDir });
  closers.add('application', () => app.close());
  stop.checkpoint();
  const firstStart = await ensureRoot(app, config);
  watchParts(metrics, app, database);
  if (config.jobs.enabled) await startJobs(app, { logger, metrics, closers });
  stop.checkpoint();
  const server = app.getHttpServer();
  setServerLimits(server, config.http);
  await serveMetricsApart(metrics.registry, config.metrics, closers);
  await listen(server, config.http);
  closers.add('http server', () => finishRequests(server, config.http.shutdownGraceMs), config.http.shutdownGraceMs + 5_000);
  closers.add('readiness', () => readiness.beginShutdown());
  announce(config, firstStart, logger);
}

/** With PORT=0 the port is chosen now, because every URL in an index starts with it. */
async function withPort(config: Config): Promise<Config> {
  const { host, port, externalUrl } = config.http;
  if (port !== 0) return config;
  const chosen = await freePort(host);
  const isGiven = externalUrl !== defaultExternalUrl(host, 0);
  return { ...config, http: { ...config.http, port: chosen, externalUrl: isGiven ? externalUrl : defaultExternalUrl(host, chosen) } };
}
