import type { TestProject } from '@packyard/registry-testing';
import { gunzipSync } from 'node:zlib';
import { groupNuget, nuget, NugetServer } from '../testing/nuget-server.ts';

interface Page {
  readonly '@id': string;
  readonly count: number;
  readonly lower: string;
  readonly upper: string;
  readonly items?: readonly { readonly catalogEntry: { readonly version: string } }[];
}
interface RegistrationIndex {
  readonly count: number;
  readonly items: readonly Page[];
}

const versionsIn = (page: Page): string[] => (page.items ?? []).map((leaf) => leaf.catalogEntry.version);

describe('registrations', () => {
  let server: NugetServer;
  let project: TestProject;
  beforeAll(async () => {
    server = await NugetServer.start();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    project = await server.registry.people.project();
  });

  it('say what the manifest says, in GitLab’s words', async () => {
    const metadata = `<title>Hello</title><tags>a b, c</tags><projectUrl>https://acme.test/x?a=1&amp;b=2</projectUrl><licenseUrl>javascript:alert(1)</licenseUrl><license type="expression">MIT</license><summary>Says hello</summary>
      <dependencies><group targetFramework=".NETStandard2.0"><dependency id="Acme.Core" version="1.2.0" /><dependency id="Other" /></group><group targetFramework=".NETFramework4.8" /></dependencies>`;
    const bytes = await server.publish(project, { id: 'Acme.Hello', version: '1.0.0-Beta.1+sha.1', metadata });
    const prefix = `${server.registry.origin}${nuget(project)}`;
    const index = await server.get('reporter', `${nuget(project)}/metadata/acme.hello/index.json`);
    const leafUrl = `${prefix}/metadata/acme.hello/1.0.0-beta.1.json`;
    const packageContent = `${prefix}/download/acme.hello/1.0.0-beta.1/acme.hello.1.0.0-beta.1.nupkg`;
    const registration = `${prefix}/metadata/acme.hello/index.json`;
    const group = `${leafUrl}#dependencygroup/.netstandard2.0`;
    const leaf = {
      '@id': leafUrl,
      packageContent,
      registration,
      catalogEntry: {
        '@id': leafUrl,
        listed: true,
        published: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
        packageContent,
        dependencyGroups: [
          {
            '@id': group,
            '@type': 'PackageDependencyGroup',
            targetFramework: '.NETStandard2.0',
            dependencies: [
              { '@id': `${group}/acme.core`, '@type': 'PackageDependency', registration: `${prefix}/metadata/acme.core/index.json`, id: 'Acme.Core', range: '[1.2.0, )' },
              { '@id': `${group}/other`, '@type': 'PackageDependency', registration: `${prefix}/metadata/other/index.json`, id: 'Other', range: '(, )' },
            ],
          },
          { '@id': `${leafUrl}#dependencygroup/.netframework4.8`, '@type': 'PackageDependencyGroup', targetFramework: '.NETFramework4.8', dependencies: [] },
        ],
        id: 'Acme.Hello',
        version: '1.0.0-Beta.1+sha.1',
        authors: 'Acme',
        title: 'Hello',
        description: 'A sample',
        summary: 'Says hello',
        tags: 'a b c',
        projectUrl: 'https://acme.test/x?a=1&b=2',
        licenseExpression: 'MIT',
        requireLicenseAcceptance: false,
        packageSize: bytes.length,
        packageHash: expect.stringMatching(/^[A-Za-z0-9+/]{86}==$/) as string,
        packageHashAlgorithm: 'SHA512',
      },
    };
    expect(index.json).toEqual({ '@id': registration, count: 1, items: [{ '@id': `${prefix}/metadata/acme.hello/page/1.0.0-beta.1/1.0.0-beta.1.json`, '@type': 'catalog:CatalogPage', count: 1, lower: '1.0.0-beta.1', upper: '1.0.0-beta.1', parent: registration, items: [leaf] }] });
    // the leaf, by whatever spelling of the version
    for (const text of ['1.0.0-beta.1', '1.0-BETA.01', '1.0.0.0-beta.1+other']) expect((await server.get('reporter', `${nuget(project)}/metadata/Acme.HELLO/${text}.json`)).json).toEqual(leaf);
    expect((await server.get('reporter', `${nuget(project)}/metadata/acme.hello/2.0.0.json`)).status).toBe(404);
  });

  it('leave out for old clients what only newer ones can read', async () => {
    await server.publish(project, { id: 'Acme', version: '1.0.0' });
    await server.publish(project, { id: 'Acme', version: '1.1.0-beta.1' });
    await server.publish(project, { id: 'Acme', version: '1.2.0', metadata: '<dependencies><dependency id="Other" version="[1.0.0-rc.1, 2.0.0)" /></dependencies>' });
    await server.publish(project, { id: 'Acme', version: '1.3.0-beta' });
    const listed = async (hive: string): Promise<string[]> => ((await server.get('reporter', `${nuget(project)}/${hive}/acme/index.json`)).json as RegistrationIndex).items.flatMap(versionsIn);
    expect(await listed('metadata')).toEqual(['1.0.0', '1.1.0-beta.1', '1.2.0', '1.3.0-beta']);
    expect(await listed('metadata-semver1')).toEqual(['1.0.0', '1.3.0-beta']);
  });

  it('have pages of their own from 128 versions on, whose bounds are real ones', async () => {
    await server.publish(project, { id: 'Acme', version: '1.0.0' });
    await server.registry.database.unprepared(
      `with first as (select * from package_version where project_id = $1)
       , made as (insert into package_version (package_id, project_id, format, name, version, version_key, version_sort, metadata)
         select package_id, project_id, format, name, '1.0.' || n, '1.0.' || n, decode('0000000100000000' || lpad(to_hex(n), 8, '0') || '00000000ff', 'hex'), metadata from first, generate_series(1, 126) n returning id, version)
       insert into index_fragment (version_id, variant, body)
         select made.id, i.variant, replace(i.body, '1.0.0', made.version) from made, first join index_fragment i on i.version_id = first.id`,
      [project.id],
    );
    const index = async (path = 'metadata/acme/index.json'): Promise<RegistrationIndex> => (await server.get('reporter', `${nuget(project)}/${path}`)).json as RegistrationIndex;
    const inlined = await index();
    expect([inlined.count, inlined.items.length, inlined.items[0]?.items?.length]).toEqual([1, 1, 127]);

    await server.publish(project, { id: 'Acme', version: '1.0.127' });
    await server.publish(project, { id: 'Acme', version: '2.0.0-rc.1' });
    const paged = await index();
    expect(paged.items.map(({ count, lower, upper, items }) => [count, lower, upper, items])).toEqual([
      [64, '1.0.0', '1.0.63', undefined],
      [64, '1.0.64', '1.0.127', undefined],
      [1, '2.0.0-rc.1', '2.0.0-rc.1', undefined],
    ]);
    expect(paged.count).toBe(3);
    const pages = await Promise.all(paged.items.map(async (page) => (await server.get('reporter', page['@id'].slice(server.registry.origin.length))).json as Page));
    expect(pages.map(({ '@id': id, count, lower, upper }) => ({ '@id': id, count, lower, upper }))).toEqual(paged.items.map(({ '@id': id, count, lower, upper }) => ({ '@id': id, count, lower, upper })));
    expect(pages.flatMap(versionsIn)).toEqual([...Array.from({ length: 128 }, (_, n) => `1.0.${n}`), '2.0.0-rc.1']);
    // old clients have pages of their own
    expect((await index('metadata-semver1/acme/index.json')).items.map(({ '@id': id, count }) => [id.includes('/metadata-semver1/'), count])).toEqual([[true, 64], [true, 64]]);
    // compressed for those who take it
    const packed = await server.get('reporter', `${nuget(project)}/metadata/acme/index.json`, { 'accept-encoding': 'gzip' });
    expect([packed.headers['content-encoding'], JSON.parse((packed.body.length < 1024 ? packed.body : gunzipSync(packed.body)).toString())]).toEqual([packed.body.length < 1024 ? undefined : 'gzip', paged]);
  });

  it('of a group join its projects; the first that published a version keeps it', async () => {
    const other = await server.registry.people.project('private', { group: project.group });
    const first = await server.publish(project, { id: 'Acme', version: '1.0.0' });
    await server.publish(other, { id: 'ACME', version: '1.0.0.0' }, [{ name: 'evil.txt', content: 'x' }]);
    await server.publish(other, { id: 'Acme', version: '2.0.0' });
    const { items } = (await server.get('reporter', `${groupNuget(project)}/metadata/acme/index.json`)).json as RegistrationIndex;
    expect(items.flatMap(versionsIn)).toEqual(['1.0.0', '2.0.0']);
    expect((await server.get('reporter', `${groupNuget(project)}/download/acme/index.json`)).json).toEqual({ versions: ['1.0.0', '2.0.0'] });
    expect((await server.get('reporter', `${groupNuget(project)}/download/acme/1.0.0/acme.1.0.0.nupkg`)).body.equals(first)).toBe(true);
  });
});

