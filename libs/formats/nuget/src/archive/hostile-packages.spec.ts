import { RegistryError } from '@packyard/domain';
import { randomBytesOf } from '@packyard/registry-testing';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nupkg, nuspecXml, packageEntries } from '../testing/packages.ts';
import { rawZip, type RawZipEntry } from '../testing/raw-zip.ts';
import { archiveLimits } from './archive-limits.ts';
import { Nuspec } from './nuspec.ts';
import { PackageArchive } from './package-archive.ts';

const described = { id: 'Acme', version: '1.0.0' };
const limits = { ...archiveLimits, maxEntries: 20, maxNamesBytes: 4096, maxPathBytes: 200, maxNuspecBytes: 20_000, freeExpandedBytes: 100_000 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nuget-archives-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function manifestOf(bytes: Buffer): Promise<Nuspec> {
  const at = path.join(folder, 'package');
  await writeFile(at, bytes);
  const archive = await PackageArchive.open(at, limits);
  try {
    const nuspec = Nuspec.parse(await archive.nuspec());
    nuspec.dependencyGroups();
    return nuspec;
  } finally {
    archive.close();
  }
}

async function refusal(bytes: Buffer): Promise<string> {
  const error = await manifestOf(bytes).then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof RegistryError) || error.code !== 'archive_invalid') throw new Error(`expected a refusal, not ${error === undefined ? 'success' : String(error)}`);
  return error.message;
}

const withEntry = (entry: RawZipEntry): Buffer => nupkg(described, [entry]);
const withNuspec = (content: string | Buffer): Buffer => rawZip([{ name: 'Acme.nuspec', content }]);
const withMetadata = (metadata: string): Buffer => withNuspec(nuspecXml({ ...described, metadata }));

describe('a package', () => {
  it('of usual tools is read', async () => {
    const nuspec = await manifestOf(nupkg(described, [{ name: 'lib/net8.0/a%2Bb.dll', content: 'x' }, { name: 'lib/', content: '' }, { name: 'content/inner.nuspec', content: 'not looked at' }]));
    expect([nuspec.id, nuspec.version]).toEqual(['Acme', '1.0.0']);
  });

  it.each(['../evil', 'a/../../evil', '/etc/passwd', 'C:/evil', 'c:evil', 'a\\..\\evil', '%2e%2e/evil', 'a/%2E%2E/%2e%2e/evil', 'a%2f..%2f..%2fevil', '%5c%5cserver/evil', 'a//b', './a', 'a/./b', 'a\u0000b', 'a\u001bb', 'a\u202eb', 'x'.repeat(201)])('with the path %j is refused', async (name) =>
    expect(await refusal(withEntry({ name }))).toMatch(/path that leads elsewhere|path longer|not a zip file that can be read/),
  );

  it.each([['Acme.nuspec'], ['lib/a.dll']])('with %s twice is refused', async (name) => expect(await refusal(rawZip([...packageEntries(described), { name: 'lib/a.dll', content: '1' }, { name, content: '2' }]))).toMatch(/more than once/));

  it('with one name in two spellings is refused', async () => expect(await refusal(nupkg(described, [{ name: 'lib/a b.dll' }, { name: 'lib/a%20b.dll' }]))).toMatch(/more than once/));

  it.each(['acme.nuspec', 'Other.NUSPEC'])('with %s beside its manifest is refused', async (name) => expect(await refusal(withEntry({ name, content: nuspecXml({ id: 'Other', version: '2.0.0' }) }))).toMatch(/more than one \.nuspec/));

  it('with a manifest in a folder only is refused', async () => expect(await refusal(rawZip([{ name: 'inner/Acme.nuspec', content: nuspecXml(described) }]))).toMatch(/no \.nuspec/));

  it.each<[string, RawZipEntry, RegExp]>([
    ['a link', { name: 'link', content: '/etc/passwd', mode: 0o120777 }, /link or a device/],
    ['a device', { name: 'device', mode: 0o020666 }, /link or a device/],
    ['an encrypted file', { name: 'secret', content: 'x', flags: 1 }, /is encrypted/],
    ['an unknown method', { name: 'odd', content: 'x', method: 12 }, /method that clients do not know/],
    ['two sizes of one stored file', { name: 'odd', content: 'xxxx', method: 0, sizeBytes: 9 }, /two sizes|size mismatch/],
    ['a bomb', { name: 'zeros', content: Buffer.alloc(40_000_000) }, /unpacks to more than is allowed/],
    ['a file that is said to be huge', { name: 'huge', content: 'x', sizeBytes: 0xfffffffe }, /unpacks to more than is allowed/],
    ['bytes that are shared', { name: 'shared', content: 'x', packedBytes: 5_000_000 }, /share their bytes/],
  ])('with %s is refused', async (_, entry, message) => expect(await refusal(withEntry(entry))).toMatch(message));

  it('with too many files is refused', async () => expect(await refusal(nupkg(described, Array.from({ length: 30 }, (_, n) => ({ name: `lib/${n}` }))))).toMatch(/more than 20 files/));

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut', (bytes) => bytes.subarray(0, bytes.length - 30)],
    ['empty', () => Buffer.alloc(0)],
    ['random', () => randomBytesOf('x', 5000)],
    ['damaged', (bytes) => Buffer.concat([bytes.subarray(0, 300), Buffer.alloc(60, 7), bytes.subarray(360)])],
  ])('that is %s is refused', async (_, change) => expect(await refusal(change(nupkg(described)))).toMatch(/is not a zip file that can be read/));
});

