import type { TestProject } from '@packyard/registry-testing';
import { npm, NpmServer, type Caller } from '../testing/npm-server.ts';

const name = '@acme/tags';
let server: NpmServer;
let project: TestProject;
beforeAll(async () => {
  server = await NpmServer.start();
  project = await server.registry.people.project();
  for (const version of ['1.0.0', '1.1.0']) await server.publish(project, { name, version });
});
afterAll(() => server.close());

const tags = (escaped = '@acme%2ftags') => `${npm(project)}/-/package/${escaped}/dist-tags`;
const list = async (): Promise<unknown> => (await server.call('reporter', 'GET', tags())).json;
const set = (tag: string, body: string, caller: Caller = 'developer', path = tags()) => server.call(caller, 'PUT', `${path}/${tag}`, { body: Buffer.from(body) });

describe('dist-tags', () => {
  it.each(['@acme%2ftags', '@acme%2Ftags', '@acme/tags'])('are listed for %s', async (escaped) => {
    expect(await server.call('reporter', 'GET', tags(escaped))).toMatchObject({ status: 200, json: { latest: '1.1.0' } });
  });

  it('are set by a JSON string, as npm sends it, and by a bare text', async () => {
    for (const body of ['"1.0.0"', '1.0.0', ' "1.0.0"\n']) {
      expect(await set('beta', body)).toMatchObject({ status: 204, text: '' });
      expect(await list()).toEqual({ latest: '1.1.0', beta: '1.0.0' });
      expect((await server.call('developer', 'DELETE', `${tags()}/beta`)).status).toBe(204);
      expect(await list()).toEqual({ latest: '1.1.0' });
    }
  });

  it('answer yarn 1 with a body, without which it reports a failure', async () => {
    const answer = await server.call('developer', 'PUT', `${tags()}/beta`, { body: '1.0.0', headers: { 'user-agent': 'yarn/1.22.22 npm/? node/v24 linux x64' } });
    expect(answer).toMatchObject({ status: 200, json: { ok: true } });
    await server.call('developer', 'DELETE', `${tags()}/beta`);
  });

  it('move, "latest" too, and the packument follows', async () => {
    await set('latest', '"1.0.0"');
    expect(await list()).toEqual({ latest: '1.0.0' });
    expect((await server.call('reporter', 'GET', `${npm(project)}/${name}`)).json).toMatchObject({ 'dist-tags': { latest: '1.0.0' } });
    await set('latest', '"1.1.0"');
  });

  it.each<[string, string, string, RegExp]>([
    ['no version', 'beta', '', /"Version" not given/],
    ['an empty one', 'beta', '""', /"Version" not given/],
    ['what is no version', 'beta', '{"version":"1.0.0"}', /must be a version/],
    ['a range', 'beta', '"^1.0.0"', /must be a version/],
    ['a tag that is a range', '1.x', '"1.0.0"', /SemVer range/],
    ['a tag that reaches a prototype', '__proto__', '"1.0.0"', /reserved/],
    ['a tag with a slash', 'a%2fb', '"1.0.0"', /no slash/],
    ['a tag with NUL', 'a%00b', '"1.0.0"', /letters/],
  ])('are refused: %s', async (_, tag, body, error) => {
    expect(await set(tag, body)).toMatchObject({ status: 400, json: { error: expect.stringMatching(error), message: expect.stringMatching(/^400 Bad request - /) } });
    expect(await list()).toEqual({ latest: '1.1.0' });
  });

  it('of a version or package that is not there are 404', async () => {
    expect(await set('beta', '"9.9.9"')).toMatchObject({ status: 404, json: { error: expect.stringContaining('9.9.9') } });
    for (const answer of [await server.call('reporter', 'GET', tags('absent')), await set('beta', '"1.0.0"', 'developer', tags('absent'))]) {
      expect(answer).toMatchObject({ status: 404, json: { message: '404 Package Not Found' } });
    }
    expect(await server.call('developer', 'DELETE', `${tags()}/never`)).toMatchObject({ status: 404, json: { message: '404 Package tag Not Found' } });
  });

  it('always have a latest', async () => {
    expect(await server.call('developer', 'DELETE', `${tags()}/latest`)).toMatchObject({ status: 400, json: { error: expect.stringContaining('point it to another version') } });
  });

  it.each<[Caller, number]>([['anonymous', 401], ['outsider', 404], ['guest', 403], ['reporter', 403], ['developer', 204]])('by %s: %d', async (caller, status) => {
    expect((await set('role', '"1.0.0"', caller)).status).toBe(status);
    if (status === 204) await server.call(caller, 'DELETE', `${tags()}/role`);
  });

  it('stop at 100', async () => {
    await server.publish(project, { name: 'hundred', version: '1.0.0' });
    await server.registry.database.unprepared(`insert into version_tag (package_id, name, version_id) select v.package_id, 't' || i, v.id from package_version v cross join generate_series(1, 99) i where v.name = 'hundred'`);
    expect(await set('more', '"1.0.0"', 'developer', tags('hundred'))).toMatchObject({ status: 400, json: { error: expect.stringContaining('at most 100 tags') } });
    expect((await set('t5', '"1.0.0"', 'developer', tags('hundred'))).status).toBe(204);
  });
});

describe('dist-tags above a project', () => {
  const above = (escaped = '@acme%2ftags') => `/groups/${project.group.id}/-/packages/npm/-/package/${escaped}/dist-tags`;

  it('are those of the one project that has the package', async () => {
    expect(await server.call('reporter', 'GET', above())).toMatchObject({ status: 200, json: { latest: '1.1.0' } });
    expect((await set('group', '"1.0.0"', 'developer', above())).status).toBe(204);
    expect(await list()).toMatchObject({ group: '1.0.0' });
    expect((await set('group', '"1.1.0"', 'reporter', above())).status).toBe(403);
    expect((await server.call('developer', 'DELETE', `${above()}/group`)).status).toBe(204);
  });

  it('cannot be changed if several projects have it', async () => {
    const second = await server.registry.people.project('private', { group: project.group });
    for (const one of [project, second]) await server.publish(one, { name: 'both', version: '1.0.0' });
    expect(await set('beta', '"1.0.0"', 'developer', above('both'))).toMatchObject({ status: 405, json: { error: expect.stringContaining('/projects/<project_id>/packages/npm/') } });
  });
});
