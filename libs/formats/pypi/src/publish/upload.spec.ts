import type { TestProject } from '@packyard/registry-testing';
import { createHash } from 'node:crypto';
import { assertDigests } from './file-digests.ts';
import { coreMetadata, sdist, wheel, wheelEntries } from '../testing/distributions.ts';
import { json, PypiRegistry, sha256Of } from '../testing/pypi-registry.ts';
import { rawZip } from '../testing/raw-zip.ts';
import { form, upload, usualFields, type FormField } from '../testing/upload.ts';

describe('uploads', () => {
  let pypi: PypiRegistry;
  let project: TestProject;
  beforeAll(async () => {
    pypi = await PypiRegistry.start();
  });
  afterAll(() => pypi.close());
  beforeEach(async () => {
    project = await pypi.registry.people.project();
  });

  const described = { name: 'acme-hello', version: '2.1.0' };
  const file = wheel(described);
  const usual = usualFields('acme-hello', '2.1.0', file);
  const without = (...names: string[]): FormField[] => usual.filter(([name]) => !names.includes(name));
  const withField = (name: string, value: string): FormField[] => [...without(name), [name, value]];

  it('takes an upload at the address with and without a slash, and says that it was created', async () => {
    const first = await pypi.send('developer', upload(pypi.prefix(project), 'acme-hello', '2.1.0', file));
    expect([first.status, json(first)]).toEqual([201, { message: '201 Created' }]);
    const source = sdist(described);
    const second = await pypi.send('developer', upload(`${pypi.prefix(project)}/`, 'acme-hello', '2.1.0', source));
    expect([second.status, second.headers['location']]).toEqual([201, undefined]);
    const page = json(await pypi.get(`${pypi.prefix(project)}/simple/acme-hello/`, { accept: 'application/vnd.pypi.simple.v1+json' }));
    expect(page).toMatchObject({ versions: ['2.1.0'], files: [{ filename: file.fileName }, { filename: source.fileName }] });
  });

  it('takes all the fields that twine sends, in any order, empty ones too', async () => {
    const blake2 = ['blake2_256_digest', ''] as const;
    const fields: FormField[] = [...['summary', 'home_page', 'author', 'author_email', 'license', 'comment', 'download_url', 'requires_python', 'provides', 'attestations'].map((name) => [name, ''] as const), ...Array.from({ length: 60 }, (_, n) => ['classifiers', `Topic :: ${n}`] as const), ...usual.toReversed(), blake2, ['description', 'x'.repeat(100_000)]];
    expect((await pypi.upload(project, 'acme-hello', '2.1.0', file, fields)).status).toBe(201);
  });

  it('takes the fewest fields that any client may send, and the file before them', async () => {
    const fields = new Map(usual.filter(([name]) => ['name', 'version'].includes(name)));
    const { headers } = form([], []);
    const boundary = /boundary=(.*)$/.exec(headers['content-type'] ?? '')?.[1] ?? '';
    const part = (name: string, extra: string, value: Buffer | string): Buffer => Buffer.concat([Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${extra}\r\n\r\n`), Buffer.from(value), Buffer.from('\r\n')]);
    const body = Buffer.concat([part('content', `; filename="${file.fileName}"`, file.bytes), ...[...fields].map(([name, value]) => part(name, '', value)), Buffer.from(`--${boundary}--\r\n`)]);
    expect((await pypi.send('developer', { method: 'POST', path: pypi.prefix(project), headers, body })).status).toBe(201);
  });

  it('compares every digest that is sent', async () => {
    const right = { md5_digest: createHash('md5').update(file.bytes).digest('hex'), sha256_digest: sha256Of(file.bytes), blake2_256_digest: '' };
    for (const name of Object.keys(right)) {
      const wrong = name === 'md5_digest' ? 'd41d8cd98f00b204e9800998ecf8427e' : 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
      const answer = await pypi.upload(project, 'acme-hello', '2.1.0', file, withField(name, wrong));
      expect([answer.status, json(answer)]).toEqual([400, { message: `400 Bad request - ${name} mismatch`, detail: expect.stringContaining(name) }]);
    }
    // BLAKE2b of 32 bytes, of the text "abc"
    const received = { digests: {}, spool: { openRead: () => [Buffer.from('a'), Buffer.from('bc')] } } as never;
    await assertDigests({ blake2b256: Buffer.from('bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319', 'hex') }, received);
  });

  it.each<[string, FormField[], RegExp]>([
    ['no name', without('name'), /"error":"name is missing"/],
    ['no version', without('version'), /"error":"version is missing"/],
    ['two names', [...usual, ['name', 'other']], /name is there twice/],
    ['another action', withField(':action', 'submit'), /:action is invalid/],
    ['another protocol', withField('protocol_version', '2'), /protocol_version is invalid/],
    ['an unknown file type', withField('filetype', 'bdist_egg'), /filetype is invalid/],
    ['a file type that is not that of the file', withField('filetype', 'sdist'), /filetype does not fit/],
    ['a digest that is none', withField('sha256_digest', 'abc'), /sha256_digest is invalid/],
    ['a name that is none', withField('name', 'acme hello'), /Name acme hello: a name has/],
    ['a version that is none', withField('version', 'main'), /Version main: a version follows PEP 440/],
    ['another name than the file name', withField('name', 'other'), /the name of the upload is other, but the file name says acme_hello/],
    ['another version than the file name', withField('version', '2.1.1'), /the version of the upload is 2.1.1, but the file name says 2.1.0/],
    ['attestations that are none', withField('attestations', '{}'), /attestations is no list/],
    ['a giant field', withField('description', 'x'.repeat(1_100_000)), /a form field is too long/],
    ['very many fields', [...usual, ...Array.from({ length: 4001 }, (_, n) => ['classifiers', String(n)] as const)], /more than 4000 fields/],
  ])('refuses %s', async (_, fields, text) => {
    const answer = await pypi.upload(project, 'acme-hello', '2.1.0', file, fields);
    expect([answer.status, answer.body.toString()]).toEqual([400, expect.stringMatching(text)]);
  });

  it.each<[string, string, Parameters<typeof form>[1], RegExp]>([
    ['no file', 'acme-hello', [], /"error":"content is missing"/],
    ['a file under another field', 'acme-hello', [{ ...file, field: 'file' }], /"error":"content is missing"/],
    ['a file without a name', 'acme-hello', [{ fileName: undefined, bytes: file.bytes }], /"error":"content is missing"/],
    ['two files', 'acme-hello', [file, sdist(described)], /more than one file named content/],
    ['an egg', 'acme-hello', [{ ...file, fileName: 'acme_hello-2.1.0-py3.egg' }], /only .whl, .tar.gz and .zip/],
    ['another name inside', 'acme-hello', [{ fileName: file.fileName, bytes: rawZip(wheelEntries(described, coreMetadata({ name: 'evil', version: '2.1.0' }))) }], /but METADATA in the file says evil/],
    ['another version inside', 'acme-hello', [{ fileName: file.fileName, bytes: rawZip(wheelEntries(described, coreMetadata({ name: 'acme-hello', version: '2.1.0.post1' }))) }], /but METADATA in the file says 2.1.0.post1/],
    ['no name inside', 'acme-hello', [{ fileName: file.fileName, bytes: rawZip(wheelEntries(described, 'Metadata-Version: 2.1\n')) }], /METADATA has the name : a name has/],
    ['no version inside', 'acme-hello', [{ fileName: file.fileName, bytes: rawZip(wheelEntries(described, 'Name: acme-hello\nVersion: main\n')) }], /METADATA has the version main/],
    ['no archive', 'acme-hello', [{ fileName: file.fileName, bytes: Buffer.from('hello') }], /not a zip file that can be read/],
    ['a Requires-Python that is none', 'acme-hello', [{ fileName: file.fileName, bytes: rawZip(wheelEntries(described, coreMetadata({ ...described, fields: ['Requires-Python: python3'] }))) }], /Requires-Python python3/],
  ])('refuses %s, and nothing of it stays', async (_, name, files, text) => {
    const before = await pypi.registry.storedState();
    const fields = without('md5_digest', 'sha256_digest').filter(([field]) => field !== 'name');
    const answer = await pypi.send('developer', { method: 'POST', path: pypi.prefix(project), ...form([...fields, ['name', name]], files) });
    expect([answer.status, answer.body.toString()]).toEqual([400, expect.stringMatching(text)]);
    expect(await pypi.registry.storedState()).toEqual(before);
  });

  it('refuses what is no form, as pip search sends it', async () => {
    const answer = await pypi.send('reporter', { method: 'POST', path: pypi.prefix(project), headers: { 'content-type': 'text/xml' }, body: Buffer.from('<methodCall/>') });
    expect(answer.status).toBe(403);
    const developer = await pypi.send('developer', { method: 'POST', path: pypi.prefix(project), headers: { 'content-type': 'text/xml' }, body: Buffer.from('<methodCall/>') });
    expect([developer.status, developer.body.toString()]).toEqual([415, expect.stringContaining('twine upload')]);
  });

  it('tells those who publish to the address that they install from', async () => {
    for (const path of ['/simple', '/simple/']) {
      const answer = await pypi.send('developer', upload(`${pypi.prefix(project)}${path}`, 'acme-hello', '2.1.0', file));
      expect([answer.status, answer.body.toString()]).toEqual([405, expect.stringContaining('leave out /simple')]);
    }
    expect((await pypi.send('developer', upload(pypi.groupPrefix(project.group), 'acme-hello', '2.1.0', file))).status).toBe(404);
  });

  it('says in the status line and in the body why a file is not taken again', async () => {
    await pypi.publish(project, 'acme-hello', '2.1.0', file);
    const other = wheel(described, [{ name: 'more.py', content: 'more' }]);
    const answer = await pypi.upload(project, 'acme-hello', '2.1.0', other);
    const detail = `File already exists: ${file.fileName} was published with other bytes. Raise the version and publish again, or delete the file first.`;
    expect([answer.status, json(answer)]).toEqual([400, { message: 'Validation failed: File name has already been taken', detail }]);
    expect(answer).toMatchObject({ statusText: detail });
    expect([(await pypi.upload(project, 'acme-hello', '2.1.0', file)).status]).toEqual([200]);
  });

  it('spellings of one name and one version are one package and one version, under the first', async () => {
    await pypi.publish(project, 'acme_hello', 'v2.1.0', wheel({ ...described, name: 'Acme.Hello' }));
    await pypi.publish(project, 'acme_hello', '2.1', { ...sdist({ name: 'acme_hello', version: '2.1' }) });
    const rows = await pypi.registry.database.unprepared('select k.name, v.version, count(f.id)::int as files from package k join package_version v on v.package_id = k.id join package_file f on f.version_id = v.id and f.derived_from is null where k.project_id = $1 group by 1, 2', [project.id]);
    expect(rows).toEqual([{ name: 'Acme.Hello', version: '2.1.0', files: 2 }]);
  });

  it('an sdist does not take back what a wheel said', async () => {
    const fields = ['Summary: of the wheel', 'Requires-Dist: requests>=2'];
    await pypi.publish(project, 'acme-hello', '2.1.0', wheel({ ...described, fields }));
    await pypi.publish(project, 'acme-hello', '2.1.0', sdist({ ...described, fields: ['Summary: of the sdist'], description: 'Long' }));
    const [row] = await pypi.registry.database.unprepared('select v.summary, d.name as dependency, r.body as readme from package_version v join version_dependency d on d.version_id = v.id join readme r on r.version_id = v.id where v.project_id = $1', [project.id]);
    expect(row).toEqual({ summary: 'of the wheel', dependency: 'requests', readme: 'Long' });
  });
});
