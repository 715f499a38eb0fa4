import type { Answer, TestProject, Who } from '@packyard/registry-testing';
import { sdist, wheel } from '../testing/distributions.ts';
import { json, PypiRegistry } from '../testing/pypi-registry.ts';

describe('yanking', () => {
  let pypi: PypiRegistry;
  let project: TestProject;
  beforeAll(async () => {
    pypi = await PypiRegistry.start();
  });
  afterAll(() => pypi.close());
  beforeEach(async () => {
    project = await pypi.registry.people.project();
    for (const version of ['1.0', '1.1']) await pypi.publish(project, 'Acme-Hello', version, wheel({ name: 'Acme-Hello', version }));
  });

  const yank = (body: string | undefined, caller: Who = 'maintainer', path = 'acme_hello/1.0.0'): Promise<Answer> =>
    pypi.send(caller, { method: 'PUT', path: `${pypi.prefix(project)}/yanked/${path}`, ...(body === undefined ? {} : { body: Buffer.from(body) }) });
  const unyank = (caller: Who = 'maintainer', path = 'acme-hello/1.0'): Promise<Answer> => pypi.send(caller, { method: 'DELETE', path: `${pypi.prefix(project)}/yanked/${path}` });
  async function yanked(): Promise<unknown> {
    const page = json(await pypi.get(`${pypi.prefix(project)}/simple/acme-hello/`, { accept: 'application/vnd.pypi.simple.v1+json' })) as { files: { filename: string; yanked: unknown }[] };
    return page.files.map((file) => file.yanked);
  }
  const html = async (): Promise<string> => (await pypi.get(`${pypi.prefix(project)}/simple/acme-hello/`)).body.toString();

  it('marks the files of a version with the reason, and takes it back', async () => {
    const answer = await yank('{"reason":"broken on Windows"}');
    expect([answer.status, json(answer)]).toEqual([200, { message: '200 OK', version: '1.0.0', yanked: 'broken on Windows' }]);
    expect(await yanked()).toEqual(['broken on Windows', false]);
    expect(await html()).toContain('data-yanked="broken on Windows"');
    expect((await unyank()).status).toBe(204);
    expect(await yanked()).toEqual([false, false]);
    expect(await html()).not.toContain('data-yanked');
  });

  it('needs no reason, can be done twice, and can change its reason', async () => {
    for (const body of [undefined, undefined, '{}']) expect((await yank(body)).status).toBe(200);
    expect(await yanked()).toEqual([true, false]);
    expect(await html()).toContain('data-yanked=""');
    await yank('{"reason":"because"}');
    expect(await yanked()).toEqual(['because', false]);
    expect([(await unyank()).status, (await unyank()).status]).toEqual([204, 204]);
  });

  it('holds for files that come later', async () => {
    await yank('{"reason":"broken"}');
    await pypi.publish(project, 'acme-hello', '1.0', sdist({ name: 'acme-hello', version: '1.0' }));
    expect(await yanked()).toEqual(['broken', 'broken', false]);
  });

  it('is for maintainers, and written into the audit log', async () => {
    expect([(await yank(undefined, 'developer')).status, (await yank(undefined, 'reporter')).status, (await yank(undefined, 'outsider')).status, (await yank(undefined, 'anonymous')).status]).toEqual([403, 403, 404, 401]);
    expect((await unyank('developer')).status).toBe(403);
    expect(await yanked()).toEqual([false, false]);
    await yank('{"reason":"broken"}');
    const events = await pypi.registry.database.unprepared(`select action, subject, details->>'message' as message from audit_event where project_id = $1 and action like 'package.%deprecate'`, [project.id]);
    expect(events).toEqual([{ action: 'package.deprecate', subject: 'Acme-Hello 1.0', message: 'broken' }]);
  });

  it.each<[string, string | undefined, string, number]>([
    ['an unknown package', undefined, 'other/1.0', 404],
    ['an unknown version', undefined, 'acme-hello/9.0', 404],
    ['no version', undefined, 'acme-hello/main', 404],
    ['no JSON', 'why', 'acme-hello/1.0', 400],
    ['no object', '[]', 'acme-hello/1.0', 400],
    ['a reason that is none', '{"reason":1}', 'acme-hello/1.0', 400],
    ['a reason of several lines', '{"reason":"a\\nb"}', 'acme-hello/1.0', 400],
    ['too long a reason', JSON.stringify({ reason: 'x'.repeat(256) }), 'acme-hello/1.0', 400],
    ['too long a body', JSON.stringify({ reason: 'x'.repeat(20_000) }), 'acme-hello/1.0', 413],
  ])('refuses %s', async (_, body, path, status) => {
    expect((await yank(body, 'maintainer', path)).status).toBe(status);
    expect(await yanked()).toEqual([false, false]);
  });
});
