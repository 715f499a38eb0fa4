import type { TestProject } from '@packyard/registry-testing';
import { npm, NpmServer } from '../testing/npm-server.ts';
import { publishBody } from '../testing/publish-body.ts';
import { packageTgz } from '../testing/tarball.ts';

let server: NpmServer;
let project: TestProject;
let writer: { token: string };
let reader: { token: string };
beforeAll(async () => {
  server = await NpmServer.start();
  project = await server.registry.people.project();
  writer = { token: await server.registry.make.deployToken({ projectId: project.id }, { scopes: ['read_package_registry', 'write_package_registry'] }) };
  reader = { token: await server.registry.make.deployToken({ groupId: project.group.id }, { scopes: ['read_package_registry'] }) };
});
afterAll(() => server.close());

const put = (caller: { token: string }, version: string) => server.call(caller, 'PUT', `${npm(project)}/deployed`, { body: publishBody({ name: 'deployed', version, tarball: packageTgz({ name: 'deployed', version }) }) });
const rev = async (): Promise<string> => ((await server.call(reader, 'GET', `${npm(project)}/deployed?write=true`)).json as { _rev: string })._rev;

describe('a deploy token', () => {
  it('publishes, tags and unpublishes by npm’s own commands, if it may write', async () => {
    for (const version of ['1.0.0', '1.1.0']) expect((await put(writer, version)).status).toBe(200);
    expect((await server.call(writer, 'PUT', `${npm(project)}/-/package/deployed/dist-tags/beta`, { body: '1.0.0' })).status).toBe(204);
    expect((await server.call(writer, 'DELETE', `${npm(project)}/deployed/-/deployed-1.1.0.tgz/-rev/${await rev()}`)).status).toBe(200);
    expect((await server.call(reader, 'GET', `${npm(project)}/deployed`)).json).toMatchObject({ 'dist-tags': { latest: '1.0.0', beta: '1.0.0' }, maintainers: [] });
  });

  it('installs and says its name, if it may read', async () => {
    for (const prefix of [npm(project), `/groups/${project.group.id}/-/packages/npm`]) {
      expect((await server.call(reader, 'GET', `${prefix}/deployed`)).status).toBe(200);
      expect((await server.raw(reader, 'GET', `${prefix}/deployed/-/deployed-1.0.0.tgz`)).status).toBe(200);
      expect((await server.call(reader, 'GET', `${prefix}/-/v1/search?text=deployed`)).json).toMatchObject({ total: 1 });
      expect((await server.call(reader, 'GET', `${prefix}/-/whoami`)).json).toEqual({ username: expect.any(String) });
    }
  });

  it('does no more than it may', async () => {
    expect((await put(reader, '2.0.0')).status).toBe(403);
    expect((await server.call(reader, 'DELETE', `${npm(project)}/deployed/-rev/${await rev()}`)).status).toBe(403);
    expect((await server.call(writer, 'GET', `${npm(await server.registry.people.project())}/deployed`)).status).toBe(404);
    for (const path of ['/-/npm/v1/tokens', '/-/npm/v1/user']) expect((await server.call(writer, 'GET', npm(project) + path)).status).toBe(403);
    expect((await server.call(writer, 'POST', `${npm(project)}/-/npm/v1/tokens`, { body: {} })).status).toBe(403);
    expect([401, 403, 404]).toContain((await server.call(writer, 'DELETE', `${npm(project)}/-/user/token/${writer.token}`)).status);
  });
});
