import { Router, type Request, type RequestHandler, type Response } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Registry } from 'prom-client';
import { nameRoute } from './observe-requests.ts';
import type { Readiness } from './readiness.ts';

/**
 * What machines that watch the server ask. Not routes of a controller: they must answer when the database, which the guard of
 * every route asks first, does not.
 */
export function probeRoutes({ readiness }: { readonly readiness: Readiness }): Router {
  const alive: RequestHandler = (request, response) => answer(request, response, 200, { status: 'ok' });
  return Router({ caseSensitive: true, strict: true })
    .get('/-/health', alive)
    .get('/-/liveness', alive)
    .get('/-/readiness', async (request, response) => {
      const { ready, checks } = await readiness.report();
      answer(request, response, ready ? 200 : 503, { status: ready ? 'ok' : 'failed', checks });
    });
}

/** `/metrics` for who knows the token. Anybody else learns nothing, not even that it exists. */
export function protectedMetricsRoute(registry: Registry, token: string | undefined): RequestHandler {
  const router = Router({ caseSensitive: true, strict: true });
  if (token === undefined) return router;
  return router.get('/metrics', async (request, response, next) => (isBearer(request, token) ? await sendMetrics(registry, request, response) : next()));
}

/** `/metrics` on an address of its own, and nothing else there. */
export async function sendMetrics(registry: Registry, request: Request, response: Response): Promise<void> {
  const text = await registry.metrics();
  nameRoute(response, request.path);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', registry.contentType);
  response.end(request.method === 'HEAD' ? undefined : text);
}

function answer(request: Request, response: Response, status: number, body: object): void {
  nameRoute(response, request.path);
  response.status(status).setHeader('Cache-Control', 'no-store');
  response.json(body);
}

/** Compared as digests: in the same time whatever was sent. */
function isBearer(request: Request, token: string): boolean {
  const sent = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
  return sent !== undefined && timingSafeEqual(digest(sent), digest(token));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
