import express, { type Express } from 'express';
import { once } from 'node:events';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { stateOf, type GuardedRequest } from '../access.ts';
import { createLogger } from './create-logger.ts';
import { Metrics } from './metrics.ts';
import { observeRequests } from './observe-requests.ts';
import { probeRoutes, protectedMetricsRoute } from './operator-routes.ts';
import { Readiness, type ReadinessCheck } from './readiness.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const metricsToken = 'metrics-token-of-this-test';
const checks: ReadinessCheck[] = [];
const records: Record<string, unknown>[] = [];
const metrics = new Metrics();
let readiness: Readiness;
let app: Express;
let server: http.Server;
let origin: string;

beforeAll(async () => {
  readiness = new Readiness(checks, 50);
  app = express().disable('x-powered-by').set('trust proxy', ['10.0.0.0/8']);
  const logger = createLogger({ level: 'debug', format: 'json' }, { write: (line: string) => void records.push(JSON.parse(line) as Record<string, unknown>) });
  app.use(observeRequests({ logger, metrics: metrics.http }), probeRoutes({ readiness }), protectedMetricsRoute(metrics.registry, metricsToken));
  app.put('/files/:name', (request: GuardedRequest, response) => {
    stateOf(request).actor = { kind: 'user', userId: 7, username: 'jane', name: 'Jane', isAdmin: false, mustChangePassword: false, via: { kind: 'session', sessionId: 1 } };
    request.resume().on('end', () => response.status(201).json({ ok: true }));
  });
  app.get('/slow', (_request, response) => response.write('x'));
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());
beforeEach(() => {
  records.length = 0;
  checks.length = 0;
  app.set('trust proxy', ['10.0.0.0/8']);
});

/** The line is written when the connection saw the end of the answer, which the client may see first. */
async function lastRecord(): Promise<Record<string, unknown>> {
  while (records.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  return records.at(-1) ?? {};
}

describe('observeRequests', () => {
  it('logs one line with everything about the request and nothing secret', async () => {
    const body = 'x'.repeat(5000);
    const response = await fetch(`${origin}/files/a.bin?private_token=opaque&page=1`, { method: 'PUT', body, headers: { 'user-agent': 'spec/1', 'private-token': 'opaque' } });
    expect(await lastRecord()).toEqual({
      level: 'info',
      time: expect.any(String) as string,
      msg: 'request',
      requestId: response.headers.get('x-request-id'),
      method: 'PUT',
      path: '/files/a.bin?private_token=[redacted]&page=1',
      route: '/files/:name',
      status: 201,
      actor: { kind: 'user', id: 7 },
      ip: '127.0.0.1',
      userAgent: 'spec/1',
      requestBytes: expect.any(Number) as number,
      responseBytes: expect.any(Number) as number,
      durationMs: expect.any(Number) as number,
    });
    expect(records[0]?.['requestBytes']).toBeGreaterThan(5000);
    expect(JSON.stringify(records)).not.toContain('opaque');
    expect(records).toHaveLength(1);
  });

  it('makes an id for a stranger, whatever he sends', async () => {
    const response = await fetch(`${origin}/-/health`, { headers: { 'x-request-id': 'chosen-by-the-client' } });
    expect(response.headers.get('x-request-id')).toMatch(uuid);
  });

  it("keeps a trusted proxy's id if it is sane", async () => {
    app.set('trust proxy', ['127.0.0.1/8']);
    const idFor = async (id: string) => (await fetch(`${origin}/-/health`, { headers: { 'x-request-id': id } })).headers.get('x-request-id');
    expect(await idFor('01J9ZQ3V8D2C4B6A8F0E2D4C6B')).toBe('01J9ZQ3V8D2C4B6A8F0E2D4C6B');
    for (const insane of ['short', 'x'.repeat(200), 'two words here', '<script>alert']) expect(await idFor(insane)).toMatch(uuid);
  });

  it('tells of a request that its client left', async () => {
    const request = http.get(`${origin}/slow`, (response) => response.once('data', () => request.destroy()));
    request.on('error', () => undefined);
    expect(await lastRecord()).toMatchObject({ route: '/slow', status: 200, aborted: true });
  });
});

describe('probes', () => {
  it('is alive while the process is, and logs it for debug only', async () => {
    checks.push({ name: 'database', run: () => Promise.reject(new Error('gone')) });
    const response = await fetch(`${origin}/-/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    expect((await lastRecord())['level']).toBe('debug');
  });

  it('is ready when every check is well', async () => {
    checks.push({ name: 'database', run: () => Promise.resolve(undefined) });
    const response = await fetch(`${origin}/-/readiness`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok', checks: { database: 'ok' } }]);
  });

  it('names what is wrong, without its secrets', async () => {
    let started = 0;
    checks.push(
      { name: 'database', run: () => new Promise(() => void (started += 1)) },
      { name: 'storage', run: () => Promise.resolve('less than 100 MB are free') },
      { name: 'other', run: () => Promise.reject(new Error('postgres://root:secret@db')) },
    );
    for (const _again of [1, 2]) {
      const response = await fetch(`${origin}/-/readiness`);
      expect(response.status).toBe(503);
      expect(await response.json()).toEqual({ status: 'failed', checks: { database: 'no answer within 50 ms', storage: 'less than 100 MB are free', other: 'failed' } });
    }
    expect(started).toBe(1);
  });

  it('is not ready while it shuts down', async () => {
    const stopping = new Readiness([]);
    stopping.beginShutdown();
    expect(await stopping.report()).toEqual({ ready: false, checks: { server: 'is shutting down' } });
  });
});

describe('/metrics', () => {
  const metricsAs = (authorization?: string) => fetch(`${origin}/metrics`, { headers: authorization === undefined ? {} : { authorization } });

  it('is not there without the token', async () => {
    for (const authorization of [undefined, 'Bearer wrong', `Basic ${metricsToken}`, 'Bearer ']) expect((await metricsAs(authorization)).status).toBe(404);
  });

  it('tells durations by route pattern and status class, and numbers that others keep', async () => {
    metrics.gauge({ name: 'packyard_spec_gauge', help: 'x' }, () => 42);
    metrics.counter({ name: 'packyard_spec_total', help: 'x' }, () => 7);
    metrics.jobFailed('sweep-storage');
    await fetch(`${origin}/files/one`, { method: 'PUT', body: 'x' });
    await fetch(`${origin}/nowhere/at/all`);
    await metricsAs(`Bearer ${metricsToken}`); // the requests before it have ended by now
    const text = await (await metricsAs(`Bearer ${metricsToken}`)).text();
    expect(text).toContain('packyard_http_request_duration_seconds_count{method="PUT",route="/files/:name",status="2xx"}');
    expect(text).toContain('packyard_http_request_duration_seconds_count{method="GET",route="none",status="4xx"}');
    expect(text).not.toContain('nowhere');
    expect(text).toContain('packyard_http_requests_in_flight 1');
    expect(text).toContain('packyard_http_received_bytes_total{format="none"}');
    expect(text).toContain('packyard_spec_gauge 42');
    expect(text).toContain('packyard_spec_total 7');
    expect(text).toContain('packyard_jobs_failed_total{job="sweep-storage"} 1');
  });
});
