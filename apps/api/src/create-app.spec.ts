import { createBlobStore, type BlobStore } from '@packyard/blob-store';
import { loadConfig } from '@packyard/config';
import { createTestDatabase, type TestDatabase } from '@packyard/database/testing';
import { createLogger, Metrics, Readiness } from '@packyard/http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { PersonalTokens } from '@packyard/auth';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createApp } from './create-app.ts';
import { ensureRoot } from './first-start.ts';
import { formats } from './formats.ts';
import { readinessChecks } from './serve/readiness-checks.ts';
import { watchParts } from './serve/watch-parts.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const folder = temporaryFolder();
const metricsToken = 'metrics-token-of-this-test';
const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';
const records: Record<string, unknown>[] = [];
let testDatabase: TestDatabase;
let blobs: BlobStore;
let app: NestExpressApplication;
let origin: string;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'web/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'web/index.html'), '<!doctype html><title>Packyard</title>');
  testDatabase = await createTestDatabase({ poolSize: 4 });
  blobs = await createBlobStore({ driver: 'memory', dataDir: folder });
  const config = loadConfig({ DATA_DIR: folder, METRICS_TOKEN: metricsToken }, { workingDir: folder, stdoutIsTerminal: false });
  const { database } = testDatabase;
  const logger = createLogger({ level: 'info', format: 'json' }, { write: (line: string) => void records.push(JSON.parse(line) as Record<string, unknown>) });
  const metrics = new Metrics();
  app = await createApp({ config, database, blobs, formats, metrics, readiness: new Readiness(readinessChecks(database, blobs)), logger, webDir: path.join(folder, 'web') });
  watchParts(metrics, app, database);
  await ensureRoot(app, config);
  await app.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
});

afterAll(async () => {
  await app.close();
  await blobs.close();
  await testDatabase.drop();
});

const get = (at: string, headers: Record<string, string> = {}) => fetch(origin + at, { headers });

describe('the application', () => {
  it('serves the pages', async () => {
    const response = await get('/top/app/-/packages', { accept: browser });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it.each([
    ['an unknown route of the API', '/api/v4/nothing/here'],
    ['another version of the API', '/api/v3/projects'],
    ['no version', '/api/'],
    ['an unknown format', '/api/v4/projects/1/packages/unknown/x'],
    ['container registries', '/v2/'],
    ['a gone asset', '/assets/gone.js'],
    ['metrics without the token', '/metrics'],
  ])("answers %s in GitLab's envelope, also to a browser", async (_case, at) => {
    const response = await get(at, { accept: browser });
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
    expect(await response.json()).toMatchObject({ error: '404 Not Found' });
  });

  it("leaves GitLab's address of a file for browsers to the management API", async () => {
    const response = await get('/top/app/-/package_files/12/download', { accept: browser });
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
    expect(await response.json()).toMatchObject({ message: '404 Project Not Found' });
  });

  it.each(['/api/v4/nothing', '/api/v4/user', '/-/health', '/-/readiness', '/', '/assets/gone.js'])('sends security headers with %s, and no word about what it runs on', async (at) => {
    const { headers } = await get(at, { accept: browser });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin)$/);
    expect(headers.get('content-security-policy')).toMatch(/default-src '(none|self)'/);
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('logs who asked, and gives a refusal the same id as its log line', async () => {
    const { text, token } = await app.get(PersonalTokens, { strict: false }).createFor({ kind: 'system' }, 1, { name: 'spec', scopes: ['api'] });
    const response = await get(`/api/v4/personal_access_tokens/self?private_token=${text}`);
    expect([response.status, await response.json()]).toMatchObject([200, { id: token.id }]);
    const requestId = response.headers.get('x-request-id');
    expect(records.find((record) => record['requestId'] === requestId)).toMatchObject({
      route: '/api/v4/personal_access_tokens/self',
      actor: { kind: 'user', id: 1 },
      status: 200,
      path: '/api/v4/personal_access_tokens/self?private_token=[redacted]',
    });
    expect(JSON.stringify(records)).not.toContain(text);
  });

  it('tells metrics to who has the token', async () => {
    const text = await (await get('/metrics', { authorization: `Bearer ${metricsToken}` })).text();
    for (const name of ['packyard_db_connections', 'packyard_index_cache_hits_total 0', 'packyard_http_requests_in_flight 1', 'nodejs_eventloop_lag_seconds']) expect(text).toContain(name);
  });
});

describe('readiness', () => {
  const storage = (freeBytes: number | undefined, createSpool = () => blobs.createSpool()): BlobStore => ({ ...blobs, freeBytes: () => Promise.resolve(freeBytes), createSpool });
  const report = (store: BlobStore) => new Readiness(readinessChecks(testDatabase.database, store)).report();

  it('needs room, and a folder that can be written to', async () => {
    expect(await report(storage(undefined))).toEqual({ ready: true, checks: { database: 'ok', storage: 'ok' } });
    expect(await report(storage(99 * 1024 * 1024))).toEqual({ ready: false, checks: { database: 'ok', storage: 'less than 100 MiB are free' } });
    expect(await report(storage(undefined, () => Promise.reject(new Error('EROFS'))))).toEqual({ ready: false, checks: { database: 'ok', storage: 'cannot be written to' } });
  });

  it('needs the database, while health needs nothing', async () => {
    const { pool } = testDatabase.database;
    const held = await Promise.all(Array.from({ length: 4 }, () => pool.connect()));
    try {
      const response = await get('/-/readiness');
      expect([response.status, await response.json()]).toEqual([503, { status: 'failed', checks: { database: 'no answer within 1000 ms', storage: 'ok' } }]);
      expect((await get('/-/health')).status).toBe(200);
    } finally {
      for (const client of held) client.release();
    }
    expect((await get('/-/readiness')).status).toBe(200);
  });
});