describe('the service index', () => {
  let server: NugetServer;
  beforeAll(async () => {
    server = await NugetServer.start();
  });
  afterAll(() => server.close());

  it('is there for everybody, keeps everything below its own folder, and offers publishing where that is possible', async () => {
    const project = await server.registry.people.project();
    for (const [endpoint, publishes] of [[nuget(project), true], [groupNuget(project), false]] as const) {
      const { json } = await server.get('anonymous', `${endpoint}/index.json`);
      const { version, resources } = json as { version: string; resources: { '@id': string; '@type': string }[] };
      expect(version).toBe('3.0.0');
      for (const resource of resources) expect(`${resource['@id']}/`.startsWith(`${server.registry.origin}${endpoint}/`)).toBe(true);
      const types = Object.fromEntries(resources.map((resource) => [resource['@type'], resource['@id'].split('/nuget')[1]]));
      expect(types).toMatchObject({ 'RegistrationsBaseUrl/3.0.0-rc': '/metadata', 'RegistrationsBaseUrl/3.4.0': '/metadata-semver1', 'RegistrationsBaseUrl/3.6.0': '/metadata', SearchQueryService: '/query', 'PackageBaseAddress/3.0.0': '/download', SearchAutocompleteService: '/autocomplete' });
      expect([types['PackagePublish/2.0.0'], types['SymbolPackagePublish/4.9.0']]).toEqual(publishes ? ['', '/symbolpackage'] : [undefined, undefined]);
      expect((await server.get('anonymous', `${endpoint}/index`)).json).toEqual(json);
    }
  });
});
