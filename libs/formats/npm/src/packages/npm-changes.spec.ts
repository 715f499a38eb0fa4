import type { TestProject } from '@packyard/registry-testing';
import { npm, NpmServer, type Caller } from '../testing/npm-server.ts';

interface Packument {
  _rev: string;
  readonly 'dist-tags': Record<string, string>;
  readonly versions: Record<string, { deprecated?: unknown; dist?: { tarball: string } }>;
}

let server: NpmServer;
let project: TestProject;
let name: string;
let count = 0;
beforeAll(async () => {
  server = await NpmServer.start();
  project = await server.registry.people.project();
});
beforeEach(async () => {
  name = `@acme/change-${(count += 1)}`;
  for (const version of ['1.0.0', '1.1.0', '2.0.0']) await server.publish(project, { name, version });
});
afterAll(() => server.close());

const url = (suffix = '') => `${npm(project)}/${name.replace('/', '%2f')}${suffix}`;
const editable = async (): Promise<Packument> => (await server.call('maintainer', 'GET', url('?write=true'))).json as Packument;
const shown = async (): Promise<Packument> => (await server.call('reporter', 'GET', url())).json as Packument;
const put = (body: unknown, suffix = '', caller: Caller = 'maintainer', headers: Record<string, string> = {}) => server.call(caller, 'PUT', url(suffix), { body, headers });

describe('deprecate', () => {
  it.each([{ 'npm-command': 'deprecate' }, {}])('by the packument sent back, with headers %j', async (headers) => {
    const document = await editable();
    (document.versions['1.0.0'] ?? {}).deprecated = 'use 2';
    expect((await put(document, '', 'maintainer', headers as Record<string, string>)).status).toBe(200);
    expect((await shown()).versions).toMatchObject({ '1.0.0': { deprecated: 'use 2' }, '1.1.0': {} });
    const abbreviated = await server.call('reporter', 'GET', url(), { headers: { accept: 'application/vnd.npm.install-v1+json' } });
    expect((abbreviated.json as Packument).versions['1.0.0']?.deprecated).toBe('use 2');

    const again = await editable();
    (again.versions['1.0.0'] ?? {}).deprecated = '';
    expect((await put(again, '', 'maintainer', headers as Record<string, string>)).status).toBe(200);
    expect((await shown()).versions['1.0.0']).not.toHaveProperty('deprecated');
  });

  it('changes nothing else, whatever the document says', async () => {
    const before = await shown();
    await put({ name, versions: { '1.0.0': { deprecated: 'old', description: 'other', dist: { tarball: 'http://evil.example.com' } }, '9.0.0': { deprecated: 'none' } }, 'dist-tags': { latest: '1.0.0' }, readme: 'other' });
    const { versions, 'dist-tags': tags } = await shown();
    expect(tags).toEqual(before['dist-tags']);
    expect(versions).toEqual({ ...before.versions, '1.0.0': { ...before.versions['1.0.0'], deprecated: 'old' } });
  });

  it('as it is already changes nothing', async () => {
    await put({ name, versions: { '1.0.0': { deprecated: 'old' } } });
    const before = await editable();
    await put({ name, versions: { '1.0.0': { deprecated: 'old' } } });
    expect((await editable())._rev).toBe(before._rev);
  });

  it('on an old state is refused', async () => {
    const document = await editable();
    await server.publish(project, { name, version: '3.0.0' });
    (document.versions['1.0.0'] ?? {}).deprecated = 'old';
    expect(await put(document)).toMatchObject({ status: 409, json: { error: expect.stringContaining('fetch it again') } });
    expect(await put({ ...document, _rev: '1-999' })).toMatchObject({ status: 409 });
    expect((await shown()).versions['1.0.0']).not.toHaveProperty('deprecated');
  });

  it('keeps characters away that terminals obey', async () => {
    await put({ name, versions: { '1.0.0': { deprecated: 'a\u001b[31mb\u0000' } } });
    expect((await shown()).versions['1.0.0']?.deprecated).toBe('a[31mb');
  });

  it.each<[string, unknown, RegExp]>([
    ['no word about it', { versions: { '1.0.0': {} } }, /says whether it is deprecated/],
    ['no text', { versions: { '1.0.0': { deprecated: true } } }, /must be a text/],
    ['no versions', {}, /says whether/],
  ])('with %s is refused', async (_, body, error) => expect(await put(body, '', 'maintainer', { 'npm-command': 'deprecate' })).toMatchObject({ status: 400, json: { error: expect.stringMatching(error) } }));

  it('of no package is 404', async () => {
    expect(await server.call('maintainer', 'PUT', `${npm(project)}/absent`, { body: { versions: { '1.0.0': { deprecated: 'x' } } } })).toMatchObject({ status: 404 });
  });

  it('is not for developers', async () => expect((await put({ name, versions: { '1.0.0': { deprecated: 'x' } } }, '', 'developer')).status).toBe(403));

  it('is no star', async () => expect(await put({ _id: name, users: { me: true } })).toMatchObject({ status: 400, json: { error: expect.stringContaining('stars') } }));
});

