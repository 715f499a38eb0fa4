import { Catalog } from '@packyard/registry';
import { TestRegistry, type TestProject } from '@packyard/registry-testing';
import { mavenFormat } from './index.ts';
import { checksumAlgorithms, hexDigest, pomText, Repository } from './testing/repository.ts';

describe('files of a Maven repository', () => {
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

  const folder = 'com/acme/lib/1.0';
  const state = () => registry.database.unprepared<{ name: string; version: string; path: string; status: string }>(`select v.name, v.version, f.path, f.status from package_file f join package_version v on v.id = f.version_id where v.project_id = $1 order by f.id`, [project.id]);
  const versions = async () => (await registry.app.get(Catalog).list({ projectId: project.id }, {}, { by: 'created_at', descending: false }, { limit: 100, offset: 0 })).items;
  const refuseDuplicates = () => registry.database.unprepared(`insert into format_setting (format, namespace_id, duplicates_allowed) values ('maven', $1, false)`, [project.group.id]);

  it('takes a deploy as Maven sends it, and keeps no checksum', async () => {
    for (const [name, body] of [['lib-1.0.pom', pomText('com.acme', 'lib', '1.0')], ['lib-1.0.jar', 'jar'], ['lib-1.0-sources.jar', 'sources'], ['lib-1.0.jar.asc', 'signature'], ['lib-1.0.module', '{}']] as const) {
      expect((await repository.put(`${folder}/${name}`, body)).status).toBe(200);
      for (const [algorithm, status] of [['sha1', 204], ['md5', 200], ['sha256', 200], ['sha512', 200]] as const) {
        const answer = await repository.put(`${folder}/${name}.${algorithm}`, hexDigest(algorithm, body));
        expect([answer.status, answer.body.length]).toEqual([status, 0]);
      }
    }
    expect((await repository.put('com/acme/lib/maven-metadata.xml', '<metadata/>')).status).toBe(200);
    for (const algorithm of checksumAlgorithms) expect((await repository.put(`com/acme/lib/maven-metadata.xml.${algorithm}`, 'whatever')).status).toBe(200);
    expect((await state()).map((row) => row.path)).toEqual(['lib-1.0.pom', 'lib-1.0.jar', 'lib-1.0-sources.jar', 'lib-1.0.jar.asc', 'lib-1.0.module']);
    expect(await versions()).toMatchObject([{ name: 'com/acme/lib', version: '1.0' }]);
  });

  it.each(checksumAlgorithms)('%s: equal is thanked for, another refused, and there is none before its file', async (algorithm) => {
    const sum = hexDigest(algorithm, 'jar');
    expect((await repository.put(`${folder}/lib-1.0.jar.${algorithm}`, sum)).status).toBe(404);
    await repository.publish(folder, { 'lib-1.0.jar': 'jar' });
    const equal = algorithm === 'sha1' ? 204 : 200;
    for (const text of [sum, sum.toUpperCase(), `${sum}\n`, `${sum}  lib-1.0.jar\n`, `MD5 (lib-1.0.jar) = ${sum}`]) expect((await repository.put(`${folder}/lib-1.0.jar.${algorithm}`, text)).status).toBe(equal);
    const refused = await repository.put(`${folder}/lib-1.0.jar.${algorithm}`, hexDigest(algorithm, 'other'));
    expect([refused.status, JSON.parse(refused.body.toString())]).toEqual([409, { message: '409 Conflict', detail: expect.stringContaining(sum) }]);
    for (const text of ['', 'abc', `${sum}0`, '<html>']) expect((await repository.put(`${folder}/lib-1.0.jar.${algorithm}`, text)).status).toBe(400);
    expect((await repository.put(`${folder}/lib-1.0.jar.${algorithm}`, 'f'.repeat(5000))).status).toBe(413);
    expect(await state()).toHaveLength(1);
    expect(await repository.text(`${folder}/lib-1.0.jar.${algorithm}`)).toBe(sum);
    const answer = await repository.get(`${folder}/lib-1.0.jar.${algorithm}`);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect((await repository.head(`${folder}/lib-1.0.jar.${algorithm}`)).status).toBe(200);
  });

  it('says every checksum in the headers of a file', async () => {
    await repository.publish(folder, { 'lib-1.0.jar': 'jar' });
    for (const answer of [await repository.get(`${folder}/lib-1.0.jar`), await repository.head(`${folder}/lib-1.0.jar`)]) {
      expect(answer.headers).toMatchObject(Object.fromEntries(checksumAlgorithms.map((algorithm) => [`x-checksum-${algorithm}`, hexDigest(algorithm, 'jar')])));
    }
  });

  it('serves checksums of signatures, and none of what is not there', async () => {
    await repository.publish(folder, { 'lib-1.0.jar': 'jar', 'lib-1.0.jar.asc': 'signature' });
    expect(await repository.text(`${folder}/lib-1.0.jar.asc.sha1`)).toBe(hexDigest('sha1', 'signature'));
    for (const missing of ['lib-1.0.pom', 'lib-1.0.pom.sha1', 'lib-1.0.jar.sha1.sha1', 'lib-1.0-javadoc.jar', 'maven-metadata.xml.asc']) expect([missing, (await repository.get(`${folder}/${missing}`)).status]).toEqual([missing, 404]);
  });

  it('knows checksums of bytes that another file brought', async () => {
    await repository.publish(folder, { 'lib-1.0.jar': 'same' });
    await repository.publish('com/acme/other/1.0', { 'other-1.0.jar': 'same' });
    for (const algorithm of checksumAlgorithms) expect(await repository.text(`com/acme/other/1.0/other-1.0.jar.${algorithm}`)).toBe(hexDigest(algorithm, 'same'));
  });

  it('the same file again changes nothing; another takes its place, the first is kept aside', async () => {
    await repository.publish(folder, { 'lib-1.0.jar': 'one' });
    await repository.publish(folder, { 'lib-1.0.jar': 'one' });
    expect(await state()).toHaveLength(1);
    await repository.publish(folder, { 'lib-1.0.jar': 'two' });
    expect(await state()).toMatchObject([{ status: 'superseded' }, { status: 'current' }]);
    expect(await repository.text(`${folder}/lib-1.0.jar.sha1`)).toBe(hexDigest('sha1', 'two'));
  });

  it('where duplicates are refused, equal files and snapshots still are not', async () => {
    await refuseDuplicates();
    await repository.publish(folder, { 'lib-1.0.jar': 'one' });
    await repository.publish(folder, { 'lib-1.0.jar': 'one', 'lib-1.0-sources.jar': 'more' });
    const refused = await repository.put(`${folder}/lib-1.0.jar`, 'two');
    expect([refused.status, refused.body.toString()]).toEqual([400, expect.stringContaining('Duplicate package is not allowed')]);
    await repository.publish('com/acme/lib/1.1-SNAPSHOT', { 'lib-1.1-SNAPSHOT.jar': 'one', 'lib-1.1-20261122.063517-1.jar': 'one' });
    await repository.publish('com/acme/lib/1.1-SNAPSHOT', { 'lib-1.1-SNAPSHOT.jar': 'two', 'lib-1.1-20261122.063517-1.jar': 'two', 'lib-1.1-20261122.063520-2.jar': 'three' });
    expect(await repository.text('com/acme/lib/1.1-SNAPSHOT/lib-1.1-SNAPSHOT.jar')).toBe('two');
  });

  it('an exception of the duplicates rule counts for a name or a version', async () => {
    await registry.database.unprepared(`insert into format_setting (format, namespace_id, duplicates_allowed, duplicate_exception_pattern) values ('maven', $1, true, $2)`, [project.group.id, 'com/acme/.*']);
    await repository.publish(folder, { 'lib-1.0.jar': 'one' });
    await repository.publish('com/other/lib/1.0', { 'lib-1.0.jar': 'one' });
    expect((await repository.put(`${folder}/lib-1.0.jar`, 'two')).status).toBe(400);
    expect((await repository.put('com/other/lib/1.0/lib-1.0.jar', 'two')).status).toBe(200);
  });

  it.each([[['pom', 'jar']], [['jar', 'pom']]])('the POM describes the version whichever comes first: %s', async (order) => {
    const inner = `<name>Lib</name><description>Does it</description><packaging>bundle</packaging><dependencies><dependency><groupId>com.acme</groupId><artifactId>base</artifactId><version>\${base.version}</version></dependency></dependencies>`;
    const files: Record<string, string> = { pom: pomText('com.acme', 'lib', '1.0', inner), jar: 'jar' };
    for (const extension of order) await repository.publish(folder, { [`lib-1.0.${extension}`]: files[extension] ?? '' });
    await repository.publish(folder, { 'lib-1.0-other.pom': pomText('a', 'b', 'c', '<name>Other</name>'), 'lib-1.0-sources.jar': 'sources' });
    const [row] = await versions();
    const details = await registry.app.get(Catalog).details(project.id, row?.id ?? 0, 100);
    expect(details.version.metadata).toEqual({ packaging: 'bundle', name: 'Lib', description: 'Does it' });
    expect(row?.summary).toBe('Does it');
    expect(details.dependencies).toEqual([{ kind: 'compile', name: 'com.acme:base', requirement: '${base.version}', optional: false }]);
    const keys = await registry.database.unprepared(`select distinct d.name_key from version_dependency d join package_version v on v.id = d.version_id where v.project_id = $1`, [project.id]);
    expect(keys).toEqual([{ name_key: 'com/acme/base' }]);
  });

  it('a base address that ends in a slash is the same', async () => {
    await repository.publish(`/${folder}`, { 'lib-1.0.jar': 'jar' });
    expect(await repository.text(`/${folder}/lib-1.0.jar`)).toBe('jar');
    expect(await repository.text(`${folder}/lib-1.0.jar`)).toBe('jar');
  });

  it('takes what Ivy and sbt publish', async () => {
    await repository.publish(folder, { 'ivy-1.0.xml': '<ivy-module/>' });
    await repository.publish('com/acme/sbt-acme_2.12_1.0/0.9', { 'sbt-acme-0.9.jar': 'jar' });
    expect(await repository.text(`${folder}/ivy-1.0.xml`)).toBe('<ivy-module/>');
    expect(await repository.text('com/acme/sbt-acme_2.12_1.0/0.9/sbt-acme-0.9.jar.sha1')).toBe(hexDigest('sha1', 'jar'));
  });

  it('a refusal is worded in the status line too, which is all that clients print', async () => {
    const lines = await Promise.all([repository.put(`${folder}/lib-2.0.jar`, 'x'), Repository.ofProject(registry, project, 'guest').get(`${folder}/lib-1.0.jar`)].map(async (answer) => (await answer).statusText));
    expect(lines[0]).toContain('does not belong into the folder of version 1.0');
    expect(lines[1]).toContain('ask a maintainer');
  });
});
