import { Remover } from '@packyard/registry';
import { TestRegistry, type TestProject } from '@packyard/registry-testing';
import { mavenFormat } from './index.ts';
import { callOf, checksumAlgorithms, hexDigest, pomText, Repository } from './testing/repository.ts';
import { zipOf } from './sample/zip.ts';

const all = (text: string, element: string): string[] => [...text.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map((match) => match[1] ?? '');
const one = (text: string, element: string): string | undefined => all(text, element)[0];

describe('maven-metadata.xml', () => {
  let registry: TestRegistry;
  let project: TestProject;
  let repository: Repository;

  beforeAll(async () => {
    registry = await TestRegistry.start({ formats: [mavenFormat], driver: 'memory' });
  });
  beforeEach(async () => {
    project = await registry.people.project();
    repository = Repository.ofProject(registry, project);
  });
  afterAll(() => registry.close());

  const release = (version: string, artifact = 'lib') => repository.publish(`com/acme/${artifact}/${version}`, { [`${artifact}-${version}.pom`]: pomText('com.acme', artifact, version) });
  const snapshot = (build: string, ...suffixes: string[]) => repository.publish('com/acme/lib/1.1-SNAPSHOT', Object.fromEntries(suffixes.map((suffix) => [`lib-1.1-${build}${suffix}`, `${build}${suffix}`])));

  describe('of an artifact', () => {
    it('lists the versions in their order, the latest and the release', async () => {
      for (const version of ['1.10', '1.2-SNAPSHOT', '1.9', '2.0-SNAPSHOT', '1.10-rc1']) await release(version);
      const text = await repository.text('com/acme/lib/maven-metadata.xml');
      expect([one(text, 'groupId'), one(text, 'artifactId'), one(text, 'latest'), one(text, 'release')]).toEqual(['com.acme', 'lib', '2.0-SNAPSHOT', '1.10']);
      expect(all(text, 'version')).toEqual(['1.2-SNAPSHOT', '1.9', '1.10-rc1', '1.10', '2.0-SNAPSHOT']);
      expect(one(text, 'lastUpdated')).toMatch(/^2\d{13}$/);
    });

    it('ignores what clients say, and tells each of parallel deploys', async () => {
      await Promise.all(Array.from({ length: 10 }, async (_, n) => {
        await release(`1.${n}`);
        await repository.put('com/acme/lib/maven-metadata.xml', `<metadata><groupId>evil</groupId><versioning><versions><version>666</version></versions></versioning></metadata>`);
      }));
      expect(all(await repository.text('com/acme/lib/maven-metadata.xml'), 'version')).toEqual(Array.from({ length: 10 }, (_, n) => `1.${n}`));
    });

    it('loses a removed version, and goes with the last', async () => {
      await release('1.0');
      await release('2.0');
      const remove = async (version: string) => {
        const [row] = await registry.database.unprepared<{ id: number }>(`select id from package_version where project_id = $1 and version = $2`, [project.id, version]);
        await registry.app.get(Remover).removeVersion(callOf(registry, project), { versionId: row?.id ?? 0 });
      };
      await remove('2.0');
      expect(all(await repository.text('com/acme/lib/maven-metadata.xml'), 'version')).toEqual(['1.0']);
      await remove('1.0');
      expect((await repository.get('com/acme/lib/maven-metadata.xml')).status).toBe(404);
    });

    it('has validators, HEAD and compression', async () => {
      for (let n = 0; n < 60; n += 1) await release(`1.${n}`);
      const path = 'com/acme/lib/maven-metadata.xml';
      const [plain, packed, head] = [await repository.get(path), await repository.get(path, { 'accept-encoding': 'gzip' }), await repository.head(path)];
      expect(head.headers['content-length']).toBe(String(plain.body.length));
      expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', 'x-checksum-sha1': hexDigest('sha1', plain.body), 'content-type': 'application/xml; charset=utf-8' });
      expect((await repository.get(path, { 'if-none-match': plain.headers['etag'] ?? '' })).status).toBe(304);
    });
  });

  describe('of a snapshot', () => {
    it('names the newest build of each file', async () => {
      await snapshot('20261122.063517-1', '.pom', '.jar', '-sources.jar');
      await snapshot('20261122.063520-2', '.pom', '.jar', '.jar.asc', '-scala2.13.tar.gz');
      const text = await repository.text('com/acme/lib/1.1-SNAPSHOT/maven-metadata.xml');
      expect([one(text, 'groupId'), one(text, 'artifactId'), one(text, 'version'), one(text, 'timestamp'), one(text, 'buildNumber'), one(text, 'lastUpdated')]).toEqual(['com.acme', 'lib', '1.1-SNAPSHOT', '20261122.063520', '2', '20261122063520']);
      const entries = all(text.replace(/\s/g, '').replace(/<\/?snapshotVersions>/g, '').replace(/<snapshotVersion>(.*?)<\/snapshotVersion>/g, (_, inner: string) => `<e>${inner.replace(/<\/?[a-z]+>/g, ' ').trim().replace(/ +/g, ' ')}</e>`), 'e');
      expect(entries.sort()).toEqual([
        'jar 1.1-20261122.063520-2 20261122063520',
        'jar.asc 1.1-20261122.063520-2 20261122063520',
        'pom 1.1-20261122.063520-2 20261122063520',
        'scala2.13 tar.gz 1.1-20261122.063520-2 20261122063520',
        'sources jar 1.1-20261122.063517-1 20261122063517',
      ]);
    });

    it('two deployers with one build number are both there, the later one is named', async () => {
      await snapshot('20261122.063517-2', '.jar');
      await snapshot('20261122.063519-2', '.jar');
      await snapshot('20261122.063518-2', '.jar');
      expect(all(await repository.text('com/acme/lib/1.1-SNAPSHOT/maven-metadata.xml'), 'value')).toEqual(['1.1-20261122.063519-2']);
      expect((await repository.get('com/acme/lib/1.1-SNAPSHOT/lib-1.1-20261122.063517-2.jar')).status).toBe(200);
    });

    it('names literal files as they are', async () => {
      await repository.publish('com/acme/lib/1.1-SNAPSHOT', { 'lib-1.1-SNAPSHOT.jar': 'one' });
      await repository.publish('com/acme/lib/1.1-SNAPSHOT', { 'lib-1.1-SNAPSHOT.jar': 'two' });
      const text = await repository.text('com/acme/lib/1.1-SNAPSHOT/maven-metadata.xml');
      expect(all(text, 'value')).toEqual(['1.1-SNAPSHOT']);
      expect(text).not.toContain('<snapshot>');
    });

    it('knows no other snapshot, and nothing without files of the layout', async () => {
      await snapshot('20261122.063517-1', '.jar');
      expect((await repository.get('com/acme/lib/1.2-SNAPSHOT/maven-metadata.xml')).status).toBe(404);
      await repository.publish('com/acme/odd/1-SNAPSHOT', { 'ivy-1-SNAPSHOT.xml': '<ivy-module/>' });
      expect((await repository.get('com/acme/odd/1-SNAPSHOT/maven-metadata.xml')).status).toBe(404);
    });

    it('forgets a file that was removed', async () => {
      await snapshot('20261122.063517-1', '.jar');
      await snapshot('20261122.063520-2', '.jar');
      const before = await repository.get('com/acme/lib/1.1-SNAPSHOT/maven-metadata.xml');
      const [file] = await registry.database.unprepared<{ id: number; version: number }>(`select f.id, f.version_id as version from package_file f join package_version v on v.id = f.version_id where v.project_id = $1 and f.path like '%-2.jar'`, [project.id]);
      await registry.app.get(Remover).removeFile(callOf(registry, project), { versionId: file?.version ?? 0, fileId: file?.id ?? 0 });
      const after = await repository.get('com/acme/lib/1.1-SNAPSHOT/maven-metadata.xml', { 'if-modified-since': before.headers['last-modified'] ?? '' });
      expect([after.status, all(after.body.toString(), 'value')]).toEqual([200, ['1.1-20261122.063517-1']]);
    });
  });

  describe('of a group', () => {
    const plugin = (artifact: string, prefix: string | undefined, packaging = 'maven-plugin') =>
      repository.publish(`com/acme/build/${artifact}/1.0`, {
        [`${artifact}-1.0.pom`]: pomText('com.acme.build', artifact, '1.0', `<packaging>${packaging}</packaging><name>The ${artifact}</name>`),
        [`${artifact}-1.0.jar`]: prefix === undefined ? 'no zip' : zipOf({ 'META-INF/maven/plugin.xml': `<plugin><name>Run</name><goalPrefix>${prefix}</goalPrefix></plugin>` }),
      });

    it('lists its plugins by the prefix that their jars say', async () => {
      await plugin('acme-maven-plugin', 'run');
      await plugin('other-maven-plugin', undefined);
      await plugin('lib', undefined, 'jar');
      await repository.put('com/acme/build/maven-metadata.xml', '<metadata><plugins><plugin><prefix>evil</prefix></plugin></plugins></metadata>');
      const text = await repository.text('com/acme/build/maven-metadata.xml');
      expect([all(text, 'prefix'), all(text, 'artifactId'), all(text, 'name')]).toEqual([['run', 'other'], ['acme-maven-plugin', 'other-maven-plugin'], ['Run', 'The other-maven-plugin']]);
      expect(await repository.text('com/acme/build/maven-metadata.xml.sha1')).toBe(hexDigest('sha1', text));
      const group = new Repository(registry, `/api/v4/groups/${project.group.id}/-/packages/maven`, 'reporter');
      expect(await group.text('com/acme/build/maven-metadata.xml')).toBe(text);
    });

    it('does not list those below it, nor what is no plugin any more', async () => {
      await plugin('acme-maven-plugin', 'run');
      expect((await repository.get('com/acme/maven-metadata.xml')).status).toBe(404);
      expect((await repository.get('com/acme/build/acme/maven-metadata.xml')).status).toBe(404);
      await repository.publish('com/acme/tools/t/1.0', { 't-1.0.pom': pomText('com.acme.tools', 't', '1.0', '<packaging>maven-plugin</packaging>') });
      expect(all(await repository.text('com/acme/tools/maven-metadata.xml'), 'prefix')).toEqual(['t']);
      await repository.publish('com/acme/tools/t/1.0', { 't-1.0.pom': pomText('com.acme.tools', 't', '1.0', '<packaging>jar</packaging>') });
      expect((await repository.get('com/acme/tools/maven-metadata.xml')).status).toBe(404);
    });

    it('lists nothing of projects that the reader may not see', async () => {
      const other = await registry.make.project(project.group, 'private');
      await plugin('acme-maven-plugin', 'run');
      const person = await registry.make.user('half');
      await registry.make.member(person.userId, 'reporter', { projectId: other.id });
      const group = new Repository(registry, `/api/v4/groups/${project.group.id}/-/packages/maven`, person);
      expect((await group.get('com/acme/build/maven-metadata.xml')).status).toBe(404);
    });
  });

  describe('checksums', () => {
    it.each(checksumAlgorithms)('%s is that of the document', async (algorithm) => {
      await release('1.0');
      await snapshot('20261122.063517-1', '.jar');
      for (const path of ['com/acme/lib/maven-metadata.xml', 'com/acme/lib/1.1-SNAPSHOT/maven-metadata.xml']) {
        const document = await repository.get(path);
        expect(document.headers[`x-checksum-${algorithm}`]).toBe(hexDigest(algorithm, document.body));
        for (let n = 0; n < 2; n += 1) expect(await repository.text(`${path}.${algorithm}`)).toBe(hexDigest(algorithm, document.body));
      }
    });

    it.each([
      ['com/acme/lib/maven-metadata.xml', () => release('9.9')],
      ['com/acme/lib/1.1-SNAPSHOT/maven-metadata.xml', () => snapshot('20261122.070000-9', '.jar')],
    ])('%s: whoever read it before somebody published gets the checksum of what was read', async (path, publish) => {
      await release('1.0');
      await snapshot('20261122.063517-1', '.jar');
      const before = await repository.get(path);
      await publish();
      const stranger = Repository.ofProject(registry, project, 'reporter');
      const after = await stranger.text(path);
      expect(after).not.toBe(before.body.toString());
      expect(await repository.text(`${path}.sha1`)).toBe(hexDigest('sha1', before.body));
      expect(await repository.text(`${path}.md5`)).toBe(hexDigest('md5', before.body));
      expect(await stranger.text(`${path}.sha1`)).toBe(hexDigest('sha1', after));
      // told once: whoever asks again did not just read the old one
      expect(await repository.text(`${path}.sha1`)).toBe(hexDigest('sha1', after));
    });
  });
});