describe('unpublish one version', () => {
  it('by the packument without it, as npm does, and its tarball is gone', async () => {
    const document = await editable();
    const tarball = new URL(document.versions['1.1.0']?.dist?.tarball ?? '').pathname.slice('/api/v4'.length);
    delete document.versions['1.1.0'];
    expect((await put(document, `/-rev/${document._rev}`)).status).toBe(200);
    expect(Object.keys((await shown()).versions)).toEqual(['1.0.0', '2.0.0']);
    expect((await server.raw('reporter', 'GET', tarball)).status).toBe(404);
    const after = await editable();
    expect((await server.call('maintainer', 'DELETE', `${tarball}/-rev/${after._rev}`)).status).toBe(200);
    expect(Object.keys((await shown()).versions)).toEqual(['1.0.0', '2.0.0']);
    await server.publish(project, { name, version: '1.1.0', packageJson: { description: 'again' } });
  });

  it.each(['/-/%s-1.1.0.tgz', '/-/@acme/%s-1.1.0.tgz'])('by its tarball alone: %s', async (pattern) => {
    const path = url(pattern.replace('%s', name.slice('@acme/'.length)));
    expect((await server.call('maintainer', 'DELETE', `${path}/-rev/${(await editable())._rev}`)).status).toBe(200);
    expect(Object.keys((await shown()).versions)).toEqual(['1.0.0', '2.0.0']);
  });

  it('takes its tags along, and latest becomes the next best', async () => {
    await server.call('developer', 'PUT', `${npm(project)}/-/package/${name}/dist-tags/beta`, { body: '2.0.0' });
    const document = await editable();
    delete document.versions['2.0.0'];
    await put(document, `/-rev/${document._rev}`);
    expect((await shown())['dist-tags']).toEqual({ latest: '1.1.0' });
  });

  it('removes nothing if all are there, and no more than one', async () => {
    const document = await editable();
    expect((await put(document, `/-rev/${document._rev}`)).status).toBe(200);
    expect((await editable())._rev).toBe(document._rev);
    for (const versions of [{}, { '1.0.0': {} }]) expect(await put({ ...document, versions }, `/-rev/${document._rev}`)).toMatchObject({ status: 400, json: { error: expect.stringContaining('one by one') } });
    expect(await put({ _id: name }, `/-rev/${document._rev}`)).toMatchObject({ status: 400, json: { error: expect.stringContaining('"versions"') } });
    expect(Object.keys((await shown()).versions)).toHaveLength(3);
  });

  it('on an old state is refused', async () => {
    const document = await editable();
    await server.publish(project, { name, version: '3.0.0' });
    delete document.versions['1.0.0'];
    for (const rev of [document._rev, '0-0', 'x', '1', '']) expect([400, 404, 409]).toContain((await put(document, `/-rev/${rev}`)).status);
    expect((await put(document, `/-rev/${document._rev}`)).status).toBe(409);
    expect(Object.keys((await shown()).versions)).toHaveLength(4);
  });

  it.each<[Caller, number]>([['anonymous', 401], ['outsider', 404], ['reporter', 403], ['developer', 403], ['maintainer', 200]])('by %s: %d', async (caller, status) => {
    const document = await editable();
    delete document.versions['1.0.0'];
    expect((await put(document, `/-rev/${document._rev}`, caller)).status).toBe(status);
  });

  it('says in the audit log who did it', async () => {
    const document = await editable();
    delete document.versions['1.0.0'];
    await put(document, `/-rev/${document._rev}`);
    const events = await server.registry.database.unprepared(`select action, subject, actor_name from audit_event where subject = $1 and action = 'package.delete'`, [`${name} 1.0.0`]);
    expect(events).toEqual([{ action: 'package.delete', subject: `${name} 1.0.0`, actor_name: server.registry.people.person('maintainer').username }]);
  });
});

describe('unpublish all', () => {
  it('removes the package, and 404 afterwards, which npm takes for done', async () => {
    const { _rev } = await editable();
    expect((await server.call('maintainer', 'DELETE', url(`/-rev/${_rev}`))).status).toBe(200);
    expect((await server.call('reporter', 'GET', url())).status).toBe(404);
    expect((await server.call('maintainer', 'DELETE', url(`/-rev/${_rev}`))).status).toBe(404);
    const stones = await server.registry.database.unprepared<{ version: string; digests: number }>('select version, cardinality(file_digests) as digests from tombstone where name = $1 order by version', [name]);
    expect(stones).toEqual(['1.0.0', '1.1.0', '2.0.0'].map((version) => ({ version, digests: 1 })));
  });

  it('on an old state, without one, or by somebody who may not, is refused', async () => {
    const { _rev } = await editable();
    expect((await server.call('developer', 'DELETE', url(`/-rev/${_rev}`))).status).toBe(403);
    await server.publish(project, { name, version: '3.0.0' });
    expect((await server.call('maintainer', 'DELETE', url(`/-rev/${_rev}`))).status).toBe(409);
    expect(await server.call('maintainer', 'DELETE', url())).toMatchObject({ status: 400, json: { error: expect.stringContaining('/-rev/') } });
    expect(Object.keys((await shown()).versions)).toHaveLength(4);
  });

  it('is done in the project only', async () => {
    const above = `/groups/${project.group.id}/-/packages/npm/${name}`;
    expect((await server.call('maintainer', 'DELETE', `${above}/-rev/${(await editable())._rev}`)).status).toBe(405);
  });

  it('races: two of one state, one decides', async () => {
    const { _rev } = await editable();
    const answers = await Promise.all([1, 2, 3].map(() => server.call('maintainer', 'DELETE', url(`/-rev/${_rev}`))));
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => [200, 404, 409].includes(status))).toBe(true);
  });
});

describe('owners', () => {
  it('are members, says what npm owner calls', async () => {
    const { _rev } = await editable();
    for (const answer of [await server.call('maintainer', 'GET', `${npm(project)}/-/user/org.couchdb.user:somebody`), await put({ _id: name, _rev, maintainers: [] }, `/-rev/${_rev}`)]) {
      expect(answer).toMatchObject({ status: 403, json: { error: expect.stringContaining('members of its project') } });
    }
  });
});
