import type { TestProject } from '@packyard/registry-testing';
import { npm, NpmServer, type Caller } from '../testing/npm-server.ts';

interface Found {
  readonly total: number;
  readonly objects: readonly { readonly package: { readonly name: string; readonly version: string } }[];
}

let server: NpmServer;
let project: TestProject;
let second: TestProject;
beforeAll(async () => {
  server = await NpmServer.start();
  project = await server.registry.people.project();
  second = await server.registry.people.project('private', { group: project.group });
  await server.publish(project, { name: '@acme/Button', version: '1.0.0', packageJson: { description: 'Round and square', keywords: ['ui'], homepage: 'https://acme.example.com', author: 'Ann' } });
  await server.publish(project, { name: '@acme/Button', version: '2.0.0', tag: 'next', packageJson: { description: 'Oval' } });
  await server.publish(project, { name: 'button-group', version: '1.0.0-rc.1' });
  await server.publish(second, { name: 'other_tool', version: '3.0.0', packageJson: { description: '100% button free' } });
  await server.publish(second, { name: 'button-group', version: '5.0.0' });
});
afterAll(() => server.close());

async function find(text: string, prefix = npm(project), caller: Caller = 'reporter', more = ''): Promise<string[]> {
  const answer = await server.call(caller, 'GET', `${prefix}/-/v1/search?text=${encodeURIComponent(text)}${more}`);
  expect(answer.status).toBe(200);
  return (answer.json as Found).objects.map((object) => `${object.package.name} ${object.package.version}`);
}

describe('search', () => {
  it('gives what npm prints', async () => {
    const answer = await server.call('reporter', 'GET', `${npm(project)}/-/v1/search?text=round&size=20&from=0&quality=0.65&popularity=0.98&maintenance=0.5`);
    const { username } = server.registry.people.person('developer');
    expect(answer.json).toMatchObject({ total: 1, objects: [{ package: { name: '@acme/Button', scope: 'acme', version: '1.0.0', description: 'Round and square', keywords: ['ui'], links: { homepage: 'https://acme.example.com' }, author: { name: 'Ann' }, publisher: { username }, maintainers: [{ username }] } }] });
  });

  it.each([
    ['', ['@acme/Button 1.0.0', 'button-group 1.0.0-rc.1']],
    ['button', ['@acme/Button 1.0.0', 'button-group 1.0.0-rc.1']],
    ['BUTTON acme', ['@acme/Button 1.0.0']],
    ['square', ['@acme/Button 1.0.0']],
    ['oval', []],
    ['%', []],
    ['_', []],
    ['nothing', []],
  ])('for %j', async (text, expected) => expect(await find(text)).toEqual(expected));

  it('covers what the address covers, and a name once', async () => {
    const group = `/groups/${project.group.id}/-/packages/npm`;
    expect(await find('button', group)).toEqual(['@acme/Button 1.0.0', 'button-group 1.0.0-rc.1', 'other_tool 3.0.0']);
    expect(await find('_', group)).toEqual(['other_tool 3.0.0']);
    expect(await find('100%', group)).toEqual(['other_tool 3.0.0']);
    expect(await find('tool', '/packages/npm')).toEqual(['other_tool 3.0.0']);
    const half = await server.registry.make.user('half');
    await server.registry.make.member(half.userId, 'reporter', { projectId: second.id });
    expect(await find('', group, half)).toEqual(['button-group 5.0.0', 'other_tool 3.0.0']);
    expect(await find('', '/packages/npm', 'anonymous')).toEqual([]);
  });

  it('comes in pages', async () => {
    expect(await find('', npm(project), 'reporter', '&size=1')).toEqual(['@acme/Button 1.0.0']);
    expect(await find('', npm(project), 'reporter', '&size=1&from=1')).toEqual(['button-group 1.0.0-rc.1']);
    expect((await server.call('reporter', 'GET', `${npm(project)}/-/v1/search?size=1&from=7`)).json).toMatchObject({ objects: [], total: 2 });
  });

  it.each(['size=x', 'from=-1', 'size=1&size=2', 'text=a&text=b', 'text=%00', `text=${'x'.repeat(256)}`])('refuses %s', async (query) => {
    expect((await server.call('reporter', 'GET', `${npm(project)}/-/v1/search?${query}`)).status).toBe(400);
  });

  it('is for readers', async () => {
    for (const [caller, status] of [['anonymous', 401], ['outsider', 404], ['guest', 403]] as const) expect((await server.call(caller, 'GET', `${npm(project)}/-/v1/search?text=a`)).status).toBe(status);
  });
});
