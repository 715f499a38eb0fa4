import type { TestProject } from '@packyard/registry-testing';
import { gunzipSync } from 'node:zlib';
import { npm, NpmServer } from '../testing/npm-server.ts';

const install = 'application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8, */*';
const name = '@acme/ui';

let tarball: Buffer;
let server: NpmServer;
let project: TestProject;
beforeAll(async () => {
  server = await NpmServer.start();
  project = await server.registry.people.project();
  tarball = await server.publish(project, { name, version: '1.0.0', packageJson: { description: 'Buttons', dependencies: { a: '1' }, os: ['linux'] }, files: { 'README.md': '# UI' } });
  await server.publish(project, { name, version: '2.0.0-rc.1', tag: 'next' });
  await server.publish(project, { name: 'plain', version: '1.0.0' });
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => server.call('reporter', 'GET', `${npm(project)}${path}`, { headers });

describe('packument', () => {
  it.each(['/@acme%2fui', '/@acme%2Fui', '/@acme/ui', '/%40acme%2Fui', '/@acme/ui/'])('is at %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 200, json: { name, 'dist-tags': { latest: '1.0.0', next: '2.0.0-rc.1' }, readme: '# UI', description: 'Buttons', maintainers: [{ name: server.registry.people.person('developer').username }] } });
  });

  it.each([
    [install, 'application/vnd.npm.install-v1+json'],
    ['application/vnd.npm.install-v1+json', 'application/vnd.npm.install-v1+json'],
    ['application/json', 'application/json'],
    ['*/*', 'application/json'],
    ['text/html', 'application/json'],
  ])('for Accept %s is %s', async (accept, type) => {
    const answer = await get('/@acme%2fui', { accept });
    expect(answer.headers).toMatchObject({ 'content-type': type, vary: 'Accept-Encoding, Accept', 'cache-control': 'private, no-cache' });
    expect(Object.hasOwn(answer.json as object, '_rev')).toBe(type === 'application/json');
  });

  it('is short where it is read to be sent back, whatever is accepted', async () => {
    const answer = await get('/@acme%2fui?write=true', { accept: install });
    expect(answer.headers['content-type']).toBe('application/json');
    expect(answer.json).toMatchObject({ _id: name, _rev: expect.stringMatching(/^\d+-\d+$/) });
    expect(Object.keys((answer.json as { versions: Record<string, object> }).versions['1.0.0'] ?? {})).toEqual(['name', 'version', 'dist']);
  });

  it('comes compressed, and not again if nothing changed', async () => {
    const plain = await server.raw('reporter', 'GET', `${npm(project)}/@acme%2fui`);
    const packed = await server.raw('reporter', 'GET', `${npm(project)}/@acme%2fui`, { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    expect(packed.headers['etag']).not.toBe(plain.headers['etag']);
    const etag = plain.headers['etag'] ?? '';
    expect(await get('/@acme%2fui', { 'if-none-match': etag })).toMatchObject({ status: 304, text: '' });
    expect(await get('/@acme%2fui', { 'if-modified-since': plain.headers['last-modified'] ?? '' })).toMatchObject({ status: 304 });
    await server.publish(project, { name, version: '1.0.1', tag: 'patch' });
    expect((await get('/@acme%2fui', { 'if-none-match': etag })).status).toBe(200);
  });

  it('answers HEAD like GET', async () => {
    const [whole, head] = [await server.raw('reporter', 'GET', `${npm(project)}/plain`), await server.raw('reporter', 'HEAD', `${npm(project)}/plain`)];
    expect([head.status, head.body.length, head.headers['content-length'], head.headers['etag']]).toEqual([200, 0, String(whole.body.length), whole.headers['etag']]);
  });

  it('of what is not there, or no name, is 404 in GitLab’s words', async () => {
    for (const path of ['/absent', '/@acme%2fabsent', '/@acme', '/..%2f..', '/%2e%2e', '/a%00b', '/__proto__', '/plain%2f..%2fplain'])
      expect(await get(path)).toMatchObject({ status: 404, json: { error: expect.any(String) } });
    expect((await get('/absent')).json).toEqual({ message: '404 Packages Not Found', error: 'No such package here: check the name and the registry URL.' });
    expect((await get('/%zz')).status).toBe(400);
  });

  it('is gone with the last version', async () => {
    await server.publish(project, { name: 'brief', version: '1.0.0' });
    const rev = ((await server.call('maintainer', 'GET', `${npm(project)}/brief?write=true`)).json as { _rev: string })._rev;
    expect((await server.call('maintainer', 'DELETE', `${npm(project)}/brief/-rev/${rev}`)).status).toBe(200);
    expect((await get('/brief')).status).toBe(404);
    await server.publish(project, { name: 'brief', version: '1.0.0', packageJson: { description: 'again' } });
    expect((await get('/brief')).json).toMatchObject({ description: 'again' });
  });

  it('shows the README of the version that it shows', async () => {
    for (const [version, tag] of [['2.0.0', 'next'], ['1.0.0', 'latest']] as const)
      await server.publish(project, { name: 'readmes', version, tag, packageJson: { description: version }, files: { 'README.md': `# ${version}` } });
    expect((await get('/readmes')).json).toMatchObject({ 'dist-tags': { latest: '1.0.0' }, description: '1.0.0', readme: '# 1.0.0' });
  });
});

describe('one version', () => {
  it.each([
    ['/@acme%2fui/1.0.0', '1.0.0'],
    ['/@acme/ui/1.0.0', '1.0.0'],
    ['/@acme%2fui/latest', '1.0.0'],
    ['/@acme%2fui/next', '2.0.0-rc.1'],
    ['/plain/1.0.0', '1.0.0'],
    ['/plain/latest', '1.0.0'],
    ['/plain/1.0.0+build', '1.0.0'],
  ])('%s is %s', async (path, version) => expect(await get(path)).toMatchObject({ status: 200, json: { version, dist: { tarball: expect.stringContaining(`${server.registry.origin}/api/v4${npm(project)}/`) } } }));

  it.each(['/plain/9.9.9', '/plain/none', '/plain/__proto__', '/plain/^1.0.0', '/absent/1.0.0', '/absent/latest', '/plain/1.0.0/x', '/plain/-', '/plain/-rev'])('%s is not there', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, json: { error: expect.any(String), message: expect.stringContaining('404') } });
  });
});

