import { TestRegistry, type StoredState, type TestProject } from '@packyard/registry-testing';
import { mavenFormat } from './index.ts';
import { pomText, Repository } from './testing/repository.ts';

const folder = 'com/acme/lib/1.0';
const doctypes = {
  'an external entity': '<!DOCTYPE project [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  'an external DTD': '<!DOCTYPE project SYSTEM "http://127.0.0.1:1/x.dtd">',
  'an entity bomb': `<!DOCTYPE project [<!ENTITY a "${'a'.repeat(1000)}">${Array.from({ length: 20 }, (_, n) => `<!ENTITY b${n} "${'&a;'.repeat(50)}">`).join('')}]>`,
};

describe('hostile uploads', () => {
  let registry: TestRegistry;
  let project: TestProject;
  let repository: Repository;
  let before: StoredState;

  beforeAll(async () => {
    registry = await TestRegistry.start({ formats: [mavenFormat], driver: 'memory' });
  });
  beforeEach(async () => {
    project = await registry.people.project();
    repository = Repository.ofProject(registry, project);
    before = await registry.storedState();
  });
  afterAll(() => registry.close());

  const metadata = async (): Promise<unknown> => (await registry.database.unprepared<{ metadata: unknown }>('select metadata from package_version where project_id = $1', [project.id]))[0]?.metadata;

  it.each(Object.entries(doctypes))('a POM with %s is refused and not kept', async (_, doctype) => {
    const answer = await repository.put(`${folder}/lib-1.0.pom`, `<?xml version="1.0"?>${doctype}<project><name>&x;</name></project>`);
    expect([answer.status, answer.body.toString()]).toEqual([400, expect.stringContaining('DOCTYPE')]);
    expect(answer.body.toString()).not.toContain('root:');
    expect(await registry.storedState()).toEqual(before);
  });

  it.each<[string, string | Buffer]>([
    ['that is none', 'no xml at all'],
    ['that is empty', ''],
    ['that is binary', Buffer.from([0, 1, 2, 255, 254])],
    ['of great depth', `${'<a>'.repeat(100_000)}`],
    ['of many attributes', `<project ${Array.from({ length: 20_000 }, (_, n) => `a${n}=""`).join(' ')}/>`],
    ['larger than anything sensible', pomText('com.acme', 'lib', '1.0', `<description>${'x'.repeat(3_000_000)}</description>`)],
  ])('a POM %s is kept as it is, and says nothing', async (_, body) => {
    await repository.publish(folder, { 'lib-1.0.pom': body });
    expect((await repository.get(`${folder}/lib-1.0.pom`)).body.equals(Buffer.from(body))).toBe(true);
    expect([{}, { packaging: 'jar' }]).toContainEqual(await metadata());
  });

  it('what a POM says is cut and cleaned before it is kept', async () => {
    const long = 'x'.repeat(100_000);
    const license = `<license><name>${long}</name><url>javascript:alert(1)</url></license>`;
    const dependency = `<dependency><groupId>${long}</groupId><artifactId>a</artifactId><version>${long}</version><scope>${long}</scope></dependency>`;
    await repository.publish(folder, { 'lib-1.0.pom': pomText('com.acme', 'lib', '1.0', `<name>${long}\u202e</name><url>javascript:alert(1)</url><description>\u0085a</description><licenses>${license.repeat(3)}</licenses><dependencies>${dependency.repeat(3)}</dependencies>`) });
    expect(JSON.stringify(await metadata()).length).toBeLessThan(5000);
    expect(JSON.stringify(await metadata())).not.toMatch(/[\u0085\u202e]/);
  });

  it.each(Object.entries(doctypes))('a metadata document with %s is not even read', async (_, doctype) => {
    expect((await repository.put('com/acme/lib/maven-metadata.xml', `${doctype}<metadata>&x;</metadata>`)).status).toBe(200);
    expect(await registry.storedState()).toEqual(before);
    expect((await repository.get('com/acme/lib/maven-metadata.xml')).status).toBe(404);
  });

  it('a metadata document of any other artifact, group or size changes nothing', async () => {
    for (const path of ['com/other/maven-metadata.xml', 'com/maven-metadata.xml', 'com/acme/lib/9-SNAPSHOT/maven-metadata.xml', 'com/acme/lib/1.0/maven-metadata.xml', 'com/acme/lib/maven-metadata.xml.asc', 'com/acme/lib/maven-metadata.xml.asc.sha1']) {
      expect([path, (await repository.put(path, '<metadata/>')).status]).toEqual([path, 200]);
    }
    expect((await repository.put('com/acme/lib/maven-metadata.xml', 'x'.repeat(5_000_000))).status).toBe(413);
    expect(await registry.storedState()).toEqual(before);
  });

  it.each([
    'com/acme/lib/1.0/lib-2.0.jar',
    'com/acme/lib/1.0/lib-1.0.1.jar',
    'com/acme/lib/1.0/lib-1.0-SNAPSHOT.jar',
    'com/acme/lib/1.0/other.jar',
    'com/acme/lib/1.0/-1.0.jar',
    'com/acme/lib/1.0/lib-1.0.jar/',
    'com/acme/lib/1.0/',
    'com/acme/lib/1.0',
    'lib/1.0/lib-1.0.jar',
    '1.0/lib-1.0.jar',
    'lib-1.0.jar',
    '/',
    'com//lib/1.0/lib-1.0.jar',
    'com/acme/lib//1.0/lib-1.0.jar',
    '//com/acme/lib/1.0/lib-1.0.jar',
    'com/acme/lib/1..0/lib-1..0.jar',
    'com/../acme/lib/1.0/lib-1.0.jar',
    'com/%2e%2e/acme/lib/1.0/lib-1.0.jar',
    'com/acme%2flib/1.0/lib-1.0.jar',
    'com%2Facme%2Flib%2F1.0%2Flib-1.0.jar',
    'com/acme/lib/1.0/..%2f..%2flib-1.0.jar',
    'com/acme/lib/1.0/lib-1.0.jar%00.pom',
    'com/acme/lib/1.0%00/lib-1.0.jar',
    'com/acme/lib/1.0/lib-1.0%5C..%5Cx.jar',
    'com/acme/lib/1.0/lib-1.0.jar%0d%0aX:y',
    'com/acme/lib/1.0/lib-1.0%20.jar',
    'com/acme/lib/1.0/lib-1.0.jar%C0%AE',
    'com/acme/lib/1.0/%ff-1.0.jar',
    'com/acme/lib/1.0/lib-1.0.%zz',
    `com/acme/lib/1.0/lib-1.0-${'x'.repeat(300)}.jar`,
    `${'a/'.repeat(200)}lib/1.0/lib-1.0.jar`,
    `com/acme/${'x'.repeat(300)}/1.0/x-1.0.jar`,
    'com/acme/lib/1.0/.',
    'com/acme/lib/1.0/..',
    'com/acme/lib/1.0/maven-metadata.xml/..%2flib-1.0.jar',
    '../maven-metadata.xml',
    '%2e%2e/maven-metadata.xml',
    'com/acme/..%2fmaven-metadata.xml',
  ])('%s is refused, its checksum too, and nothing is there', async (path) => {
    for (const address of [path, `${path}.sha1`]) {
      const answer = await repository.put(address, 'x');
      expect([address, answer.status >= 400 && answer.status < 500]).toEqual([address, true]);
      const read = await repository.get(address);
      expect([address, [400, 404]]).toEqual([address, expect.arrayContaining([read.status])]);
    }
    expect(await registry.storedState()).toEqual(before);
  });
});
