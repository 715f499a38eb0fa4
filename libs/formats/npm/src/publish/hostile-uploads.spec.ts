import { RawConnection, type StoredState, type TestProject } from '@packyard/registry-testing';
import { gzipSync } from 'node:zlib';
import { npm, NpmServer } from '../testing/npm-server.ts';
import { publishBody, publishDocument } from '../testing/publish-body.ts';
import { packageTgz, rawTar, tgz, type RawEntry } from '../testing/tarball.ts';

const name = 'hostile';
const version = '1.0.0';
const packageJson: RawEntry = { name: 'package/package.json', content: JSON.stringify({ name, version }) };
const good = packageTgz({ name, version });

let server: NpmServer;
let project: TestProject;
let before: StoredState;
beforeAll(async () => {
  server = await NpmServer.start();
  project = await server.registry.people.project();
  before = await server.registry.storedState();
});
afterEach(async () => expect(await server.registry.storedState()).toEqual(before));
afterAll(() => server.close());

const put = (body: Buffer, path = name) => server.call('developer', 'PUT', `${npm(project)}/${path}`, { body });
const publish = (tarball: Buffer) => put(publishBody({ name, version, tarball }));

describe('a tarball', () => {
  it.each<[string, () => Buffer, RegExp]>([
    ['with a symbolic link', () => tgz([packageJson, { name: 'package/link', type: '2', linkName: '/etc/passwd' }]), /neither file nor folder/],
    ['with a hard link', () => tgz([packageJson, { name: 'package/link', type: '1', linkName: 'package/package.json' }]), /neither file nor folder/],
    ['with a device', () => tgz([packageJson, { name: 'package/dev', type: '3' }]), /neither file nor folder/],
    ['with an absolute path', () => tgz([packageJson, { name: '/etc/cron.d/x' }]), /outside of its folder/],
    ['that climbs out', () => tgz([packageJson, { name: 'package/../../x' }]), /outside of its folder/],
    ['with a drive letter', () => tgz([packageJson, { name: 'C:/x' }]), /outside of its folder/],
    ['with backslashes', () => tgz([packageJson, { name: 'package/..\\..\\x' }]), /backslash/],
    ['without package.json', () => tgz([{ name: 'package/index.js' }]), /no package\.json/],
    ['of another package', () => packageTgz({ name: 'other', version }), /name in the package\.json in the tarball is "other"/],
    ['of another version', () => packageTgz({ name, version: '2.0.0' }), /version in the package\.json in the tarball is "2\.0\.0"/],
    ['that installs something else than its manifest says', () => packageTgz({ name, version, dependencies: { evil: '1' } }), /differ in dependencies: evil/],
    ['that runs a script which its manifest hides', () => packageTgz({ name, version, scripts: { postinstall: 'curl evil' } }), /differ in scripts: postinstall/],
    ['with a key that reaches a prototype', () => packageTgz(`{"name":"${name}","version":"${version}","__proto__":{"x":1}}`), /"__proto__"/],
    ['with a key twice', () => packageTgz(`{"name":"${name}","version":"${version}","main":"a","main":"b"}`), /twice/],
    ['with NUL in its package.json', () => packageTgz({ name, version, description: 'a\0b' }), /NUL/],
    ['with broken JSON', () => packageTgz('{'), /not valid JSON/],
    ['that is cut off', () => good.subarray(0, good.length - 20), /ends early/],
    ['that is no gzip', () => Buffer.from('PK\u0003\u0004 a zip'), /not gzipped/],
    ['that is no tar', () => gzipSync('x'.repeat(2000)), /not a tar archive/],
    ['that lies about the size of a file', () => tgz([packageJson, { name: 'package/x', content: 'x', size: 8 * 1024 ** 3 - 1 }]), /ends early/],
    ['of a bomb', () => gzipSync(Buffer.concat([rawTar([packageJson], false), rawTar([{ name: 'package/zeros', content: Buffer.alloc(80 * 1024 * 1024) }])]), { level: 9 }), /expands to more/],
    ['with more entries than anybody has', () => tgz([packageJson, ...Array.from({ length: 100_001 }, (_, i) => ({ name: `package/${i}` }))]), /more than 100000 entries/],
    ['with a package.json over its limit', () => packageTgz({ name, version, description: 'x'.repeat(1024 * 1024 + 1) }), /larger than 1048576 bytes/],
  ])('%s is refused by a sentence', async (_, tarball, sentence) => {
    const answer = await publish(tarball());
    expect(answer).toMatchObject({ status: 400, headers: { 'content-type': 'application/json' }, json: { error: expect.stringMatching(sentence), message: expect.any(String) } });
    // bun takes this member for success, whatever the status
    expect(answer.json).not.toHaveProperty('success');
  });

  it('of other bytes than its digests is refused', async () => {
    for (const dist of [{ integrity: `sha512-${'A'.repeat(86)}==` }, { shasum: '0'.repeat(40) }]) {
      expect(await put(publishBody({ name, version, tarball: good, manifest: { dist } }))).toMatchObject({ status: 400, json: { error: expect.stringContaining('does not match the bytes received') } });
    }
  });

  it('of another length than it says is refused', async () => {
    expect(await put(publishBody({ name, version, tarball: good, attachment: { length: 1 } }))).toMatchObject({ status: 400, json: { error: expect.stringContaining('1 bytes') } });
  });
});

