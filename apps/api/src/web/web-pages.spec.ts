import express from 'express';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { webPages } from './web-pages.ts';

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';
const folder = mkdtempSync(path.join(tmpdir(), 'packyard-web-'));
let server: http.Server;
let origin: string;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'web/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'web/index.html'), '<!doctype html><title>Packyard</title>');
  writeFileSync(path.join(folder, 'web/favicon.svg'), '<svg/>');
  writeFileSync(path.join(folder, 'web/assets/index-Ab12.js'), 'start()');
  writeFileSync(path.join(folder, 'web/assets/index-Ab12.js.gz'), gzipSync('start()'));
  writeFileSync(path.join(folder, 'web/assets/plain-Ab12.js'), 'plain()');
  const app = express().disable('etag');
  app.use(webPages(path.join(folder, 'web')) ?? []);
  app.use((_request, response) => void response.status(404).json({ error: '404 Not Found' }));
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (at: string, accept?: string, method = 'GET') => fetch(origin + at, { method, headers: accept === undefined ? {} : { accept } });

describe('pages', () => {
  it('are one document, checked for changes at every visit, that runs nothing but its own scripts', async () => {
    const response = await get('/top/app/-/packages', browser);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>Packyard</title>');
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'x-frame-options': 'DENY', vary: 'Accept' });
    for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "img-src 'self' data:"]) expect(headers['content-security-policy']).toContain(rule);
    expect(headers['content-security-policy']).not.toMatch(/script-src|style-src|unsafe/);
    // not fetch(): it adds a Cache-Control that asks for a fresh copy
    const again = http.get(`${origin}/other`, { headers: { accept: browser, 'if-none-match': headers['etag'] } });
    const [answer] = (await once(again, 'response')) as [http.IncomingMessage];
    expect(answer.resume().statusCode).toBe(304);
  });

  it('answer HEAD without the document', async () => {
    const response = await get('/', browser, 'HEAD');
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '38', '']);
  });

  it.each<[string, string, string | undefined]>([
    ['curl', '/top/app', '*/*'],
    ['a client without Accept', '/', undefined],
    ["a browser on a project called like a file", '/top/app.json', browser],
  ])('are for %s', async (_who, at, accept) => {
    expect((await get(at, accept)).status).toBe(200);
  });

  it.each([
    ['npm', '/left-pad', 'application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8, */*'],
    ['pip', '/simple/requests/', 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html; q=0.1, text/html; q=0.01'],
    ['maven', '/com/example/app/1.0/app-1.0.pom', 'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2'],
    ['conan', '/v1/ping', '*/*'],
    ['a JSON client', '/top/app', 'application/json'],
    ['anybody who asks the API', '/api/v4/nothing', browser],
    ['a download', '/top/app/-/package_files/12/download', browser],
  ])('are not for %s', async (_who, at, accept) => {
    const response = await get(at, accept);
    expect([response.status, await response.json()]).toEqual([404, { error: '404 Not Found' }]);
  });

  it.each(['POST', 'PUT', 'DELETE'])('are not written to with %s', async (method) => {
    expect((await get('/top/app', browser, method)).status).toBe(404);
  });
});

describe('assets', () => {
  it('with hashed names are kept for ever', async () => {
    const response = await get('/assets/index-Ab12.js');
    expect([response.status, await response.text(), response.headers.get('cache-control')]).toEqual([200, 'start()', 'public, max-age=31536000, immutable']);
  });

  it('beside the document are checked for changes', async () => {
    const response = await get('/favicon.svg');
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'image/svg+xml', 'no-cache']);
  });

  it.each(['/assets/gone.js', '/assets/', '/assets', '/assets/..%2findex.html', '/assets/%2e%2e/%2e%2e/secret.txt', '/..%2fsecret.txt', '/index.html'])('%s is not there', async (at) => {
    expect((await get(at, '*/*')).status).toBe(404);
  });
});

it('says when there is no built SPA', () => {
  expect(webPages(path.join(folder, 'nowhere'))).toBeUndefined();
});

describe('assets', () => {
  const asset = (name: string, encoding: string) => fetch(`${origin}/assets/${name}`, { headers: { 'accept-encoding': encoding } });

  it('go out as the build compressed them, to whoever takes gzip', async () => {
    const response = await asset('index-Ab12.js', 'gzip');
    expect([response.headers.get('content-encoding'), response.headers.get('content-type'), response.headers.get('vary')]).toEqual(['gzip', 'text/javascript; charset=utf-8', 'Accept-Encoding']);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(await response.text()).toBe('start()');
  });

  it('go out plain to others, and where there is no compressed one', async () => {
    expect((await asset('index-Ab12.js', 'identity')).headers.get('content-encoding')).toBeNull();
    const plain = await asset('plain-Ab12.js', 'gzip');
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, 'plain()']);
  });
});
