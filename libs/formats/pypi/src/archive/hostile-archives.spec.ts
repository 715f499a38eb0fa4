import { RegistryError } from '@packyard/domain';
import { randomBytesOf } from '@packyard/registry-testing';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseFileName } from '../names/distribution-file-name.ts';
import { coreMetadata, sdist, wheel, wheelEntries } from '../testing/distributions.ts';
import { rawTar, tarGz, type RawTarEntry } from '../testing/raw-tar.ts';
import { rawZip, type RawZipEntry, type RawZipOptions } from '../testing/raw-zip.ts';
import { archiveLimits } from './archive-limits.ts';
import { readDistribution } from './distribution-reader.ts';

const described = { name: 'acme', version: '1.0' };
const wheelName = 'acme-1.0-py3-none-any.whl';
const sdistName = 'acme-1.0.tar.gz';
const small = { ...archiveLimits, maxEntries: 50, maxNamesBytes: 4096, maxPathBytes: 200, maxMetadataBytes: 10_000, freeExpandedBytes: 100_000 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pypi-archives-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(fileName: string, bytes: Buffer, limits = small): Promise<string> {
  const file = parseFileName(fileName);
  if (!file.ok) throw new Error(file.reason);
  const at = path.join(folder, 'archive');
  await writeFile(at, bytes);
  const spool = { path: at, sizeBytes: bytes.length, openRead: () => createReadStream(at) };
  return (await readDistribution(file.value, { spool: spool as never }, limits)).bytes.toString();
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof RegistryError) || error.code !== 'archive_invalid') throw new Error(`expected a refusal, not ${error === undefined ? 'success' : String(error)}`);
  return error.message;
}

const zip = (more: readonly RawZipEntry[], options?: RawZipOptions): Buffer => rawZip([...wheelEntries(described), ...more], options);
const tar = (more: readonly RawTarEntry[]): Buffer => sdist(described, more).bytes;
const top = 'acme-1.0';
const link = { mode: 0o120777, method: 0, content: '/etc/passwd' };
const unicodePath = Buffer.concat([Buffer.from([0x75, 0x70, 9, 0, 1, 0, 0, 0, 0]), Buffer.from('evil')]);