describe('a publish document', () => {
  const text = publishBody({ name, version, tarball: good }).toString();
  it.each<[string, string, RegExp]>([
    ['that is empty', '', /ended before/],
    ['that is cut off', text.slice(0, -10), /ended before/],
    ['that is cut off in its tarball', text.slice(0, text.indexOf('"data":"') + 60), /ended before/],
    ['that is followed by more', `${text}{}`, /followed by other data/],
    ['that is no object', '[]', /not a JSON object/],
    ['that is no JSON', '{"name": nonsense}', /not valid JSON/],
    ['with a key that reaches a prototype', text.replace('"access":null', '"__proto__":{"a":1}'), /"__proto__"/],
    ['with one deeper', text.replace('"access":null', '"x":{"constructor":{"prototype":{}}}'), /"constructor"/],
    ['with a version that reaches one', text.replaceAll(`"${version}"`, '"__proto__"'), /"__proto__"/],
    ['nested without end', `{"x":${'['.repeat(5000)}`, /nested deeper/],
    ['with a tarball that is no base64', text.replace('"data":"', '"data":"*'), /not base64/],
    ['with two tarballs', text.replace('"_attachments":{', '"_attachments":{"x-1.0.0.tgz":{"data":""},'), /more than one tarball/],
    ['with its attachments twice', text.replace('"access":null', '"_attachments":{}'), /"_attachments" twice/],
    ['without a tarball', JSON.stringify({ ...publishDocument({ name, version, tarball: good }), _attachments: {} }), /Attachment data is empty/],
    ['with bytes that are no UTF-8', text.replace('"access":null', '"access":"\u00e9"'), /./],
  ])('%s is refused by a sentence', async (what, body, sentence) => {
    const bytes = what.includes('UTF-8') ? Buffer.from(body, 'latin1') : Buffer.from(body);
    expect(await put(bytes)).toMatchObject({ status: 400, json: { error: expect.stringMatching(sentence) } });
  });

  it('that is large without its tarball is refused', async () => {
    const body = publishBody({ name, version, tarball: good, more: { readme: 'x'.repeat(9 * 1024 * 1024) } });
    expect(await put(body)).toMatchObject({ status: 413, json: { error: expect.stringContaining('shorten the README') } });
  });

  it('announced larger than a package may be is refused unread', async () => {
    const connection = await RawConnection.open(server.registry.origin);
    connection.writeHead({ method: 'PUT', path: `/api/v4${npm(project)}/${name}`, headers: { authorization: `Bearer ${server.token('developer') ?? ''}`, 'content-type': 'application/json', 'content-length': String(700 * 1024 * 1024) } });
    expect(await connection.status()).toBe(413);
    connection.destroy();
  });
});

describe('a name', () => {
  it.each(['..%2f..', '%2e%2e%2fhostile', '@acme%2f..%2f..', '@acme%5cui', 'a%00b', 'a%0ab', '-', 'node_modules', '__proto__', '@%2fui', 'a%2fb', '%ef%bc%8ehostile', 'x'.repeat(215)])('%s is refused', async (path) => {
    const answer = await put(publishBody({ name: decodeURIComponent(path), version, tarball: good }), path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.json).toMatchObject({ error: expect.any(String) });
  });
});
