import { TestRegistry } from '@packyard/registry-testing';
import { mavenFormat } from './index.ts';
import { hexDigest, Repository } from './testing/repository.ts';

describe('Maven repositories of a group and of the server', () => {
  let registry: TestRegistry;

  beforeAll(async () => {
    registry = await TestRegistry.start({ formats: [mavenFormat], driver: 'memory' });
  });
  afterAll(() => registry.close());

  const instance = (caller: ConstructorParameters<typeof Repository>[2]) => new Repository(registry, '/api/v4/packages/maven', caller);

  it('snapshots of a group come from one project, files and document', async () => {
    const group = await registry.make.group();
    const [first, second] = [await registry.people.project('private', { group }), await registry.people.project('private', { group })];
    const folder = 'com/acme/lib/1.0-SNAPSHOT';
    await Repository.ofProject(registry, first).publish(folder, { 'lib-1.0-20261122.063517-1.jar': 'first' });
    await Repository.ofProject(registry, second).publish(folder, { 'lib-1.0-20261122.080000-2.jar': 'second', 'lib-1.0-20261122.063517-1.jar': 'shadow' });
    const both = new Repository(registry, `/api/v4/groups/${group.id}/-/packages/maven`, 'reporter');
    const document = await both.text(`${folder}/maven-metadata.xml`);
    expect(document).toContain('<value>1.0-20261122.063517-1</value>');
    expect(document).not.toContain('080000');
    expect(await both.text(`${folder}/lib-1.0-20261122.063517-1.jar`)).toBe('first');
    expect(await both.text(`${folder}/lib-1.0-20261122.063517-1.jar.sha1`)).toBe(hexDigest('sha1', 'first'));
    expect((await both.get(`${folder}/lib-1.0-20261122.080000-2.jar`)).status).toBe(404);
  });

  it('the server has what is named after a top-level group, of that group alone', async () => {
    const [owner, squatter] = [await registry.people.project('private'), await registry.people.project('public')];
    const name = `${owner.group.fullPath}/lib`;
    await Repository.ofProject(registry, squatter).publish(`${name}/1.0`, { 'lib-1.0.jar': 'squatter' });
    expect((await instance('reporter').get(`${name}/1.0/lib-1.0.jar`)).status).toBe(404);
    await Repository.ofProject(registry, owner).publish(`${name}/1.0`, { 'lib-1.0.jar': 'owner' });
    expect(await instance('reporter').text(`${name}/1.0/lib-1.0.jar`)).toBe('owner');
    expect(await instance('reporter').text(`${name}/maven-metadata.xml`)).toContain('<version>1.0</version>');
    for (const [caller, status] of [['outsider', 404], ['anonymous', 404], ['guest', 404]] as const) expect([caller, (await instance(caller).get(`${name}/1.0/lib-1.0.jar`)).status]).toEqual([caller, status]);
    for (const path of ['maven-metadata.xml', `${owner.group.fullPath}/maven-metadata.xml`, 'com/acme/maven-metadata.xml', 'no/such/1.0/such-1.0.jar']) expect([path, (await instance('reporter').get(path)).status]).toEqual([path, 404]);
  });

  it('publishing there is refused with the way to go', async () => {
    const { group } = await registry.people.project('public');
    const answers = await Promise.all([new Repository(registry, `/api/v4/groups/${group.id}/-/packages/maven`, 'owner').put('com/acme/lib/1.0/lib-1.0.jar', 'x'), instance('owner').put('com/acme/lib/1.0/lib-1.0.jar', 'x')]);
    for (const answer of answers) expect([answer.status, answer.statusText]).toEqual([405, expect.stringContaining('/projects/<project id>/packages/maven')]);
  });
});
