import type { TestProject } from '@packyard/registry-testing';
import { nuget, NugetServer } from '../testing/nuget-server.ts';

describe('delete, unlist, relist', () => {
  let server: NugetServer;
  let project: TestProject;
  beforeAll(async () => {
    server = await NugetServer.start();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    project = await server.registry.people.project();
    for (const version of ['1.0.0', '2.0.0', '3.0.0-rc']) await server.publish(project, { id: 'Acme.Hello', version });
  });

  const send = (who: 'maintainer' | 'developer', method: string, path: string) => server.send(who, { method, path: `${nuget(project)}/${path}` });
  const versions = async (): Promise<unknown> => (await server.get('reporter', `${nuget(project)}/download/acme.hello/index.json`)).json;
  const found = async (query = ''): Promise<unknown> => ((await server.get('reporter', `${nuget(project)}/query?q=acme${query}`)).json as { data: { version: string }[] }).data.map((hit) => hit.version);
  const entry = async (version: string): Promise<unknown> => ((await server.get('reporter', `${nuget(project)}/metadata/acme.hello/${version}.json`)).json as { catalogEntry: object }).catalogEntry;

  it.each(['Acme.Hello/2.0.0', 'acme.hello/2.0.0.0', 'v2/Acme.Hello/2.0.0'])('DELETE %s deletes, and the version is free again', async (path) => {
    expect([(await send('maintainer', 'DELETE', path)).status, await versions()]).toEqual([204, { versions: ['1.0.0', '3.0.0-rc'] }]);
    expect((await send('maintainer', 'DELETE', path)).status).toBe(404);
    await server.publish(project, { id: 'Acme.Hello', version: '2.0.0' });
    expect(await versions()).toEqual({ versions: ['1.0.0', '2.0.0', '3.0.0-rc'] });
  });

  it('needs a maintainer', async () => {
    for (const [method, path] of [['DELETE', 'Acme.Hello/2.0.0'], ['DELETE', 'listed/Acme.Hello/2.0.0'], ['PUT', 'listed/Acme.Hello/2.0.0'], ['POST', 'Acme.Hello/2.0.0']] as const) expect([path, (await send('developer', method, path)).status]).toEqual([path, 403]);
  });

  it('an unlisted version is passed over by searches and still there for whoever asks for it', async () => {
    expect(await found()).toEqual(['3.0.0-rc']);
    for (const version of ['3.0.0-rc', '2.0']) expect((await send('maintainer', 'DELETE', `listed/Acme.Hello/${version}`)).json).toEqual({ message: '200 OK', version, listed: false });
    expect([await found(), await found('&prerelease=false')]).toEqual([['1.0.0'], ['1.0.0']]);
    expect(await versions()).toEqual({ versions: ['1.0.0', '2.0.0', '3.0.0-rc'] });
    expect(await entry('2.0.0')).toMatchObject({ version: '2.0.0', listed: false });
    expect((await server.get('reporter', `${nuget(project)}/autocomplete?id=acme.hello`)).json).toEqual({ data: ['1.0.0'], totalHits: 1 });
    expect((await server.get('reporter', `${nuget(project)}/download/acme.hello/2.0.0/acme.hello.2.0.0.nupkg`)).status).toBe(200);
  });

  it.each([['POST', 'Acme.Hello/2.0.0'], ['PUT', 'listed/Acme.Hello/2.0.0']])('%s %s lists it again', async (method, path) => {
    await send('maintainer', 'DELETE', 'listed/Acme.Hello/2.0.0');
    expect(await found('&prerelease=false')).toEqual(['1.0.0']);
    for (const _ of [1, 2]) expect((await send('maintainer', method, path)).json).toMatchObject({ listed: true });
    expect(await found('&prerelease=false')).toEqual(['2.0.0']);
    expect(await entry('2.0.0')).toMatchObject({ listed: true });
    const acts = await server.registry.database.unprepared<{ action: string }>(`select action from audit_event where project_id = $1 and action like 'package.%list' order by id`, [project.id]);
    expect(acts.map((act) => act.action)).toEqual(['package.unlist', 'package.relist']);
  });

  it('says what is not there', async () => {
    for (const path of ['Acme.Hello/9.0.0', 'Other/1.0.0', 'Acme.Hello/not-a-version']) {
      expect([path, (await send('maintainer', 'DELETE', path)).status]).toEqual([path, 404]);
      expect([path, (await send('maintainer', 'DELETE', `listed/${path}`)).status]).toEqual([path, 404]);
    }
  });
});