describe('a manifest', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><package><metadata><id>&b;</id><version>1.0.0</version></metadata></package>`;
  const external = `<!DOCTYPE p SYSTEM "http://127.0.0.1/evil.dtd"><package><metadata><id>a</id><version>1.0.0</version></metadata></package>`;

  it.each<[string, Buffer, RegExp]>([
    ['with entities', withNuspec(bomb), /declares a DOCTYPE/],
    ['with an outer document type', withNuspec(external), /declares a DOCTYPE/],
    ['with an entity that nobody declared', withMetadata('<title>&x;</title>'), /no well-formed XML/],
    ['that ends early', withNuspec('<package><metadata><id>a</id>'), /no well-formed XML/],
    ['that is empty', withNuspec(''), /no well-formed XML|is empty/],
    ['that is not UTF-8', withNuspec(Buffer.from('<package><metadata><id>a\xff</id></metadata></package>', 'latin1')), /is not UTF-8/],
    ['that is too deep', withMetadata('<a>'.repeat(50) + '</a>'.repeat(50)), /too many elements/],
    ['that is too long', withMetadata(`<title>${randomBytesOf('t', 30_000).toString('hex')}</title>`), /larger than 20000 bytes/],
    ['with two ids', withMetadata('<id>Other</id>'), /more than one <id>/],
    ['with two versions', withMetadata('<Version>2.0.0</Version>'), /more than one <version>/],
    ['with two metadata', withNuspec('<package><metadata><id>a</id><version>1.0.0</version></metadata><metadata/></package>'), /or several/],
    ['without an id', withNuspec('<package><metadata><version>1.0.0</version></metadata></package>'), /has no <id>/],
    ['that is another document', withNuspec('<html><metadata><id>a</id><version>1.0.0</version></metadata></html>'), /has no <metadata> in <package>/],
    ['with an id that is a path', withNuspec(nuspecXml({ id: '../evil', version: '1.0.0' })), /has the id \.\.\/evil/],
    ['with a version that is none', withNuspec(nuspecXml({ id: 'a', version: '1.0.0/../2' })), /has the version/],
    ['with a dependency that is a path', withMetadata('<dependencies><dependency id="../x" version="1.0" /></dependencies>'), /has a dependency on/],
    ['with a range that is none', withMetadata('<dependencies><dependency id="a" version="[1.0" /></dependencies>'), /which is no version range/],
  ])('%s is refused', async (_, bytes, message) => expect(await refusal(bytes)).toMatch(message));

  it.each(['', '1.0', '[1.0]', '(1.0,)', '(,1.0]', '[1.0, 2.0)', ' [1.0-rc.1,2.0-a+b) ', '1.*', '*', '1.0.0-*', '[,]'])('with the range %j is taken', async (range) => {
    const nuspec = await manifestOf(withMetadata(`<dependencies><dependency id="a" version="${range}" /></dependencies>`));
    expect(nuspec.dependencyGroups()).toEqual([{ dependencies: [{ id: 'a', range: range.trim() }] }]);
  });

  it('is read in UTF-16 too, and with a mark at its start', async () => {
    const text = nuspecXml(described).replace('utf-8', 'utf-16');
    for (const content of [Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(text, 'utf16le')]), Buffer.concat([Buffer.from('efbbbf', 'hex'), Buffer.from(nuspecXml(described))])]) expect((await manifestOf(withNuspec(content))).id).toBe('Acme');
  });
});
