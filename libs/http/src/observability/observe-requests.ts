import type { Actor } from '@packyard/domain';
import type { RequestHandler, Response } from 'express';
import { stateOf, type GuardedRequest } from '../access.ts';
import { trafficSinceLast } from './connection-traffic.ts';
import type { Logger } from './create-logger.ts';
import type { HttpMetrics } from './http-metrics.ts';
import { redactUrl } from './redaction/redact-url.ts';
import { assignRequestId, requestIdHeader } from './request-id.ts';

export interface Observers {
  readonly logger: Logger;
  readonly metrics: HttpMetrics;
}

/** The name (see `nameRoute`) of files that a page consists of. */
export const assetRoute = 'assets';

/** The client went away before it had its answer: no status was sent. nginx writes the same number. */
const clientClosedRequest = 499;

/** What is asked every few seconds by whatever watches the server, and the dozens of files that make one page. */
const background: ReadonlySet<string> = new Set(['/-/health', '/-/liveness', '/-/readiness', '/metrics', assetRoute]);

/** First of all middleware: gives each request its id, and tells log and metrics how it ended. */
export function observeRequests({ logger, metrics }: Observers): RequestHandler {
  return (request, response, next) => {
    const startedAtMs = performance.now();
    const { socket } = request;
    response.setHeader(requestIdHeader, assignRequestId(request));
    metrics.started();
    response.once('close', () => {
      const durationMs = performance.now() - startedAtMs;
      const record = { ...describe(request, response), ...trafficSinceLast(socket), durationMs: Math.round(durationMs * 10) / 10 };
      metrics.ended(record);
      logger[background.has(record.route) ? 'debug' : 'info'](record, 'request');
    });
    next();
  };
}

/** Names what answered when it is no route of a controller. */
export function nameRoute(response: Response, name: string): void {
  response.locals['route'] = name;
}

function describe(request: GuardedRequest, response: Response) {
  const { requestId, actor, format } = stateOf(request);
  const aborted = !response.writableFinished;
  return {
    requestId,
    method: request.method,
    path: redactUrl(request.originalUrl),
    route: routeOf(request, response),
    status: aborted && !response.headersSent ? clientClosedRequest : response.statusCode,
    ...(aborted ? { aborted } : {}),
    ...(actor === undefined ? {} : { actor: nameActor(actor) }),
    ...(format === undefined ? {} : { format: format.id }),
    ...(request.ip === undefined ? {} : { ip: request.ip }),
    ...(request.headers['user-agent'] === undefined ? {} : { userAgent: request.headers['user-agent'].slice(0, 200) }),
  };
}

export type RequestRecord = ReturnType<typeof describe> & { readonly requestBytes: number; readonly responseBytes: number; readonly durationMs: number };

/** The pattern that matched, so that a metric has as many series as there are routes; `none` if nothing did. */
function routeOf(request: GuardedRequest, response: Response): string {
  const named: unknown = response.locals['route'];
  if (typeof named === 'string') return named;
  const matched = (request.route as { path?: unknown } | undefined)?.path;
  return typeof matched === 'string' ? matched : 'none';
}

function nameActor(actor: Actor): { kind: string; id?: number } {
  if (actor.kind === 'anonymous') return { kind: actor.kind };
  return { kind: actor.kind, id: actor.kind === 'user' ? actor.userId : actor.tokenId };
}
