import { TestRegistry, type TestProject } from '@packyard/registry-testing';
import { mavenFormat } from './index.ts';
import { Repository } from './testing/repository.ts';

describe('builds of a snapshot that are kept', () => {
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

  const folder = 'com/acme/lib/1.0-SNAPSHOT';
  const keep = (keptBuilds: number) => registry.database.unprepared(`insert into format_setting (format, project_id, kept_builds) values ('maven', $1, $2)`, [project.id, keptBuilds]);
  const build = (second: number, ...suffixes: string[]) => repository.publish(folder, Object.fromEntries(suffixes.map((suffix) => [`lib-1.0-20261122.0635${second}-1${suffix}`, `${second}${suffix}`])));
  const current = async () => (await registry.database.unprepared<{ path: string }>(`select f.path from package_file f join package_version v on v.id = f.version_id where v.project_id = $1 and f.status = 'current' order by f.path`, [project.id])).map((row) => row.path.replace(/^lib-1.0-(20261122.0635)?/, ''));
  const prune = () => registry.runJob('prune-builds');

  it('are the newest of each file; releases and literal files stay', async () => {
    await keep(2);
    for (const second of [11, 12, 13, 14]) await build(second, '.pom', '.jar');
    await build(10, '-linux.jar');
    await repository.publish(folder, { 'lib-1.0-SNAPSHOT.jar': 'literal' });
    await repository.publish('com/acme/lib/1.0', { 'lib-1.0.jar': 'release' });
    await prune();
    expect(await current()).toEqual(['10-1-linux.jar', '13-1.jar', '13-1.pom', '14-1.jar', '14-1.pom', 'SNAPSHOT.jar', 'lib-1.0.jar']);
    expect((await repository.get(`${folder}/lib-1.0-20261122.063511-1.jar`)).status).toBe(404);
    expect(await repository.text(`${folder}/maven-metadata.xml`)).toContain('20261122.063514');
    const [event] = await registry.database.unprepared(`select action, actor_kind, subject, details from audit_event where project_id = $1 order by id desc limit 1`, [project.id]);
    expect(event).toMatchObject({ action: 'package.prune_builds', actor_kind: 'system', subject: 'com/acme/lib 1.0-SNAPSHOT', details: { format: 'maven', kept: 2, files: 4 } });
    await prune();
    expect(await current()).toHaveLength(7);
  });

  it('are all, unless the project or something above it says how many', async () => {
    for (const second of [11, 12, 13]) await build(second, '.jar');
    await prune();
    expect(await current()).toHaveLength(3);
    await registry.database.unprepared(`insert into format_setting (format, namespace_id, kept_builds) values ('maven', $1, 1)`, [project.group.id]);
    await prune();
    expect(await current()).toEqual(['13-1.jar']);
  });

  it('a publish asks for it, once for many files', async () => {
    await keep(1);
    await build(11, '.pom', '.jar');
    await build(12, '.pom', '.jar');
    const jobs = await registry.database.unprepared<{ payload: { versionId: number } }>(`select j.payload from graphile_worker._private_jobs j where j.key like 'prune-builds:%'`);
    const [version] = await registry.database.unprepared<{ id: number }>(`select id from package_version where project_id = $1`, [project.id]);
    expect(jobs.filter(({ payload }) => payload.versionId === version?.id)).toHaveLength(1);
    await registry.runJob('prune-builds', { versionId: version?.id, format: 'maven' });
    expect(await current()).toEqual(['12-1.jar', '12-1.pom']);
  });
});
