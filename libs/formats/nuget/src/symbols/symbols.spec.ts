import type { TestProject } from '@packyard/registry-testing';
import { createHash } from 'node:crypto';
import { rawZip } from '../testing/raw-zip.ts';
import { packageEntries, push, snupkg } from '../testing/packages.ts';
import { portablePdb } from '../testing/portable-pdb-bytes.ts';
import { groupNuget, nuget, NugetServer, type JsonAnswer } from '../testing/nuget-server.ts';

const guid = '00112233445566778899aabbccddeeff';
/** As .NET writes that GUID, with what stands for the age of a portable file. */
const signature = '33221100554477668899aabbccddeeffffffffff';

/** What a compiler notes in the program: the digest of the file with its id zeroed. */
function checksumOf(pdb: Buffer): string {
  const zeroed = Buffer.from(pdb);
  zeroed.fill(0, pdb.indexOf(Buffer.from(guid, 'hex')), pdb.indexOf(Buffer.from(guid, 'hex')) + 20);
  return createHash('sha256').update(zeroed).digest('hex');
}

describe('symbols', () => {
  let server: NugetServer;
  let project: TestProject;
  beforeAll(async () => {
    server = await NugetServer.start();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    project = await server.registry.people.project();
  });

  const described = { id: 'Acme.Hello', version: '1.0.0' };
  const pdb = portablePdb(guid, { content: 'x'.repeat(300_000) });
  const fetch = (fileName: string, pdbChecksum: string, endpoint = nuget(project), key = signature): Promise<JsonAnswer> =>
    server.get('reporter', `${endpoint}/symbolfiles/${fileName}/${key}/${fileName}`, { symbolchecksum: `SHA256:${pdbChecksum}` });

  it('are found by file, build and checksum, in the project and in its group', async () => {
    await server.publish(project, described);
    await server.publishSymbols(project, described, [{ name: 'lib/net8.0/Acme.Hello.pdb', content: pdb }, { name: 'lib/net9.0/Acme.Hello.pdb', content: pdb }]);
    for (const endpoint of [nuget(project), groupNuget(project)]) {
      for (const key of [signature, signature.toUpperCase()]) expect((await fetch('Acme.Hello.pdb', checksumOf(pdb).toUpperCase(), endpoint, key)).body.equals(pdb)).toBe(true);
    }
    expect((await fetch('acme.hello.pdb', checksumOf(pdb))).headers).toMatchObject({ 'content-disposition': 'attachment; filename=acme.hello.pdb', 'content-security-policy': "sandbox; default-src 'none'" });
  });

  it.each([
    ['another checksum', 'acme.hello.pdb', '0'.repeat(64), signature],
    ['another file', 'other.pdb', checksumOf(pdb), signature],
    ['another build', 'acme.hello.pdb', checksumOf(pdb), 'f'.repeat(40)],
    ['no build', 'acme.hello.pdb', checksumOf(pdb), 'index.json'],
  ])('are not found by %s', async (_, fileName, checksum, key) => {
    await server.publishSymbols(project, described, [{ name: 'lib/net8.0/Acme.Hello.pdb', content: pdb }]);
    expect((await fetch(fileName, checksum, nuget(project), key)).status).toBe(404);
  });

  it('need a checksum, and the right to read', async () => {
    await server.publishSymbols(project, described, [{ name: 'a.pdb', content: pdb }]);
    const path = `${nuget(project)}/symbolfiles/a.pdb/${signature}/a.pdb`;
    expect((await server.get('reporter', path)).json).toMatchObject({ error: 'Symbolchecksum is missing' });
    expect((await server.get('reporter', path, { symbolchecksum: 'MD5:00' })).json).toMatchObject({ error: 'Symbolchecksum is invalid' });
    const header = { symbolchecksum: `SHA256:${'0'.repeat(64)};SHA256:${checksumOf(pdb)}` };
    for (const [who, status] of [['anonymous', 401], ['outsider', 404], ['guest', 403], ['reporter', 200]] as const) expect([who, (await server.get(who, path, header)).status]).toEqual([who, status]);
  });

  it('of another project are not found, and cannot take the place of those that are there', async () => {
    const other = await server.registry.people.project('private', { group: project.group });
    const evil = portablePdb(guid, { content: 'evil' });
    await server.publishSymbols(project, described, [{ name: 'a.pdb', content: pdb }]);
    await server.publishSymbols(project, { id: 'Evil', version: '1.0.0' }, [{ name: 'a.pdb', content: evil }]);
    expect((await fetch('a.pdb', checksumOf(pdb))).body.equals(pdb)).toBe(true);
    expect((await fetch('a.pdb', checksumOf(evil))).body.equals(evil)).toBe(true);
    expect((await fetch('a.pdb', checksumOf(pdb), nuget(other))).status).toBe(404);
    await server.registry.database.unprepared(`update project set package_access = 'disabled' where id = $1`, [project.id]);
    expect((await fetch('a.pdb', checksumOf(pdb), groupNuget(project))).status).toBe(404);
  });

  it('go with their package, and change nothing of what it says', async () => {
    await server.publish(project, { ...described, metadata: '<title>From the package</title>' });
    await server.publishSymbols(project, { ...described, metadata: '<title>From the symbols</title>' }, [{ name: 'a.pdb', content: pdb }]);
    const leaf = await server.get('reporter', `${nuget(project)}/metadata/acme.hello/1.0.0.json`);
    expect(leaf.json).toMatchObject({ catalogEntry: { title: 'From the package' } });
    expect((await server.get('reporter', `${nuget(project)}/download/acme.hello/1.0.0/acme.hello.1.0.0.snupkg`)).status).toBe(200);
    expect((await server.send('maintainer', { method: 'DELETE', path: `${nuget(project)}/Acme.Hello/1.0.0` })).status).toBe(204);
    expect((await fetch('a.pdb', checksumOf(pdb))).status).toBe(404);
  });

  it('that come first make no version that could be installed', async () => {
    await server.publishSymbols(project, { ...described, metadata: '<title>From the symbols</title>' }, [{ name: 'a.pdb', content: pdb }]);
    expect((await server.get('reporter', `${nuget(project)}/download/acme.hello/index.json`)).json).toEqual({ versions: [] });
    await server.publish(project, { ...described, metadata: '<title>From the package</title>' });
    expect((await server.get('reporter', `${nuget(project)}/download/acme.hello/index.json`)).json).toEqual({ versions: ['1.0.0'] });
    expect((await server.get('reporter', `${nuget(project)}/metadata/acme.hello/1.0.0.json`)).json).toMatchObject({ catalogEntry: { title: 'From the package' } });
  });

  it('published again take the place of the first', async () => {
    const newer = portablePdb(guid, { content: 'newer' });
    await server.publishSymbols(project, described, [{ name: 'a.pdb', content: pdb }]);
    await server.publishSymbols(project, described, [{ name: 'a.pdb', content: newer }]);
    expect([(await fetch('a.pdb', checksumOf(pdb))).status, (await fetch('a.pdb', checksumOf(newer))).status]).toEqual([404, 200]);
  });

  it.each<[string, Buffer, RegExp]>([
    ['a package', rawZip(packageEntries(described)), /This is no symbol package/],
    ['no symbols', snupkg(described, []), /holds no \.pdb file/],
    ['a program', snupkg(described, [{ name: 'a.pdb', content: pdb }, { name: 'a.dll', content: 'MZ' }]), /holds a \.dll file/],
    ['symbols of Windows', snupkg(described, [{ name: 'a.pdb', content: 'Microsoft C/C++ MSF 7.00\r\n\u001aDS' }]), /a\.pdb in the symbol package is no portable PDB/],
    ['an empty file', snupkg(described, [{ name: 'a.pdb', content: '' }]), /is no portable PDB/],
    ['a head that lies about its length', snupkg(described, [{ name: 'a.pdb', content: Buffer.concat([Buffer.from('BSJB'), Buffer.alloc(8), Buffer.from('ffffffff', 'hex'), Buffer.alloc(40)]) }]), /is no portable PDB/],
    ['an id beyond the end', snupkg(described, [{ name: 'a.pdb', content: portablePdb(guid, { padding: 5000 }).subarray(0, 200) }]), /is no portable PDB/],
    ['a damaged file', snupkg(described, [{ name: 'a.pdb', content: pdb, sizeBytes: 10 }]), /is not a zip file that can be read/],
    ['too many files', snupkg(described, Array.from({ length: 201 }, (_, n) => ({ name: `${n}.pdb`, content: pdb.subarray(0, 10) }))), /more than 200 \.pdb files/],
  ])('with %s are refused, and leave nothing', async (_, bytes, message) => {
    const before = await server.registry.storedState();
    const answer = await server.send('developer', push(`${nuget(project)}/symbolpackage`, bytes));
    expect([answer.status, answer.text]).toEqual([400, expect.stringMatching(message)]);
    expect(await server.registry.storedState()).toEqual(before);
  });

  it('an id far behind the head is found too', async () => {
    const far = portablePdb(guid, { padding: 70_000 });
    await server.publishSymbols(project, described, [{ name: 'a.pdb', content: far }]);
    expect((await fetch('a.pdb', checksumOf(far))).status).toBe(200);
  });
});
