import type { TestProject } from '@packyard/registry-testing';
import { groupNuget, nuget, NugetServer } from '../testing/nuget-server.ts';
import { portablePdb } from '../testing/portable-pdb-bytes.ts';

interface Answer {
  readonly totalHits: number;
  readonly data: readonly { readonly id: string; readonly version: string; readonly versions: readonly { readonly version: string }[] }[];
}

describe('search', () => {
  let server: NugetServer;
  let project: TestProject;
  beforeAll(async () => {
    server = await NugetServer.start();
    project = await server.registry.people.project();
    await server.publish(project, { id: 'Acme.Core', version: '1.0.0', metadata: '<tags>base things</tags><projectUrl>https://acme.test/</projectUrl>' });
    await server.publish(project, { id: 'Acme.Core', version: '1.10.0' });
    await server.publish(project, { id: 'Acme.Core', version: '2.0.0-rc.1' });
    await server.publish(project, { id: 'Acme.Tool', version: '1.0.0', metadata: '<packageTypes><packageType name="DotnetTool" /></packageTypes>' });
    await server.publish(project, { id: 'Preview', version: '0.1.0-alpha' });
    // its package never came
    await server.publishSymbols(project, { id: 'Acme.Symbols', version: '1.0.0' }, [{ name: 'lib/a.pdb', content: portablePdb('00112233445566778899aabbccddeeff') }]);
  });
  afterAll(() => server.close());

  const query = async (parameters: string, endpoint = nuget(project)): Promise<Answer> => (await server.get('reporter', `${endpoint}/query?${parameters}`)).json as Answer;
  const found = async (parameters: string): Promise<string[]> => (await query(parameters)).data.map((hit) => `${hit.id} ${hit.version}`);

  it('finds packages by words in id or description, with their highest version', async () => {
    expect(await found('')).toEqual(['Acme.Core 2.0.0-rc.1', 'Acme.Tool 1.0.0', 'Preview 0.1.0-alpha']);
    expect(await found('q=CORE&semVerLevel=2.0.0')).toEqual(['Acme.Core 2.0.0-rc.1']);
    expect(await found('q=packageid:acme.tool')).toEqual(['Acme.Tool 1.0.0']);
    expect(await found('q=sample%20tool')).toEqual(['Acme.Tool 1.0.0']);
    expect(await found('q=nothing')).toEqual([]);
  });

  it('leaves pre-releases out, and packages that have nothing else', async () => {
    expect(await found('prerelease=false')).toEqual(['Acme.Core 1.10.0', 'Acme.Tool 1.0.0']);
    expect((await query('q=core&prerelease=false')).data[0]?.versions.map((one) => one.version)).toEqual(['1.0.0', '1.10.0']);
  });

  it('finds packages of a type', async () => {
    expect(await found('packageType=dotnettool')).toEqual(['Acme.Tool 1.0.0']);
    expect(await found('packageType=Dependency&q=acme')).toEqual(['Acme.Core 2.0.0-rc.1']);
  });

  it('answers page by page', async () => {
    const page = await query('take=1&skip=1');
    expect([page.totalHits, page.data.map((hit) => hit.id)]).toEqual([3, ['Acme.Tool']]);
    for (const [parameters, name] of [['skip=-1', 'skip'], ['take=0', 'take'], ['take=x', 'take']] as const) {
      const answer = await server.get('reporter', `${nuget(project)}/query?${parameters}`);
      expect([answer.status, answer.json]).toEqual([400, expect.objectContaining({ error: `${name} is invalid` })]);
    }
  });

  it('gives each hit as clients read it', async () => {
    const prefix = `${server.registry.origin}${nuget(project)}`;
    expect((await query('q=core')).data[0]).toEqual({
      '@id': `${prefix}/metadata/acme.core/index.json`,
      '@type': 'Package',
      registration: `${prefix}/metadata/acme.core/index.json`,
      packageContent: `${prefix}/download/acme.core/2.0.0-rc.1/acme.core.2.0.0-rc.1.nupkg`,
      id: 'Acme.Core',
      version: '2.0.0-rc.1',
      authors: 'Acme',
      title: 'Acme.Core',
      description: 'A sample',
      summary: '',
      tags: '',
      totalDownloads: 0,
      verified: false,
      packageTypes: [{ name: 'Dependency' }],
      versions: ['1.0.0', '1.10.0', '2.0.0-rc.1'].map((version) => ({ '@id': `${prefix}/metadata/acme.core/${version}.json`, version, downloads: 0 })),
    });
  });

  it('completes ids and lists versions', async () => {
    const complete = async (parameters: string): Promise<unknown> => (await server.get('reporter', `${nuget(project)}/autocomplete?${parameters}`)).json;
    expect(await complete('q=acme')).toEqual({ totalHits: 2, data: ['Acme.Core', 'Acme.Tool'] });
    expect(await complete('id=ACME.core')).toEqual({ data: ['1.0.0', '1.10.0', '2.0.0-rc.1'], totalHits: 3 });
    expect(await complete('id=acme.core&prerelease=false')).toEqual({ data: ['1.0.0', '1.10.0'], totalHits: 2 });
    expect(await complete('id=unknown')).toEqual({ totalHits: 0, data: [] });
  });

  it('below a group finds what the caller may read', async () => {
    const hidden = await server.registry.people.project('private', { group: project.group });
    await server.publish(hidden, { id: 'Acme.Hidden', version: '1.0.0' });
    expect((await query('q=acme', groupNuget(project))).data.map((hit) => hit.id)).toEqual(['Acme.Core', 'Acme.Hidden', 'Acme.Tool']);
    await server.registry.database.unprepared(`update project set package_access = 'disabled' where id = $1`, [hidden.id]);
    expect((await query('q=acme', groupNuget(project))).data.map((hit) => hit.id)).toEqual(['Acme.Core', 'Acme.Tool']);
    for (const [who, status] of [['anonymous', 401], ['outsider', 404]] as const) expect([who, (await server.get(who, `${groupNuget(project)}/query`)).status]).toEqual([who, status]);
  });
});
