import { send, TestRegistry, type Answer, type TestProject, type WireRequest } from '@packyard/registry-testing';
import { createHash } from 'node:crypto';
import { genericFormat } from './index.ts';

const bytes: Buffer = Buffer.from('#!/bin/sh\necho hello\n');
const digest = (algorithm: string, of = bytes): Buffer => createHash(algorithm).update(of).digest();

describe('generic packages on the wire', () => {
  let registry: TestRegistry;
  let project: TestProject;

  beforeAll(async () => {
    registry = await TestRegistry.start({ formats: [genericFormat] });
  });
  beforeEach(async () => {
    project = await registry.people.project();
  });
  afterAll(() => registry.close());

  const call = (request: WireRequest, who: 'developer' | 'reporter' = 'developer'): Promise<Answer> =>
    send(registry.origin, { ...request, path: `/api/v4/projects/${project.id}/packages/generic${request.path}`, headers: { 'private-token': registry.people.person(who).token, ...request.headers } });
  const put = (path: string, headers: Record<string, string> = {}, body = bytes): Promise<Answer> => call({ method: 'PUT', path, headers, body });
  const get = (path: string): Promise<Answer> => call({ method: 'GET', path }, 'reporter');
  const json = ({ status, body }: Answer): { status: number; body: unknown } => ({ status, body: JSON.parse(body.toString()) as unknown });
  const rows = (columns: string): Promise<Record<string, unknown>[]> => registry.database.unprepared(`select ${columns} from package_version where project_id = $1 order by id`, [project.id]);

  it('answers as GitLab does', async () => {
    expect(json(await put('/tool/1.0/run.sh'))).toEqual({ status: 201, body: { message: '201 Created' } });
    const answer = await get('/tool/1.0/run.sh');
    expect(answer.body.equals(bytes)).toBe(true);
    expect(answer.headers).toMatchObject({ 'content-disposition': 'attachment; filename=run.sh', 'x-checksum-sha256': digest('sha256').toString('hex') });
  });

  it.each([
    ['/to~ol/1.0/a', 'package_name'],
    ['/tool/1..0/a', 'package_version'],
    ['/tool/1%200/a', 'package_version'],
    ['/tool/1.0/~a', 'file_name'],
    ['/tool/1.0/a~', 'file_name'],
    ['/tool/1.0/a/', 'file_name'],
    ['/tool/1.0/fo:lder/a', 'path'],
    ['/tool/1.0/..%2Fa', 'path'],
    ['/tool/1.0/a%252Fb', 'file_name'],
    ['/tool/1.0/' + 'long/'.repeat(300) + 'a', 'path'],
  ])('names what is wrong with %.30s', async (path, part) => {
    for (const answer of [await put(path), await get(path)]) expect(json(answer)).toEqual({ status: 400, body: { error: `${part} is invalid`, detail: expect.stringContaining('allowed is') } });
  });

  it('keeps folders, whether their slashes come encoded or not', async () => {
    expect((await put('/tool/1.0/linux/x86_64/run.sh')).status).toBe(201);
    for (const path of ['/tool/1.0/linux/x86_64/run.sh', '/tool/1.0/linux%2Fx86_64%2frun.sh', '/tool/1.0/linux/x86%5F64%2Frun%2Esh']) expect((await get(path)).status).toBe(200);
    expect((await get('/tool/1.0/run.sh')).status).toBe(404);
    expect((await get('/tool/1.0/linux/x86_64/run.sh')).headers['content-disposition']).toBe('attachment; filename=run.sh');
    const stored = await registry.database.unprepared('select f.path from package_file f join package_version v on v.id = f.version_id where v.project_id = $1', [project.id]);
    expect(stored).toEqual([{ path: 'linux/x86_64/run.sh' }]);
  });

  it('adds files to a version, and serves the newest of each', async () => {
    await put('/tool/1.0/a');
    await put('/tool/1.0/b', {}, Buffer.from('b'));
    await put('/tool/1.0/a', {}, Buffer.from('newer'));
    expect((await get('/tool/1.0/a')).body.toString()).toBe('newer');
    expect((await get('/tool/1.0/b')).body.toString()).toBe('b');
    expect(await rows('version')).toEqual([{ version: '1.0' }]);
  });

  it('takes an empty file, and one without a length', async () => {
    expect((await put('/tool/1.0/empty', {}, Buffer.alloc(0))).status).toBe(201);
    const answer = await get('/tool/1.0/empty');
    expect([answer.status, answer.headers['content-length'], answer.body.length]).toEqual([200, '0', 0]);
    expect((await put('/tool/1.0/chunked', { 'transfer-encoding': 'chunked' })).status).toBe(201);
    expect((await get('/tool/1.0/chunked')).body.equals(bytes)).toBe(true);
  });

  it('hides and shows a version when told, and leaves it when not', async () => {
    const status = async (): Promise<unknown> => (await rows('status'))[0]?.['status'];
    await put('/tool/1.0/a?status=hidden');
    expect(await status()).toBe('hidden');
    expect((await get('/tool/1.0/a')).status).toBe(200);
    await put('/tool/1.0/b');
    expect(await status()).toBe('hidden');
    await put('/tool/1.0/c?status=default');
    expect(await status()).toBe('default');
    expect(json(await put('/tool/1.0/d?status=error'))).toMatchObject({ status: 400, body: { error: 'status does not have a valid value' } });
    expect(json(await put('/tool/1.0/d?status=default&status=hidden'))).toMatchObject({ status: 400 });
  });

  it('tells of the file when asked', async () => {
    const answer = json(await put('/tool/1.0/linux/a%2Bb?select=package_file'));
    const [row] = await rows('id');
    expect(answer).toEqual({
      status: 200,
      body: {
        id: expect.any(Number),
        package_id: row?.['id'],
        created_at: expect.stringMatching(/^\d{4}-.*Z$/),
        updated_at: expect.any(String),
        size: bytes.length,
        file_store: 1,
        file_md5: null,
        file_sha1: null,
        file_sha256: digest('sha256').toString('hex'),
        file_name: 'linux%2Fa%2Bb',
        file: { url: `/api/v4/projects/${project.id}/packages/generic/tool/1.0/linux/a%2Bb` },
      },
    });
    expect(json(await put('/tool/1.0/a?select=other'))).toMatchObject({ status: 400, body: { error: 'select does not have a valid value' } });
  });

  it.each<[string, string]>([
    ['X-Checksum-Sha256', digest('sha256').toString('hex')],
    ['X-Checksum-Sha512', digest('sha512').toString('hex')],
    ['Content-MD5', digest('md5').toString('base64')],
    ['Digest', `sha-256=${digest('sha256').toString('base64')}`],
    ['Repr-Digest', `sha-512=:${digest('sha512').toString('base64')}:`],
  ])('checks %s', async (header, value) => {
    expect((await put('/tool/1.0/a', { [header]: value })).status).toBe(201);
    const before = await registry.storedState();
    expect(json(await put('/tool/1.0/b', { [header]: value }, Buffer.from('damaged')))).toMatchObject({ status: 400, body: { message: `400 Bad request - ${header} mismatch` } });
    expect(await registry.storedState()).toEqual(before);
    expect(json(await put('/tool/1.0/b', { [header]: 'sha-256' }))).toMatchObject({ status: 400, body: { error: `${header} is invalid` } });
  });

  describe('as a form', () => {
    const form = (name: string, content = bytes): Buffer => Buffer.concat([Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"; filename="any"\r\n\r\n`), content, Buffer.from('\r\n--x--\r\n')]);
    const type = { 'content-type': 'multipart/form-data; boundary=x' };

    it('takes the field file', async () => {
      const headers = { ...type, 'X-Checksum-Sha256': digest('sha256').toString('hex') };
      expect((await put('/tool/1.0/a', headers, form('file'))).status).toBe(201);
      expect((await get('/tool/1.0/a')).body.equals(bytes)).toBe(true);
    });

    it('refuses one without it, cut, too large, or with other bytes than announced', async () => {
      const before = await registry.storedState();
      expect(json(await put('/tool/1.0/a', type, form('other')))).toMatchObject({ status: 400, body: { error: 'file is missing' } });
      expect((await put('/tool/1.0/a', type, form('file').subarray(0, -8))).status).toBe(400);
      expect((await put('/tool/1.0/a', { 'content-type': 'multipart/form-data' }, form('file'))).status).toBe(400);
      expect((await put('/tool/1.0/a', { ...type, 'X-Checksum-Sha256': digest('sha256').toString('hex') }, form('file', Buffer.from('x')))).status).toBe(400);
      await registry.database.unprepared(`insert into format_setting (format, max_file_bytes) values ('generic', 1000)`);
      expect((await put('/tool/1.0/a', type, form('file', Buffer.alloc(1001)))).status).toBe(413);
      expect((await put('/tool/1.0/b', type, form('file', Buffer.alloc(1000)))).status).toBe(201);
      await registry.database.unprepared('delete from format_setting');
      expect((await registry.storedState()).spools).toEqual(before.spools);
      expect(await rows('version')).toHaveLength(1);
    });
  });

  it('has no way to delete here, as GitLab has none', async () => {
    await put('/tool/1.0/a');
    expect((await call({ method: 'DELETE', path: '/tool/1.0/a' })).status).toBe(404);
    expect((await get('/tool/1.0/a')).status).toBe(200);
  });
});
