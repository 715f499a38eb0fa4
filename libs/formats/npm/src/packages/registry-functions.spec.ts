import type { TestProject } from '@packyard/registry-testing';
import { gzipSync } from 'node:zlib';
import { npm, NpmServer } from '../testing/npm-server.ts';

let server: NpmServer;
let project: TestProject;
let open: TestProject;
beforeAll(async () => {
  server = await NpmServer.start();
  [project, open] = [await server.registry.people.project(), await server.registry.people.project('public')];
  for (const one of [project, open]) await server.publish(one, { name: '@acme/ui', version: '1.0.0' });
});
afterAll(() => server.close());

const body = gzipSync(JSON.stringify({ '@acme/ui': ['1.0.0'] }));
const post = (path: string, headers: Record<string, string>, bytes: Buffer = body) => server.call('reporter', 'POST', `${npm(project)}/-/npm/v1/security/${path}`, { body: bytes, headers: { 'content-encoding': 'gzip', ...headers } });

describe('audit', () => {
  it.each(['install', 'ci', 'exec', 'update'])('during npm %s knows nothing', async (command) => {
    expect(await post('advisories/bulk', { 'npm-command': command })).toMatchObject({ status: 200, json: {} });
  });

  it('of npm 6 gets a whole report, which it needs', async () => {
    expect(await post('audits/quick', {})).toMatchObject({ status: 200, json: { actions: [], advisories: {}, metadata: { vulnerabilities: { critical: 0 } } } });
  });

  it.each([
    ['advisories/bulk', { 'npm-command': 'audit' }],
    ['audits/quick', { 'npm-command': 'audit' }],
    ['audits/quick', { 'user-agent': 'node-fetch' }],
    ['audits/quick', { 'user-agent': 'pnpm/10.34.8 npm/? node/v24 linux x64' }],
    ['advisories/bulk', { 'user-agent': 'got (https://github.com/sindresorhus/got)' }],
    ['advisories/bulk', { 'user-agent': 'Bun/1.4.5' }],
    ['audits', {}],
  ])('asked for by %s %j is not pretended', async (path, headers) => {
    expect(await post(path, headers as Record<string, string>)).toMatchObject({ status: 404, json: { error: expect.stringContaining('nothing was audited') } });
  });

  it('never looks into the body', async () => {
    for (const bytes of [Buffer.from('no gzip'), gzipSync(Buffer.alloc(50_000_000)), Buffer.alloc(0)]) expect((await post('advisories/bulk', {}, bytes)).status).toBe(200);
  });

  it('is for readers', async () => {
    for (const [caller, status] of [['anonymous', 401], ['outsider', 404], ['guest', 403]] as const) expect((await server.call(caller, 'POST', `${npm(project)}/-/npm/v1/security/advisories/bulk`, { body: {} })).status).toBe(status);
  });
});

describe('npm access', () => {
  it('tells whether everybody may read', async () => {
    expect((await server.call('reporter', 'GET', `${npm(project)}/-/package/@acme%2fui/visibility`)).json).toEqual({ public: false });
    for (const path of ['@acme%2fui', '@acme/ui']) expect((await server.call('reporter', 'GET', `${npm(open)}/-/package/${path}/visibility`)).json).toEqual({ public: true });
    expect((await server.call('reporter', 'GET', `${npm(open)}/-/package/absent/visibility`)).status).toBe(404);
  });

  it('leads to where access is decided', async () => {
    expect(await server.call('reporter', 'GET', `${npm(project)}/-/package/@acme%2fui/collaborators`)).toMatchObject({ status: 403, json: { error: expect.stringContaining('Members') } });
    expect(await server.call('developer', 'POST', `${npm(project)}/-/package/@acme%2fui/access`, { body: { access: 'public' } })).toMatchObject({ status: 403, json: { error: expect.stringContaining('settings of the project') } });
  });
});

describe('functions that are not here', () => {
  it.each(['GET /-/npm/v1/keys', 'GET /-/npm/v1/attestations/@acme%2fui@1.0.0', 'GET /-/org/acme/package', 'GET /-/all', 'POST /-/npm/v1/oidc/token/exchange/package/@acme%2fui', 'PUT /-/npm/v1/hooks/hook', 'PUT /-/pnpm/v1/publish', 'GET /-/package/@acme%2fui', 'DELETE /-/x'])('%s is 404 in JSON', async (call) => {
    const [method = '', path = ''] = call.split(' ');
    for (const prefix of [npm(project), `/groups/${project.group.id}/-/packages/npm`, '/packages/npm']) {
      expect(await server.call('reporter', method, prefix + path)).toMatchObject({ status: 404, headers: { 'content-type': 'application/json' }, json: { error: expect.any(String), message: '404 Not Found' } });
    }
  });
});
