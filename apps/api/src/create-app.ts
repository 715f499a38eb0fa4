import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  assertEveryRouteDeclaresAccess, installExpectContinue, NestLogBridge, observeRequests, probeRoutes, protectedMetricsRoute, RegistryHttpAdapter,
  type Logger, type Metrics, type Readiness,
} from '@packyard/http';
import type { RequestHandler } from 'express';
import { AppModule, type AppParts } from './app.module.ts';
import { webPages } from './web/web-pages.ts';

export interface AppSurroundings extends AppParts {
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly logger: Logger;
  /** Folder of the built SPA. */
  readonly webDir: string;
}

/** The HTTP application, complete but not listening. */
export async function createApp(parts: AppSurroundings): Promise<NestExpressApplication> {
  const options = { bodyParser: false, abortOnError: false, logger: new NestLogBridge(parts.logger) };
  const app = await NestFactory.create<NestExpressApplication>(AppModule.register(parts), new RegistryHttpAdapter(), options);
  app.set('trust proxy', [...parts.config.http.trustedProxies]);
  app.use(...beforeRoutes(parts));
  await app.init();
  assertEveryRouteDeclaresAccess(app);
  installExpectContinue(app.getHttpServer());
  return app;
}

/** What comes before the controllers, in this order. Nothing here reads a body. */
function beforeRoutes({ config, metrics, readiness, logger, webDir }: AppSurroundings): RequestHandler[] {
  const web = webPages(webDir);
  if (web === undefined) logger.warn({ webDir }, 'the web pages are not built: only the API answers (npm run build makes them)');
  return [
    observeRequests({ logger, metrics: metrics.http }),
    probeRoutes({ readiness }),
    protectedMetricsRoute(metrics.registry, config.metrics.token),
    ...(web === undefined ? [] : [web]),
  ];
}
