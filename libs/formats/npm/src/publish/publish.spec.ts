import { createHash } from 'node:crypto';
import type { TestProject } from '@packyard/registry-testing';
import { Catalog } from '@packyard/registry';
import { npm, NpmServer } from '../testing/npm-server.ts';
import { publishBody, publishDocument } from '../testing/publish-body.ts';
import { packageTgz } from '../testing/tarball.ts';

let server: NpmServer;
let project: TestProject;
beforeAll(async () => {
  server = await NpmServer.start();
  project = await server.registry.people.project();
});
afterAll(() => server.close());

const put = (name: string, body: unknown, headers: Record<string, string> = {}) => server.call('developer', 'PUT', `${npm(project)}/${name}`, { body, headers });

describe('publish', () => {
  it('answers with what was published', async () => {
    const tarball = packageTgz({ name: '@acme/answer', version: '1.0.0' });
    const answer = await put('@acme%2fanswer', publishBody({ name: '@acme/answer', version: '1.0.0', tarball }));
    expect([answer.status, answer.json]).toEqual([200, { ok: true, id: expect.any(Number), name: '@acme/answer', version: '1.0.0', package_type: 'npm', status: 'default' }]);
  });

  it.each(['@acme%2fspelled', '@acme%2Fspelled', '@acme/spelled', '%40acme%2fspelled'])('takes the name as %s', async (spelled) => {
    const version = `1.0.${spelled.length}-${spelled.replaceAll(/\W/g, '')}`;
    const answer = await put(spelled, publishBody({ name: '@acme/spelled', version, tarball: packageTgz({ name: '@acme/spelled', version }) }));
    expect(answer.status).toBe(200);
  });

  it('stores what the tarball says, not what the client says', async () => {
    const packageJson = { name: 'truth', version: '1.0.0', description: 'True', dependencies: { a: '^1.0.0' }, peerDependencies: { p: '*' }, peerDependenciesMeta: { p: { optional: true } }, devDependencies: { d: '1' }, optionalDependencies: { o: '2' }, license: 'MIT' };
    const manifest = { ...packageJson, description: 'False', license: 'GPL-3.0-only', hasInstallScript: true, readme: '# False' };
    expect((await put('truth', publishBody({ name: 'truth', version: '1.0.0', tarball: packageTgz(packageJson, { 'README.md': '# Truth' }), manifest }))).status).toBe(200);
    const { items } = await server.registry.app.get(Catalog).list({ projectId: project.id }, { name: 'truth' }, { by: 'created_at', descending: false }, { limit: 5, offset: 0 });
    const details = await server.registry.app.get(Catalog).details(project.id, items[0]?.id ?? 0, 100);
    expect(details).toMatchObject({ summary: 'True', readme: { fileName: 'README.md', text: '# Truth' }, filesCount: 1 });
    expect(details.version.metadata).toMatchObject({ description: 'True', license: 'MIT', _npmVersion: '11.19.1' });
    expect(details.version.metadata).not.toHaveProperty('hasInstallScript');
    expect([...details.dependencies].sort((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      { kind: 'dependencies', name: 'a', requirement: '^1.0.0', optional: false },
      { kind: 'devDependencies', name: 'd', requirement: '1', optional: false },
      { kind: 'optionalDependencies', name: 'o', requirement: '2', optional: true },
      { kind: 'peerDependencies', name: 'p', requirement: '*', optional: true },
    ]);
  });

  it('keeps the three digests of the tarball', async () => {
    const tarball = await server.publish(project, { name: 'digests', version: '1.0.0' });
    const rows = await server.registry.database.unprepared<{ sha512: Buffer; sha1: Buffer; path: string }>(`select b.sha512, b.sha1, f.path from package_file f join blob b on b.id = f.blob_id join package_version v on v.id = f.version_id where v.name = 'digests'`);
    expect(rows).toEqual([{ sha512: createHash('sha512').update(tarball).digest(), sha1: createHash('sha1').update(tarball).digest(), path: 'digests-1.0.0.tgz' }]);
  });

  it('puts only the tag asked for, and leads "latest" to the highest release until somebody sets it', async () => {
    const latest = async (): Promise<unknown> => (await server.call('reporter', 'GET', `${npm(project)}/-/package/tagged/dist-tags`)).json;
    await server.publish(project, { name: 'tagged', version: '2.0.0-rc.1', tag: 'next' });
    expect(await latest()).toEqual({ latest: '2.0.0-rc.1', next: '2.0.0-rc.1' });
    await server.publish(project, { name: 'tagged', version: '1.0.0', tag: 'old' });
    expect(await latest()).toEqual({ latest: '1.0.0', next: '2.0.0-rc.1', old: '1.0.0' });
    await server.publish(project, { name: 'tagged', version: '0.9.0' });
    expect(await latest()).toEqual({ latest: '0.9.0', next: '2.0.0-rc.1', old: '1.0.0' });
  });

  it('refuses what is there already, in the words that npm, lerna and GitLab scripts know', async () => {
    await server.publish(project, { name: 'twice', version: '1.0.0' });
    const again = await put('twice', publishBody({ name: 'twice', version: '1.0.0', tarball: packageTgz({ name: 'twice', version: '1.0.0' }) }));
    expect([again.status, again.json]).toEqual([403, { message: 'Package already exists.', error: expect.stringContaining('You cannot publish over the previously published versions: 1.0.0') }]);
    const build = await put('twice', publishBody({ name: 'twice', version: '1.0.0+other', tarball: packageTgz({ name: 'twice', version: '1.0.0+other' }) }));
    expect(build.status).toBe(403);
  });

  it('refuses another spelling of a name that is taken, and takes it once that is gone', async () => {
    await server.publish(project, { name: 'Spelling', version: '1.0.0' });
    const publishLower = () => put('spelling', publishBody({ name: 'spelling', version: '2.0.0', tarball: packageTgz({ name: 'spelling', version: '2.0.0' }) }));
    expect(await publishLower()).toMatchObject({ status: 400, json: { error: expect.stringContaining('is spelled Spelling in this project') } });
    const { json } = await server.call('maintainer', 'GET', `${npm(project)}/Spelling?write=true`);
    expect((await server.call('maintainer', 'DELETE', `${npm(project)}/Spelling/-rev/${(json as { _rev: string })._rev}`)).status).toBe(200);
    expect((await publishLower()).status).toBe(200);
    expect((await server.call('reporter', 'GET', `${npm(project)}/spelling`)).json).toMatchObject({ name: 'spelling' });
  });

  it.each(['group', 'instance'])('says at the %s address where packages are published', async (level) => {
    const prefix = level === 'group' ? `/groups/${project.group.id}/-/packages/npm` : '/packages/npm';
    const answer = await server.call('owner', 'PUT', `${prefix}/somewhere`, { body: publishBody({ name: 'somewhere', version: '1.0.0', tarball: packageTgz({ name: 'somewhere', version: '1.0.0' }) }) });
    expect(answer).toMatchObject({ status: 405, json: { error: expect.stringContaining(`${server.registry.origin}/api/v4/projects/<project_id>/packages/npm/`) } });
  });

  it('has room for 100 tags', async () => {
    const count = () => server.registry.database.unprepared<{ count: number }>(`select count(*)::int as count from version_tag t join package k on k.id = t.package_id where k.name = 'tags'`);
    await server.publish(project, { name: 'tags', version: '1.0.0' });
    await server.registry.database.unprepared(`insert into version_tag (package_id, name, version_id) select v.package_id, 't' || i, v.id from package_version v cross join generate_series(1, 99) i where v.name = 'tags'`);
    const refused = await put('tags', publishBody({ name: 'tags', version: '2.0.0', tag: 'more', tarball: packageTgz({ name: 'tags', version: '2.0.0' }) }));
    expect(refused).toMatchObject({ status: 400, json: { error: expect.stringContaining('at most 100 tags') } });
    expect(await count()).toEqual([{ count: 100 }]);
    await server.publish(project, { name: 'tags', version: '2.0.0', tag: 't7' });
  });

  it('has room for 10,000 versions', async () => {
    await server.publish(project, { name: 'many', version: '1.0.0' });
    await server.registry.database.unprepared(
      `insert into package_version (package_id, project_id, format, name, version, version_key, version_sort)
       select v.package_id, v.project_id, v.format, v.name, '0.0.' || i, '0.0.' || i, convert_to('0.0.' || i, 'UTF8') from package_version v cross join generate_series(1, 9999) i where v.name = 'many'`,
    );
    const publish = (version: string) => put('many', publishBody({ name: 'many', version, tarball: packageTgz({ name: 'many', version }) }));
    expect(await publish('2.0.0')).toMatchObject({ status: 400, json: { error: expect.stringContaining('many has 10000 versions') } });
    await server.registry.database.unprepared(`update package_version set status = 'pending_destruction' where name = 'many' and version = '0.0.1'`);
    expect((await publish('2.0.0')).status).toBe(200);
  });

  it('takes a content type with parameters, and no other', async () => {
    const body = (version: string) => publishBody({ name: 'typed', version, tarball: packageTgz({ name: 'typed', version }) });
    expect((await put('typed', body('1.0.0'), { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
    for (const type of ['application/octet-stream', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
      expect(await put('typed', body('2.0.0'), { 'content-type': type })).toMatchObject({ status: 415, json: { error: expect.stringContaining('application/json') } });
    }
    expect(await put('typed', body('2.0.0'), { 'content-encoding': 'gzip' })).toMatchObject({ status: 415, json: { error: expect.stringContaining('uncompressed') } });
  });

  it('is not confused by the document of a name that is not in the address', async () => {
    const document = publishDocument({ name: '@acme/other', version: '1.0.0', tarball: packageTgz({ name: '@acme/other', version: '1.0.0' }) });
    expect(await put('@acme%2fmine', document)).toMatchObject({ status: 400, json: { error: expect.stringMatching(/about "@acme\/other", but the address about "@acme\/mine"/) } });
  });
});