describe('tarball', () => {
  it.each(['@acme/ui/-/ui', '@acme%2fui/-/ui', '@acme%2Fui/-/ui', '@acme/ui/-/@acme/ui', '@acme%2fui/-/@acme%2fui', '@acme/ui/-/@acme%2Fui', '%40acme/ui/%2D/ui'])('is at /%s-1.0.0.tgz', async (path) => {
    const answer = await server.raw('reporter', 'GET', `${npm(project)}/${path}-1.0.0.tgz`);
    expect(answer.status).toBe(200);
    expect(answer.body.equals(tarball)).toBe(true);
    expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-cache', 'content-disposition': 'attachment; filename=ui-1.0.0.tgz', 'content-length': String(tarball.length) });
    expect(answer.headers).not.toHaveProperty('content-encoding');
  });

  it.each(['@acme/ui/-/other-1.0.0.tgz', '@acme/ui/-/ui-9.0.0.tgz', '@acme/ui/-/ui-1.0.0.tar', '@acme/ui/-/@other/ui-1.0.0.tgz', '@acme/ui/-/..%2fui-1.0.0.tgz', '@acme/ui/-/ui-1.0.0.tgz/x', 'absent/-/absent-1.0.0.tgz', '@acme/ui/-/ui-1.0.0.tgz%00'])('is not at /%s', async (path) => {
    expect(await get(`/${path}`)).toMatchObject({ status: 404, json: { error: expect.any(String) } });
  });

  it('is where the packument says, at each level, below the address that was asked', async () => {
    const { group } = project;
    for (const prefix of [npm(project), `/projects/${encodeURIComponent(project.fullPath)}/packages/npm`, `/groups/${group.id}/-/packages/npm`, `/groups/${group.fullPath}/-/packages/npm`]) {
      const packument = (await server.call('reporter', 'GET', `${prefix}/@acme%2fui`)).json as { versions: Record<string, { dist: { tarball: string } }> };
      const url = packument.versions['1.0.0']?.dist.tarball ?? '';
      expect(url).toBe(`${server.registry.origin}/api/v4${prefix}/@acme/ui/-/ui-1.0.0.tgz`);
      expect((await server.raw('reporter', 'GET', url.slice(`${server.registry.origin}/api/v4`.length))).body.equals(tarball)).toBe(true);
    }
  });
});

describe('the whole server', () => {
  it('knows a scope as its top-level group only', async () => {
    const scope = project.group.fullPath;
    const other = await server.registry.people.project('public');
    await server.publish(project, { name: `@${scope}/own`, version: '1.0.0' });
    await server.publish(other, { name: `@${scope}/own`, version: '2.0.0' });
    await server.publish(other, { name: `@${scope}/squatted`, version: '1.0.0' });
    const found = await server.call('reporter', 'GET', `/packages/npm/@${scope}%2fown`);
    expect(Object.keys((found.json as { versions: object }).versions)).toEqual(['1.0.0']);
    expect((await server.raw('reporter', 'GET', `/packages/npm/@${scope}/own/-/own-1.0.0.tgz`)).status).toBe(200);
    expect((await server.call('reporter', 'GET', `/packages/npm/@${scope.toUpperCase()}%2fown`)).status).toBe(200);
    for (const path of [`@${scope}%2fsquatted`, 'plain', '@acme%2fui', `@${scope}/own/-/own-2.0.0.tgz`]) expect((await server.call('reporter', 'GET', `/packages/npm/${path}`)).status).toBe(404);
  });
});

describe('what people are told', () => {
  it.each(['expired', 'revoked'] as const)('with a token that is %s', async (state) => {
    const token = await server.registry.make.token(server.registry.people.person('reporter').userId, { [state]: true });
    const answer = await server.call({ token }, 'GET', `${npm(project)}/plain`);
    expect(answer).toMatchObject({ status: 401, json: { error: expect.stringContaining(state) } });
    // npm prints a challenge in place of this text
    expect(answer.headers).not.toHaveProperty('www-authenticate');
  });

  it('without a token, or with one that is too weak', async () => {
    expect(await server.call('anonymous', 'GET', `${npm(project)}/plain`)).toMatchObject({ status: 401, json: { error: expect.stringContaining('_authToken') } });
    const weak = await server.registry.make.token(server.registry.people.person('developer').userId, { scopes: ['read_api'] });
    expect(await server.call({ token: weak }, 'PUT', `${npm(project)}/plain`, { body: {} })).toMatchObject({ status: 403, json: { error: expect.stringContaining('create one with api') } });
    expect(await server.call('guest', 'GET', `${npm(project)}/plain`)).toMatchObject({ status: 403, json: { error: expect.stringContaining('maintainer') } });
    expect(await server.call('outsider', 'GET', `${npm(project)}/plain`)).toMatchObject({ status: 404, json: { error: expect.stringContaining('No such project') } });
  });
});
