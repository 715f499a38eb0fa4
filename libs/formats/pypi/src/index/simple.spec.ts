import type { TestProject } from '@packyard/registry-testing';
import { Catalog, Remover } from '@packyard/registry';
import { gunzipSync } from 'node:zlib';
import { coreMetadata, sdist, wheel } from '../testing/distributions.ts';
import { json, PypiRegistry, sha256Of } from '../testing/pypi-registry.ts';

const jsonType = 'application/vnd.pypi.simple.v1+json';

describe('the simple index', () => {
  let pypi: PypiRegistry;
  let project: TestProject;
  beforeAll(async () => {
    pypi = await PypiRegistry.start();
  });
  afterAll(() => pypi.close());
  beforeEach(async () => {
    project = await pypi.registry.people.project();
  });

  const described = { name: 'Acme-Hello', version: '2.1.0', fields: ['Requires-Python: >=3.8,<4'] };
  const [binary, source] = [wheel(described), sdist(described)];
  const metadataSha256 = sha256Of(Buffer.from(coreMetadata(described)));
  const page = (path = 'acme-hello/', headers: Record<string, string> = {}) => pypi.get(`${pypi.prefix(project)}/simple/${path}`, headers);
  const url = (file: typeof binary): string => `${pypi.registry.origin}${pypi.prefix(project)}/files/${sha256Of(file.bytes)}/${file.fileName}`;

  async function publishBoth(): Promise<void> {
    await pypi.publish(project, 'Acme-Hello', '2.1.0', binary);
    await pypi.publish(project, 'Acme-Hello', '2.1.0', source);
  }

  it('is HTML for browsers and old clients', async () => {
    await publishBoth();
    const answer = await page();
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', vary: 'Accept-Encoding, Accept', 'cache-control': 'private, no-cache' });
    expect(answer.body.toString()).toBe(`<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="pypi:repository-version" content="1.3">
<title>Links for acme-hello</title>
</head>
<body>
<h1>Links for acme-hello</h1>
<a href="${url(binary)}#sha256=${sha256Of(binary.bytes)}" data-requires-python="&gt;=3.8,&lt;4" data-core-metadata="sha256=${metadataSha256}" data-dist-info-metadata="sha256=${metadataSha256}">acme_hello-2.1.0-py3-none-any.whl</a><br>
<a href="${url(source)}#sha256=${sha256Of(source.bytes)}" data-requires-python="&gt;=3.8,&lt;4">acme_hello-2.1.0.tar.gz</a><br>
</body>
</html>
`);
  });

  it('is JSON for those who ask for it, with sizes, times and all versions', async () => {
    await publishBoth();
    await pypi.publish(project, 'Acme-Hello', '1!0.1', wheel({ name: 'Acme-Hello', version: '1!0.1' }));
    await pypi.publish(project, 'Acme-Hello', '2.1rc1', wheel({ name: 'Acme-Hello', version: '2.1rc1' }));
    const answer = await page('acme-hello/', { accept: `${jsonType}, application/vnd.pypi.simple.v1+html; q=0.1, text/html; q=0.01` });
    expect(answer.headers['content-type']).toBe(jsonType);
    const document = json(answer) as { files: object[] };
    expect(document).toEqual({
      meta: { 'api-version': '1.3' },
      name: 'acme-hello',
      versions: ['2.1rc1', '2.1.0', '1!0.1'],
      files: [expect.any(Object), expect.any(Object), expect.any(Object), expect.any(Object)],
    });
    const member = { 'requires-python': '>=3.8,<4', 'upload-time': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/), yanked: false };
    expect(document.files.slice(1, 3)).toEqual([
      { ...member, filename: binary.fileName, url: url(binary), hashes: { sha256: sha256Of(binary.bytes) }, size: binary.bytes.length, 'core-metadata': { sha256: metadataSha256 } },
      { ...member, filename: source.fileName, url: url(source), hashes: { sha256: sha256Of(source.bytes) }, size: source.bytes.length, 'core-metadata': false },
    ]);
    expect(document.files[3]).toMatchObject({ filename: 'acme_hello-1!0.1-py3-none-any.whl' });
    expect(document.files[3]).not.toHaveProperty('requires-python');
  });

  it.each<[string | undefined, string]>([
    [undefined, 'text/html; charset=utf-8'],
    ['*/*', 'text/html; charset=utf-8'],
    ['text/html', 'text/html; charset=utf-8'],
    ['application/json', 'text/html; charset=utf-8'],
    ['nonsense', 'text/html; charset=utf-8'],
    [jsonType, jsonType],
    ['application/vnd.pypi.simple.latest+json', jsonType],
    ['application/vnd.pypi.simple.v1+html', 'application/vnd.pypi.simple.v1+html'],
    ['application/vnd.pypi.simple.latest+html', 'application/vnd.pypi.simple.v1+html'],
    [`${jsonType};q=0.2, text/html;q=0.5`, 'text/html; charset=utf-8'],
    [`text/html;q=0.1, ${jsonType};q=0.9`, jsonType],
    [`${jsonType};q=0`, 'text/html; charset=utf-8'],
    ['application/vnd.pypi.simple.v2+json', 'text/html; charset=utf-8'],
  ])('Accept: %s gives %s', async (accept, type) => {
    await pypi.publish(project, 'Acme-Hello', '2.1.0', binary);
    const answer = await page('acme-hello/', accept === undefined ? {} : { accept });
    expect([answer.status, answer.headers['content-type'], answer.headers['vary']]).toEqual([200, type, 'Accept-Encoding, Accept']);
    expect(answer.body.toString().startsWith(type === jsonType ? '{' : '<!DOCTYPE html>')).toBe(true);
  });

  it('a format in the query counts more than Accept', async () => {
    await pypi.publish(project, 'Acme-Hello', '2.1.0', binary);
    expect((await page(`acme-hello/?format=${encodeURIComponent(jsonType)}`, { accept: 'text/html' })).headers['content-type']).toBe(jsonType);
    expect((await page('acme-hello/?format=text/plain', { accept: jsonType })).headers['content-type']).toBe(jsonType);
    expect((await page('acme-hello/?format=__proto__')).status).toBe(200);
  });

  it('every spelling of a name is answered at once, with and without a slash', async () => {
    await pypi.publish(project, 'Acme-Hello', '2.1.0', binary);
    for (const path of ['acme-hello', 'acme-hello/', 'Acme_Hello/', 'ACME.HELLO', 'acme--hello/']) {
      const answer = await page(path);
      expect([path, answer.status, answer.headers['location']]).toEqual([path, 200, undefined]);
    }
    for (const path of ['acme-hell/', 'a%20b/', 'acme/hello/']) {
      const answer = await page(path);
      expect([path, answer.status]).toEqual([path, 404]);
    }
    expect(json(await page('unknown/'))).toMatchObject({ message: '404 Package Not Found' });
  });

  it('is compressed for those who ask', async () => {
    for (const version of ['1.0', '1.1', '1.2', '1.3', '1.4']) await pypi.publish(project, 'acme', version, wheel({ name: 'acme', version }));
    const [plain, packed] = [await page('acme/'), await page('acme/', { 'accept-encoding': 'gzip, deflate' })];
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    expect(packed.headers['etag']).not.toBe(plain.headers['etag']);
  });

  it('shows a removed file no more, and a version without files only by its number', async () => {
    await publishBoth();
    const { app, database } = pypi.registry;
    const files = await database.unprepared<{ id: number; versionId: number; path: string }>(`select f.id, f.version_id as "versionId", f.path from package_file f join package_version v on v.id = f.version_id where v.project_id = $1 and f.derived_from is null order by f.id`, [project.id]);
    const { userId } = pypi.registry.people.person('maintainer');
    const facts = { id: project.id, namespaceId: project.group.id, fullPath: project.fullPath, name: 'x', visibility: 'private', packageAccess: 'private', archived: false } as const;
    const call = { actor: { kind: 'user', userId, username: 'm', name: 'm', isAdmin: false, via: { kind: 'session', sessionId: 0 }, mustChangePassword: false }, role: 40, project: facts, settings: { packagesEnabled: true, allowAnyoneToPull: true }, info: {} } as const;
    const names = async (): Promise<unknown> => (json(await page('acme-hello/', { accept: jsonType })) as { files: { filename: string }[] }).files.map((file) => file.filename);
    expect((await app.get(Catalog).files(project.id, files[0]?.versionId ?? 0, { by: 'id', descending: false }, { limit: 10, offset: 0 })).items.map((file) => file.path)).toEqual([binary.fileName, source.fileName]);
    await app.get(Remover).removeFile(call as never, { versionId: files[0]?.versionId ?? 0, fileId: files[0]?.id ?? 0 });
    expect(await names()).toEqual([source.fileName]);
    expect((await pypi.get(`${new URL(url(binary)).pathname}.metadata`)).status).toBe(404);
    await app.get(Remover).removeFile(call as never, { versionId: files[0]?.versionId ?? 0, fileId: files[1]?.id ?? 0 });
    expect(json(await page('acme-hello/', { accept: jsonType }))).toMatchObject({ files: [], versions: ['2.1.0'] });
    await pypi.registry.runJobs();
    expect((await database.unprepared('select 1 from package_file f join package_version v on v.id = f.version_id where v.project_id = $1', [project.id])).length).toBe(0);
    await pypi.publish(project, 'Acme-Hello', '2.1.0', binary);
    expect(await names()).toEqual([binary.fileName]);
  });

  it('what somebody wrote never becomes markup', async () => {
    await pypi.publish(project, 'acme', '1.0', wheel({ name: 'acme', version: '1.0' }));
    await pypi.send('maintainer', { method: 'PUT', path: `${pypi.prefix(project)}/yanked/acme/1.0`, body: Buffer.from(JSON.stringify({ reason: `"><script>alert('1')</script>&` })) });
    const html = (await page('acme/')).body.toString();
    expect(html).toContain('data-yanked="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;"');
    expect(html).not.toContain('<script>');
  });

  describe('of all names', () => {
    it('lists them at the project and at the group, as HTML and as JSON', async () => {
      for (const name of ['Zebra_Tool', 'acme.hello', 'B']) await pypi.publish(project, name, '1.0', wheel({ name, version: '1.0' }));
      for (const prefix of [pypi.prefix(project), pypi.groupPrefix(project.group)]) {
        for (const slash of ['', '/']) {
          const document = await pypi.get(`${prefix}/simple${slash}`, { accept: jsonType });
          expect([document.headers['content-type'], json(document)]).toEqual([jsonType, { meta: { 'api-version': '1.3' }, projects: [{ name: 'acme.hello' }, { name: 'B' }, { name: 'Zebra_Tool' }] }]);
        }
        const html = (await pypi.get(`${prefix}/simple/`)).body.toString();
        expect(html).toContain(`<a href="${pypi.registry.origin}${prefix}/simple/zebra-tool/">Zebra_Tool</a><br>`);
      }
    });

    it('is there without names, is kept by the client, and shows a change at once', async () => {
      const at = `${pypi.prefix(project)}/simple/`;
      const empty = await pypi.get(at, { accept: jsonType });
      expect(json(empty)).toEqual({ meta: { 'api-version': '1.3' }, projects: [] });
      expect((await pypi.get(at, { accept: jsonType, 'if-none-match': empty.headers['etag'] ?? '' })).status).toBe(304);
      await pypi.publish(project, 'acme', '1.0', wheel({ name: 'acme', version: '1.0' }));
      expect(json(await pypi.get(at, { accept: jsonType, 'if-none-match': empty.headers['etag'] ?? '' }))).toMatchObject({ projects: [{ name: 'acme' }] });
      expect((await pypi.send('reporter', { method: 'HEAD', path: at })).body).toHaveLength(0);
      await pypi.registry.database.unprepared(`update package_version set status = 'pending_destruction' where project_id = $1`, [project.id]);
      await pypi.registry.database.unprepared(`update package set revision = nextval('registry_revision_seq') where project_id = $1`, [project.id]);
      expect(json(await pypi.get(at, { accept: jsonType }))).toMatchObject({ projects: [] });
    });

    it('names only what the caller may read, and each name once', async () => {
      const { make, people } = pypi.registry;
      const group = await make.group();
      const [first, second] = [await people.project('private', { group }), await people.project('private', { group: await make.group({ parent: group }) })];
      await pypi.publish(first, 'Shared', '1.0', wheel({ name: 'Shared', version: '1.0' }));
      await pypi.publish(second, 'shared', '1.1', wheel({ name: 'shared', version: '1.1' }));
      await pypi.publish(second, 'hidden', '1.0', wheel({ name: 'hidden', version: '1.0' }));
      const half = await make.user('half');
      await make.member(half.userId, 'reporter', { projectId: first.id });
      const names = async (headers: Record<string, string>, caller: 'reporter' | 'anonymous' | 'outsider'): Promise<unknown> => {
        const answer = await pypi.get(`${pypi.groupPrefix(group)}/simple/`, { accept: jsonType, ...headers }, caller);
        return answer.status === 200 ? (json(answer) as { projects: { name: string }[] }).projects.map((one) => one.name) : answer.status;
      };
      expect(await names({}, 'reporter')).toEqual(['hidden', 'Shared']);
      expect(await names({ 'private-token': half.token }, 'anonymous')).toEqual(['Shared']);
      expect(await names({}, 'outsider')).toBe(404);
      expect(await names({}, 'anonymous')).toBe(401);
      await pypi.registry.database.unprepared(`update project set package_access = 'disabled' where id = $1`, [second.id]);
      expect(await names({}, 'reporter')).toEqual(['Shared']);
    });

    it('reads more names than one page of rows holds', async () => {
      await pypi.registry.database.unprepared(
        `with k as (insert into package (project_id, format, name, name_key) select $1, 'pypi', 'name-' || n, 'name-' || n from generate_series(1, 2500) n returning id, name)
         insert into package_version (package_id, project_id, format, name, version, version_key, version_sort) select id, $1, 'pypi', name, '1', '1', '\\x01' from k`,
        [project.id],
      );
      const document = json(await pypi.get(`${pypi.prefix(project)}/simple/`, { accept: jsonType })) as { projects: { name: string }[] };
      expect(new Set(document.projects.map((one) => one.name)).size).toBe(2500);
    });
  });
});
