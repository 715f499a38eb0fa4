import { withHeaders, type TestProject } from '@packyard/registry-testing';
import { nupkg, nuspecXml, push, snupkg } from '../testing/packages.ts';
import { rawZip } from '../testing/raw-zip.ts';
import { nuget, NugetServer } from '../testing/nuget-server.ts';

describe('push', () => {
  let server: NugetServer;
  let project: TestProject;
  beforeAll(async () => {
    server = await NugetServer.start();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    project = await server.registry.people.project();
  });

  const file = async (path: string): Promise<Buffer> => (await server.get('reporter', `${nuget(project)}/download/${path}`)).body;
  const versions = async (id: string): Promise<unknown> => (await server.get('reporter', `${nuget(project)}/download/${id}/index.json`)).json;

  it.each(['', '/v2'])('to %j is 201 as GitLab says it, with and without a slash at the end', async (address) => {
    const bytes = nupkg({ id: 'Acme.Hello', version: '1.0.0' });
    for (const suffix of ['/', '']) {
      const request = push(`${nuget(project)}${address}`, bytes);
      const answer = await server.send('developer', { ...request, path: `${nuget(project)}${address}${suffix}` });
      expect([answer.status, answer.json]).toEqual([201, { message: '201 Created' }]);
    }
    expect((await file('acme.hello/1.0.0/acme.hello.1.0.0.nupkg')).equals(bytes)).toBe(true);
  });

  it('what it is stands in its manifest, whatever the file is called', async () => {
    const bytes = nupkg({ id: 'Acme.Hello', version: '1.02.0.0-RC1' });
    await server.send('developer', push(nuget(project), bytes, 'Other.9.9.9.nupkg'));
    expect(await versions('acme.hello')).toEqual({ versions: ['1.2.0-rc1'] });
    expect((await server.get('reporter', `${nuget(project)}/download/other/index.json`)).status).toBe(404);
    for (const path of ['acme.hello/1.2.0-rc1/acme.hello.1.2.0-rc1.nupkg', 'Acme.Hello/1.2-RC1/Acme.Hello.1.02.0.0-RC1.nupkg']) expect((await file(path)).equals(bytes)).toBe(true);
    for (const path of ['acme.hello/1.2.0-rc1/acme.hello.1.2.1.nupkg', 'acme.hello/1.2.0-rc1/other.1.2.0-rc1.nupkg', 'acme.hello/1.2.0-rc1/acme.hello.1.2.0-rc1.zip']) expect((await server.get('reporter', `${nuget(project)}/download/${path}`)).status).toBe(404);
    const nuspec = await server.get('reporter', `${nuget(project)}/download/acme.hello/1.2.0-rc1/acme.hello.nuspec`);
    expect([nuspec.headers['content-type'], nuspec.text]).toEqual(['application/xml', nuspecXml({ id: 'Acme.Hello', version: '1.02.0.0-RC1' })]);
  });

  it('the same version in another spelling takes the place of the first; the manifest beside it too', async () => {
    await server.publish(project, { id: 'Acme.Hello', version: '1.0' });
    const newer = await server.publish(project, { id: 'acme.HELLO', version: '1.0.0.0+build.2', metadata: '<title>Newer</title>' });
    expect(await versions('acme.hello')).toEqual({ versions: ['1.0.0'] });
    expect((await file('acme.hello/1.0.0/acme.hello.1.0.0.nupkg')).equals(newer)).toBe(true);
    expect((await file('acme.hello/1.0.0/acme.hello.nuspec')).toString()).toContain('<title>Newer</title>');
  });

  it('where duplicates are refused it is 409, by which clients know what to skip', async () => {
    await server.registry.database.unprepared(`insert into format_setting (format, namespace_id, duplicates_allowed) values ('nuget', $1, false)`, [project.group.id]);
    await server.publish(project, { id: 'Acme.Hello', version: '1.0.0' });
    const answer = await server.send('developer', push(nuget(project), nupkg({ id: 'acme.hello', version: '1.0.0.0' })));
    expect([answer.status, answer.json, answer.statusText]).toEqual([409, { message: 'A package with the same name and version already exists', detail: expect.any(String) as string }, expect.stringMatching(/raise the version/)]);
  });

  it('the key of the request decides, whoever else it names', async () => {
    const { registry } = server;
    const key = registry.people.person('developer').token;
    const request = push(nuget(project), nupkg({ id: 'Acme.Hello', version: '1.0.0' }));
    const as = (who: 'anonymous' | 'reporter' | 'developer', apiKey: string) => server.send(who, withHeaders(request, { 'X-NuGet-ApiKey': apiKey }));
    expect((await as('anonymous', key)).status).toBe(201);
    expect((await as('reporter', key)).status).toBe(201);
    expect((await as('developer', registry.people.person('reporter').token)).status).toBe(403);
    const refused = await as('anonymous', 'no-token');
    // clients insist on a key: people give them any word
    expect((await as('developer', 'az')).status).toBe(201);
    expect([refused.status, refused.headers['www-authenticate']]).toEqual([401, 'Basic realm="GitLab Packages Registry"']);
  });

  it.each<[string, () => ReturnType<typeof push>, number, RegExp]>([
    ['no form', () => ({ ...push(nuget(project), nupkg({ id: 'a', version: '1.0.0' })), headers: { 'content-type': 'application/octet-stream' } }), 415, /multipart\/form-data/],
    ['a form without the package', () => push(nuget(project), nupkg({ id: 'a', version: '1.0.0' }), 'package.nupkg', 'other'), 400, /package is missing/],
    ['a symbol package', () => push(nuget(project), snupkg({ id: 'a', version: '1.0.0' }, [])), 400, /push it to the address that ends in \/symbolpackage/],
    ['no zip', () => push(nuget(project), Buffer.from('hello')), 400, /is not a zip file that can be read/],
    ['no manifest', () => push(nuget(project), rawZip([{ name: 'readme.txt', content: 'x' }])), 400, /has no \.nuspec file/],
  ])('%s is refused in words that say what to do, also in the status line', async (_, request, status, message) => {
    const before = await server.registry.storedState();
    const answer = await server.send('developer', request());
    expect([answer.status, answer.text, answer.statusText.length > 10]).toEqual([status, expect.stringMatching(message), true]);
    expect(await server.registry.storedState()).toEqual(before);
  });

  it('keeps what the web app shows: dependencies, README, summary', async () => {
    const metadata = '<readme>docs\\README.md</readme><dependencies><dependency id="Acme.Core" version="[1.0,2.0)" /></dependencies>';
    await server.publish(project, { id: 'Acme.Hello', version: '1.0.0', metadata }, [{ name: 'docs/README.md', content: '# Hello\n' }]);
    const [row] = await server.registry.database.unprepared<{ summary: string; body: string; dependency: string; requirement: string }>(
      `select v.summary, r.body, d.name as dependency, d.requirement from package_version v join readme r on r.version_id = v.id join version_dependency d on d.version_id = v.id where v.project_id = $1`,
      [project.id],
    );
    expect(row).toEqual({ summary: 'A sample', body: '# Hello\n', dependency: 'Acme.Core', requirement: '[1.0,2.0)' });
  });
});
