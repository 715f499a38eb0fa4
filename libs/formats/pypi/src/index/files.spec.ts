import { DownloadCounter } from '@packyard/registry';
import type { TestProject } from '@packyard/registry-testing';
import { createHash } from 'node:crypto';
import { coreMetadata, wheel } from '../testing/distributions.ts';
import { json, PypiRegistry, sha256Of } from '../testing/pypi-registry.ts';

describe('files and what is served beside them', () => {
  let pypi: PypiRegistry;
  let project: TestProject;
  beforeAll(async () => {
    pypi = await PypiRegistry.start();
    project = await pypi.registry.people.project();
    await pypi.publish(project, 'acme-hello', '1.0', file, [['attestations', attestations]]);
  });
  afterAll(() => pypi.close());

  const described = { name: 'acme-hello', version: '1.0', description: 'Grüße\r\nline' };
  const file = wheel(described);
  const sha256 = sha256Of(file.bytes);
  const metadata = coreMetadata(described);
  const statement = { _type: 'https://in-toto.io/Statement/v1', subject: [{ name: file.fileName, digest: { sha256 } }], predicateType: 'https://docs.pypi.org/attestations/publish/v1', predicate: null };
  const attestations = JSON.stringify([{ version: 1, verification_material: { certificate: 'AAAA', transparency_entries: [{}] }, envelope: { statement: Buffer.from(JSON.stringify(statement)).toString('base64'), signature: 'AAAA' } }]);
  const at = (path: string): string => `${pypi.prefix(project)}/files/${path}`;

  it('a file is kept for ever, because its address holds its digest', async () => {
    for (const path of [`${sha256}/${file.fileName}`, `${sha256.toUpperCase()}/${file.fileName}`]) {
      const answer = await pypi.get(at(path));
      expect([answer.status, answer.body.equals(file.bytes), answer.headers['cache-control']]).toEqual([200, true, 'private, max-age=31536000, immutable']);
    }
  });

  it('the end of a wheel can be read alone, as poetry and uv do', async () => {
    const answer = await pypi.get(at(`${sha256}/${file.fileName}`), { range: 'bytes=-100' });
    expect([answer.status, answer.body.equals(file.bytes.subarray(-100)), answer.headers['content-range']]).toEqual([206, true, `bytes ${file.bytes.length - 100}-${file.bytes.length - 1}/${file.bytes.length}`]);
  });

  it.each(['0'.repeat(64), sha256.slice(1), `${sha256}0`, 'x'.repeat(64)])('another digest does not find it: %s', async (digest) => {
    expect((await pypi.get(at(`${digest}/${file.fileName}`))).status).toBe(404);
    expect((await pypi.get(at(`${digest}/${file.fileName}.metadata`))).status).toBe(404);
  });

  it('the metadata of a wheel is served byte by byte, under the digest that the index names', async () => {
    const answer = await pypi.get(at(`${sha256}/${file.fileName}.metadata`));
    expect([answer.status, answer.body.toString()]).toEqual([200, metadata]);
    const page = json(await pypi.get(`${pypi.prefix(project)}/simple/acme-hello/`, { accept: 'application/vnd.pypi.simple.v1+json' })) as { files: { 'core-metadata': { sha256: string } }[] };
    expect(page.files[0]?.['core-metadata'].sha256).toBe(createHash('sha256').update(answer.body).digest('hex'));
    expect((await pypi.send('reporter', { method: 'HEAD', path: at(`${sha256}/${file.fileName}.metadata`) })).headers['content-length']).toBe(String(Buffer.byteLength(metadata)));
  });

  it('so is the provenance, which the index points to', async () => {
    const page = json(await pypi.get(`${pypi.prefix(project)}/simple/acme-hello/`, { accept: 'application/vnd.pypi.simple.v1+json' })) as { files: { provenance: string }[] };
    const answer = await pypi.get(new URL(page.files[0]?.provenance ?? '').pathname);
    expect([answer.headers['content-type'], answer.headers['cache-control']]).toEqual(['application/vnd.pypi.integrity.v1+json', 'private, no-cache']);
    expect(json(answer)).toMatchObject({ version: 1, attestation_bundles: [{ attestations: JSON.parse(attestations) as unknown }] });
    expect((await pypi.get(`${pypi.prefix(project)}/simple/acme-hello/`)).body.toString()).toContain(`data-provenance="${page.files[0]?.provenance}"`);
  });

  it('neither counts as a download, nor shows among the files', async () => {
    const before = await downloads();
    await pypi.get(at(`${sha256}/${file.fileName}.metadata`));
    await pypi.get(at(`${sha256}/${file.fileName}.provenance`));
    expect(await downloads()).toBe(before);
    await pypi.get(at(`${sha256}/${file.fileName}`));
    expect(await downloads()).toBe(before + 1);
  });

  async function downloads(): Promise<number> {
    await pypi.registry.app.get(DownloadCounter, { strict: false }).flush();
    const [row] = await pypi.registry.database.unprepared<{ count: number }>('select download_count::int as count from package_version where project_id = $1', [project.id]);
    return row?.count ?? 0;
  }

  it('all of it is as hidden as the file', async () => {
    for (const ending of ['', '.metadata', '.provenance']) {
      const path = at(`${sha256}/${file.fileName}${ending}`);
      expect([(await pypi.get(path, {}, 'anonymous')).status, (await pypi.get(path, {}, 'outsider')).status, (await pypi.get(path, {}, 'guest')).status]).toEqual([401, 404, 403]);
      const atGroup = path.replace(pypi.prefix(project), pypi.groupPrefix(project.group));
      expect([(await pypi.get(atGroup)).status, (await pypi.get(atGroup, {}, 'outsider')).status]).toEqual([200, 404]);
    }
  });

  it('a wheel corrected under its old name has its own metadata', async () => {
    const other = await pypi.registry.people.project();
    await pypi.publish(other, 'acme-hello', '1.0', file);
    await pypi.registry.database.unprepared(`update package_version set status = 'pending_destruction', deleted_at = now() where project_id = $1`, [other.id]);
    const corrected = wheel({ ...described, description: 'corrected' });
    await pypi.publish(other, 'acme-hello', '1.0', corrected);
    const path = (sha: string): string => `${pypi.prefix(other)}/files/${sha}/${file.fileName}.metadata`;
    expect([(await pypi.get(path(sha256))).status, (await pypi.get(path(sha256Of(corrected.bytes)))).body.toString()]).toEqual([404, coreMetadata({ ...described, description: 'corrected' })]);
  });
});