describe('distributions', () => {
  it.each([
    ['a wheel', wheelName, wheel(described).bytes],
    ['a wheel of stored entries', wheelName, rawZip(wheelEntries(described).map((entry) => ({ ...entry, method: 0 })))],
    ['a wheel with folders', wheelName, zip([{ name: 'acme/', method: 0, mode: 0o040755 }, { name: 'acme/data/', method: 0, mode: 0 }])],
    ['a wheel with a name in UTF-8', wheelName, zip([{ name: 'acme/grüße.txt', flags: 0x800 }])],
    ['an sdist', sdistName, sdist(described).bytes],
    ['an sdist with folders and links that stay inside', sdistName, tar([{ name: `${top}/src/`, type: '5' }, { name: `${top}/src/`, type: '5' }, { name: `${top}/LICENSE`, type: '2', linkName: 'src/../LICENSE.txt' }, { name: `${top}/again`, type: '1', linkName: `${top}/setup.py` }])],
    ['an sdist whose names begin with a dot', sdistName, tarGz([{ name: `./${top}/PKG-INFO`, content: coreMetadata(described) }])],
    ['a zipped sdist', 'acme-1.0.zip', rawZip([{ name: `${top}/PKG-INFO`, content: coreMetadata(described) }])],
  ])('%s gives its metadata', async (_, fileName, bytes) => {
    expect(await read(fileName, bytes)).toBe(coreMetadata(described));
  });

  it.each<[string, Buffer, RegExp]>([
    ['empty', Buffer.alloc(0), /not a zip file/],
    ['no zip', Buffer.from('hello'.repeat(100)), /not a zip file/],
    ['a gzipped tar', tar([]), /not a zip file/],
    ['cut', wheel(described).bytes.subarray(0, -30), /not a zip file/],
    ['bytes after its end', zip([], { after: Buffer.from('x') }), /not a zip file|comment/],
    ['a comment', zip([], { comment: 'hello' }), /comment or bytes after/],
    ['bytes before its first file', zip([], { before: Buffer.from('#!/bin/sh\n') }), /before its first file/],
    ['bytes between directory and end', zip([], { between: Buffer.alloc(10) }), /between its parts/],
    ['entries that the directory does not count', zip([{ name: 'x' }, { name: 'y' }], { entryCount: 4 }), /does not count/],
    ['more entries than there are', zip([], { entryCount: 9 }), /not a zip file/],
    ['a hidden second METADATA', rawZip([{ name: 'acme-1.0.dist-info/METADATA', content: 'Name: evil', isHidden: true }, ...wheelEntries(described)]), /before its first file/],
    ['the same name twice', zip([{ name: 'acme/__init__.py' }]), /more than once/],
    ['METADATA twice', zip([{ name: 'acme-1.0.dist-info/METADATA', content: 'Name: evil' }]), /more than once/],
    ['METADATA in two spellings', zip([{ name: 'acme-1.0.dist-info/metadata', content: 'Name: evil' }]), /two spellings/],
    ['two dist-info folders', zip([{ name: 'other-1.0.dist-info/METADATA', content: 'Name: evil' }]), /more than one .dist-info/],
    ['a folder that is also a file', zip([{ name: 'acme/x' }, { name: 'acme/x/' }]), /more than once/],
    ['another name in the entry itself', zip([{ name: 'acme/a.py', localName: 'acme/b.py' }]), /two different things/],
    ['another size in the entry itself', zip([{ name: 'acme/a.py', content: 'abc', localSizeBytes: 4 }]), /two different things/],
    ['two sizes of stored bytes', zip([{ name: 'a', content: 'abc', method: 0, sizeBytes: 4, localSizeBytes: 4 }]), /not a zip file|two sizes/],
    ['a path upwards', zip([{ name: '../evil.py' }]), /not a zip file|leads elsewhere/],
    ['a path upwards in the middle', zip([{ name: 'acme/../../evil.py' }]), /not a zip file|leads elsewhere/],
    ['an absolute path', zip([{ name: '/etc/cron.d/evil' }]), /not a zip file|leads elsewhere/],
    ['a drive', zip([{ name: 'C:evil.py' }]), /not a zip file|leads elsewhere/],
    ['a backslash', zip([{ name: 'acme\\evil.py' }]), /not a zip file|leads elsewhere/],
    ['NUL in a name', zip([{ name: 'acme/evil.py\0.txt' }]), /leads elsewhere/],
    ['a line break in a name', zip([{ name: 'acme/evil\n.py' }]), /leads elsewhere/],
    ['an empty segment', zip([{ name: 'acme//evil.py' }]), /leads elsewhere/],
    ['a name in an old code page', zip([{ name: Buffer.from([0x61, 0x81]) }]), /not UTF-8/],
    ['a name that is no UTF-8', zip([{ name: Buffer.from([0x61, 0xff]), flags: 0x800 }]), /not UTF-8/],
    ['a second name in a field', zip([{ name: 'acme/good.py', extra: unicodePath }]), /not UTF-8, or has two|not a zip file/],
    ['a symbolic link', zip([{ name: 'acme/link', ...link }]), /link or a device/],
    ['a METADATA that is a link', rawZip(wheelEntries(described).map((entry) => (String(entry.name).endsWith('METADATA') ? { ...entry, ...link } : entry))), /link or a device/],
    ['a device', zip([{ name: 'acme/tty', mode: 0o020666 }]), /link or a device/],
    ['an encrypted file', zip([{ name: 'acme/x', flags: 1 }]), /encrypted/],
    ['an unknown method', zip([{ name: 'acme/x', method: 12 }]), /packed by a method/],
    ['a damaged METADATA', rawZip(wheelEntries(described).map((entry) => (String(entry.name).endsWith('METADATA') ? { ...entry, checksum: 1 } : entry))), /damaged/],
    ['entries that share their bytes', zip(Array.from({ length: 10 }, (_, n) => ({ name: `acme/__init__.py${n}`, localName: 'acme/__init__.py', content: `__version__ = "1.0"\n`, offset: 0, isHidden: false }))), /two different things|share their bytes/],
    ['a bomb by its ratio', zip([{ name: 'acme/zeros', content: Buffer.alloc(2_000_000) }]), /unpacks to more/],
    ['a bomb that lies about its size', rawZip(wheelEntries(described).map((entry) => (String(entry.name).endsWith('METADATA') ? { ...entry, content: 'x'.repeat(9_999_999), sizeBytes: 100, localSizeBytes: 100 } : entry))), /not a zip file/],
    ['a METADATA that is too large', rawZip(wheelEntries(described, coreMetadata({ ...described, description: randomBytesOf('x', 20_000).toString('hex') }))), /larger than/],
    ['too many entries', zip(Array.from({ length: 60 }, (_, n) => ({ name: `acme/${n}` }))), /more than 50 entries/],
    ['names that are too long altogether', zip(Array.from({ length: 40 }, (_, n) => ({ name: `acme/${'x'.repeat(150)}${n}` }))), /too long altogether/],
    ['a path that is too long', zip([{ name: `acme/${'x'.repeat(200)}` }]), /path longer/],
    ['no METADATA', rawZip([{ name: 'acme/x' }]), /no METADATA/],
    ['no RECORD', rawZip(wheelEntries(described).slice(0, 3)), /no RECORD/],
    ['a METADATA that is deeper', rawZip([{ name: 'acme/acme-1.0.dist-info/METADATA', content: coreMetadata(described) }]), /no METADATA/],
  ])('a wheel with or as %s is refused', async (_, bytes, reason) => {
    expect(await refusal(read(wheelName, bytes))).toMatch(reason);
  });

  it.each<[string, Buffer, RegExp]>([
    ['empty', Buffer.alloc(0), /gzipped tar/],
    ['no gzip', Buffer.from('hello'.repeat(1000)), /gzipped tar/],
    ['a zip', wheel(described).bytes, /gzipped tar/],
    ['gzip of no tar', gzipSync(randomBytesOf('x', 5000)), /gzipped tar/],
    ['cut', tar([{ name: `${top}/x`, content: randomBytesOf('x', 5000) }]).subarray(0, -100), /gzipped tar/],
    ['a tar that ends early', gzipSync(rawTar([{ name: `${top}/PKG-INFO`, content: coreMetadata(described), sizeBytes: 5000 }], false)), /gzipped tar/],
    ['damaged', Buffer.concat([tar([]).subarray(0, 60), Buffer.from('damage'), tar([]).subarray(66)]), /gzipped tar/],
    ['the same name twice', tar([{ name: `${top}/setup.py` }]), /more than once/],
    ['PKG-INFO twice', tar([{ name: `${top}/PKG-INFO`, content: 'Name: evil' }]), /more than once/],
    ['two top folders', tar([{ name: 'other/PKG-INFO', content: 'Name: evil' }]), /more than one folder/],
    ['a path upwards', tar([{ name: `${top}/../../evil` }]), /leads elsewhere/],
    ['an absolute path', tar([{ name: '/etc/passwd' }]), /leads elsewhere/],
    ['NUL in a long name', tar([{ name: 'x', type: 'L', content: `${top}/a\u0001b\0` }, { name: `${top}/a` }]), /leads elsewhere/],
    ['a name that is no UTF-8', tar([{ name: Buffer.concat([Buffer.from(`${top}/`), Buffer.from([0xff, 0xfe])]) }]), /leads elsewhere/],
    ['a link that leads outside', tar([{ name: `${top}/link`, type: '2', linkName: '../../etc/passwd' }]), /link that leads elsewhere/],
    ['an absolute link', tar([{ name: `${top}/link`, type: '2', linkName: '/etc/passwd' }]), /link that leads elsewhere/],
    ['a hard link that leads outside', tar([{ name: `${top}/link`, type: '1', linkName: 'etc/passwd' }]), /link that leads elsewhere/],
    ['a PKG-INFO that is a link', tarGz([{ name: `${top}/other`, content: coreMetadata(described) }, { name: `${top}/PKG-INFO`, type: '2', linkName: 'other' }]), /link that leads elsewhere/],
    ['a device', tar([{ name: `${top}/tty`, type: '3' }]), /neither file nor folder/],
    ['a bomb', tar([{ name: `${top}/zeros`, content: Buffer.alloc(20_000_000) }]), /unpacks to more/],
    ['a huge header', tar([{ name: 'x', type: 'x', content: Buffer.alloc(5_000_000, 'x') }]), /gzipped tar|unpacks to more/],
    ['a PKG-INFO that is too large', tarGz([{ name: `${top}/PKG-INFO`, content: randomBytesOf('x', 20_000) }]), /larger than/],
    ['too many entries', tar(Array.from({ length: 60 }, (_, n) => ({ name: `${top}/${n}` }))), /more than 50 entries/],
    ['no PKG-INFO', tarGz([{ name: `${top}/setup.py` }]), /no PKG-INFO/],
    ['a PKG-INFO that is deeper', tarGz([{ name: `${top}/src/PKG-INFO`, content: coreMetadata(described) }]), /no PKG-INFO/],
  ])('an sdist with or as %s is refused', async (_, bytes, reason) => {
    expect(await refusal(read(sdistName, bytes))).toMatch(reason);
  });

  it('a hundred thousand entries are looked at, one more is refused', async () => {
    const entries = Array.from({ length: archiveLimits.maxEntries - 4 }, (_, n) => ({ name: `acme/${n}`, method: 0 }));
    const limits = { ...archiveLimits, maxNamesBytes: 32 * 1024 * 1024 };
    expect(await read(wheelName, zip64(entries), limits)).toBe(coreMetadata(described));
    expect(await refusal(read(wheelName, zip64([...entries, { name: 'one-more', method: 0 }]), limits))).toMatch(/more than 100000 entries/);
  });

  it('a damaged archive never crashes what reads it', async () => {
    const [good, packed] = [wheel(described).bytes, sdist(described).bytes];
    for (let at = 0; at < good.length; at += 7) {
      const broken = Buffer.from(good);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      await read(wheelName, broken).catch((error: unknown) => expect(error).toBeInstanceOf(RegistryError));
    }
    for (let at = 0; at < packed.length; at += 7) {
      const broken = Buffer.from(packed);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      await read(sdistName, broken).catch((error: unknown) => expect(error).toBeInstanceOf(RegistryError));
    }
  });
});

/** More entries than the old end record can count. */
function zip64(more: readonly RawZipEntry[]): Buffer {
  const bytes = zip(more);
  const end = bytes.length - 22;
  const [count, length, offset] = [more.length + 4, bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  const records = Buffer.alloc(76);
  records.writeUInt32LE(0x06064b50, 0);
  records.writeBigUInt64LE(44n, 4);
  records.writeUInt16LE(45, 12);
  records.writeUInt16LE(45, 14);
  for (const at of [24, 32]) records.writeBigUInt64LE(BigInt(count), at);
  records.writeBigUInt64LE(BigInt(length), 40);
  records.writeBigUInt64LE(BigInt(offset), 48);
  records.writeUInt32LE(0x07064b50, 56);
  records.writeBigUInt64LE(BigInt(end), 64);
  records.writeUInt32LE(1, 72);
  const last = Buffer.from(bytes.subarray(end));
  last.writeUInt16LE(0xffff, 8);
  last.writeUInt16LE(0xffff, 10);
  return Buffer.concat([bytes.subarray(0, end), records, last]);
}
