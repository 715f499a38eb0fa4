import type { TestProject } from '@packyard/registry-testing';
import { SaxesParser } from 'saxes';
import { groupNuget, nuget, NugetServer, type JsonAnswer } from '../testing/nuget-server.ts';

/** Well-formed, or it throws. Resolves to the texts of all elements of that name. */
function texts(document: string, name: string): string[] {
  const parser = new SaxesParser({ xmlns: true });
  const found: string[] = [];
  let text = '';
  parser.on('opentag', () => (text = ''));
  parser.on('text', (more) => (text += more));
  parser.on('closetag', (tag) => (tag.name === name ? found.push(text) : 0));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(document).close();
  return found;
}

describe('the old protocol', () => {
  let server: NugetServer;
  let project: TestProject;
  beforeAll(async () => {
    server = await NugetServer.start();
    project = await server.registry.people.project();
    const metadata = `<title>Hello &amp; &lt;world&gt;</title><tags>a b</tags><dependencies><group targetFramework=".NETFramework4.7.2"><dependency id="Acme.Core" version="1.2.0" /><dependency id="Any" /></group><group targetFramework=".NETStandard2.0" /></dependencies>`;
    await server.publish(project, { id: 'Acme.Hello', version: '1.0.0' });
    await server.publish(project, { id: 'Acme.Hello', version: '1.10', metadata });
    await server.publish(project, { id: 'Acme.Hello', version: '2.0.0-rc' });
    await server.publish(project, { id: 'Acme.Other', version: '1.0.0' });
  });
  afterAll(() => server.close());

  const get = (path: string, endpoint = nuget(project)): Promise<JsonAnswer> => server.get('reporter', `${endpoint}/v2/${path}`);
  const versions = async (path: string): Promise<string[]> => texts((await get(path)).text, 'd:Version');

  it('tells everybody what there is', async () => {
    for (const endpoint of [nuget(project), groupNuget(project)]) {
      const service = await server.get('anonymous', `${endpoint}/v2`);
      expect([service.status, service.headers['content-type'], texts(service.text, 'atom:title')]).toEqual([200, 'application/xml;charset=utf-8', ['Default', 'Packages']]);
      expect(service.text).toContain(`xml:base="${server.registry.origin}${endpoint}/v2/"`);
      expect(texts((await server.get('anonymous', `${endpoint}/v2/$metadata`)).text, 'Property')).toHaveLength(26);
    }
  });

  it.each([
    [`FindPackagesById()?id='acme.HELLO'`, ['1.0.0', '1.10', '2.0.0-rc']],
    [`FindPackagesById()?$filter=IsLatestVersion&$orderby=Version%20desc&$top=1&id='Acme.Hello'`, ['1.10']],
    [`FindPackagesById()?$filter=IsAbsoluteLatestVersion&id=%27Acme.Hello%27`, ['2.0.0-rc']],
    [`FindPackagesById()?id='Acme.Hello'&$skip=1&$top=1`, ['1.10']],
    [`FindPackagesById()?id='Acme.Hello'&$skip=3`, []],
    [`FindPackagesById()?id='Unknown'`, []],
    [`Packages()?$filter=(tolower(Id)%20eq%20'acme.hello')`, ['1.0.0', '1.10', '2.0.0-rc']],
    [`Packages(Id='Acme.Hello',Version='1.10.0')`, ['1.10']],
    [`Packages(Id=%27Acme.Hello%27,Version=%271.0%27)`, ['1.0.0']],
    [`Search()?$filter=IsLatestVersion&$orderby=Id&$skip=0&$top=30&searchTerm='Acme'&targetFramework=''&includePrerelease=false`, ['1.10', '1.0.0']],
    [`Search()?searchTerm='hello'&includePrerelease=true`, ['2.0.0-rc']],
    [`Search()?searchTerm='acme'&$skip=1`, ['1.0.0']],
    [`Packages()`, ['1.10', '1.0.0']],
  ])('answers %s', async (path, found) => expect(await versions(path)).toEqual(found));

  it('says of a version what clients read before they install it', async () => {
    const { text } = await get(`Packages(Id='Acme.Hello',Version='1.10')`);
    const value = (name: string): string | undefined => texts(text, `d:${name}`)[0];
    expect(Object.fromEntries(['Id', 'Version', 'NormalizedVersion', 'Title', 'Tags', 'Dependencies', 'IsPrerelease', 'Listed', 'PackageHashAlgorithm'].map((name) => [name, value(name)]))).toEqual({
      Id: 'Acme.Hello',
      Version: '1.10',
      NormalizedVersion: '1.10.0',
      Title: 'Hello & <world>',
      Tags: 'a b',
      Dependencies: 'Acme.Core:[1.2.0, ):net472|Any::net472|::netstandard2.0',
      IsPrerelease: 'false',
      Listed: 'true',
      PackageHashAlgorithm: 'SHA512',
    });
    const [, source = ''] = /<content type="application\/zip" src="([^"]+)"/.exec(text) ?? [];
    expect((await server.get('reporter', source.slice(server.registry.origin.length))).body).toHaveLength(Number(value('PackageSize')));
    expect((await get('package/Acme.Hello/1.10.0')).status).toBe(200);
  });

  it('marks the highest release, and the highest of all', async () => {
    const { text } = await get(`FindPackagesById()?id='acme.hello'`);
    expect([texts(text, 'd:IsLatestVersion'), texts(text, 'd:IsAbsoluteLatestVersion')]).toEqual([['false', 'true', 'false'], ['false', 'false', 'true']]);
  });

  it('counts', async () => expect((await get(`Search()/$count?searchTerm='acme'`)).text).toBe('2'));

  it('needs the right to read, unlike GitLab', async () => {
    for (const path of [`FindPackagesById()?id='Acme.Hello'`, `Packages(Id='Acme.Hello',Version='1.0.0')`, `Search()?searchTerm=''`, 'package/Acme.Hello/1.0.0']) {
      for (const [who, status] of [['anonymous', 401], ['outsider', 404], ['guest', 403]] as const) expect([path, who, (await server.get(who, `${nuget(project)}/v2/${path}`)).status]).toEqual([path, who, status]);
    }
  });

  it.each([
    [`Packages(Id='Acme.Hello',Version='9.0')`, 404],
    [`Packages(Id='Acme.Hello')`, 400],
    ['FindPackagesById()', 400],
    [`FindPackagesById()?id='a'&$top=-1`, 400],
    [`Search()?searchTerm=a%00b`, 400],
    ['GetUpdates()', 404],
    ['Packages(', 404],
  ])('refuses %s', async (path, status) => expect((await get(path)).status).toBe(status));

  it('below a group joins its projects', async () => expect(texts((await get(`FindPackagesById()?id='acme.hello'`, groupNuget(project))).text, 'd:Version')).toEqual(['1.0.0', '1.10', '2.0.0-rc']));
});
