import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { packageTgz, paxRecord, rawTar, tgz, type RawEntry } from './testing/tarball.ts';
import { TarballError } from './tarball-error.ts';
import type { TarballLimits } from './tarball-limits.ts';
import { readTarballManifest } from './tarball-manifest.ts';

const packageJson = { name: 'widget', version: '1.0.0' };
const main: RawEntry = { name: 'package/package.json', content: JSON.stringify(packageJson) };

function read(bytes: Uint8Array, limits: Partial<TarballLimits> = {}) {
  return readTarballManifest(Readable.from(chunksOf(Buffer.from(bytes), 1000)), { limits });
}

function chunksOf(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
}

async function reasonOf(bytes: Uint8Array, limits?: Partial<TarballLimits>): Promise<string> {
  const outcome = await read(bytes, limits).catch((error: unknown) => error);
  if (outcome instanceof TarballError) return outcome.message;
  throw new Error('The tarball was not refused.', { cause: outcome });
}

describe('readTarballManifest', () => {
  it('finds package.json and counts files', async () => {
    const manifest = await read(
      tgz([{ name: 'package/', type: '5' }, { name: 'package/lib/index.js', content: 'x'.repeat(3000) }, { name: 'package/lib/package.json', content: 'not it' }, { name: 'package/empty', content: '' }, main]),
    );
    expect(manifest).toEqual({ packageJson, hasBindingGyp: false, hasShrinkwrap: false, fileCount: 4, unpackedSize: 3000 + 6 + JSON.stringify(packageJson).length });
  });

  it('takes any top folder, and paths with needless parts', async () => {
    expect((await read(tgz([{ ...main, name: 'widget-abc/./package.json' }]))).packageJson).toEqual(packageJson);
    expect((await read(tgz([{ ...main, name: './package.json' }]))).packageJson).toEqual(packageJson);
  });

  it('sees what install scripts and shrinkwraps depend on, at the top level only', async () => {
    expect(await read(packageTgz(packageJson, { 'binding.gyp': '{}', 'npm-shrinkwrap.json': '{}' }))).toMatchObject({ hasBindingGyp: true, hasShrinkwrap: true });
    expect(await read(packageTgz(packageJson, { 'deps/binding.gyp': '{}', 'test/npm-shrinkwrap.json': '{}' }))).toMatchObject({ hasBindingGyp: false, hasShrinkwrap: false });
  });

  it.each([
    [['README.md'], 'README.md'],
    [['readme'], 'readme'],
    [['README.zh-CN.md', 'README.md', 'README.txt'], 'README.md'],
    [['README.md', 'README.zh-CN.md'], 'README.md'],
    [['readme.txt', 'Readme.markdown', 'README'], 'Readme.markdown'],
    [['docs/README.md', 'readme-old.md'], undefined],
  ])('of %j shows %s', async (names, expected) => {
    const { readme } = await read(packageTgz(packageJson, Object.fromEntries(names.map((name) => [name, `# ${name}`]))));
    expect(readme).toEqual(expected === undefined ? undefined : { fileName: expected, text: `# ${expected}` });
  });

  it('cuts a long README between two characters, and says so', async () => {
    const { readme } = await read(packageTgz(packageJson, { 'README.md': `a${'ü'.repeat(1000)}` }), { maxReadmeBytes: 1024 });
    expect(readme?.text).toBe(`a${'ü'.repeat(511)}\n\n*(This README was cut after 1 KiB.)*\n`);
    expect((await read(packageTgz(packageJson, { 'README.md': 'x'.repeat(1024) }), { maxReadmeBytes: 1024 })).readme?.text).toBe('x'.repeat(1024));
  });

  it('keeps no NUL of a README', async () => {
    expect((await read(packageTgz(packageJson, { 'README.md': 'a\0b' }))).readme?.text).toBe('ab');
  });

  it('reads long names, as npm and GNU tar write them', async () => {
    const longName = `package/${'d'.repeat(150)}/${'f'.repeat(150)}.js`;
    const manifest = await read(
      tgz([
        { name: 'pax_global_header', type: 'g', content: paxRecord('comment', 'abc') },
        { name: 'PaxHeader/f.js', type: 'x', content: paxRecord('path', longName) + paxRecord('mtime', '1') },
        { name: 'f.js', content: 'x' },
        { name: '././@LongLink', type: 'L', content: `${longName}2\0` },
        { name: 'f.js', content: 'x' },
        { name: 'PaxHeader/package.json', type: 'x', content: paxRecord('path', 'package/package.json') },
        { ...main, name: 'whatever' },
      ]),
    );
    expect(manifest).toMatchObject({ packageJson, fileCount: 3 });
  });

  it('destroys the stream it read', async () => {
    const source = Readable.from([packageTgz(packageJson)]);
    await readTarballManifest(source);
    expect(source.destroyed).toBe(true);
  });

  it('passes on errors that are not the archive’s', async () => {
    const broken = new Error('disk gone');
    const source = Readable.from(
      (async function* () {
        yield packageTgz(packageJson).subarray(0, 20);
        throw broken;
      })(),
    );
    await expect(readTarballManifest(source)).rejects.toBe(broken);
  });
});

describe('readTarballManifest refuses', () => {
  const whole = packageTgz(packageJson, { 'index.js': 'x'.repeat(5000) });
  const file = (name: string): Buffer => tgz([main, { name, content: 'x' }]);
  const json = (text: string): Buffer => packageTgz(text);

  it.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'ends early'],
    ['text', Buffer.from('hello'), 'not gzipped'],
    ['a plain tar', rawTar([main]), 'not gzipped'],
    ['gzip cut off', whole.subarray(0, whole.length - 20), 'ends early'],
    ['gzip cut off at its trailer', whole.subarray(0, whole.length - 4), 'ends early'],
    ['damaged gzip', Buffer.concat([whole.subarray(0, 30), Buffer.alloc(40, 0xff), whole.subarray(70)]), 'damaged'],
    ['a tar cut off', gzipSync(rawTar([main, { name: 'package/x', content: 'x'.repeat(600) }], false).subarray(0, -200)), 'ends early'],
    ['gzip of something else', gzipSync(Buffer.alloc(2000, 'x')), 'not a tar archive'],
    ['a header with a wrong sum', gzipSync(Buffer.concat([rawTar([main], false), Buffer.alloc(512, 'y')])), 'not a tar archive'],
    ['an absolute path', file('/etc/passwd'), 'outside of its folder'],
    ['a drive', file('C:/x'), 'outside of its folder'],
    ['a way up', file('package/../../x'), 'outside of its folder'],
    ['a backslash', file('package\\package.json'), 'backslash'],
    ['NUL in a path', tgz([main, { name: 'p', type: 'x', content: paxRecord('path', 'package/a\0b') }, { name: 'x' }]), 'NUL'],
    ['a long path', tgz([main, { name: 'p', type: 'x', content: paxRecord('path', `package/${'a'.repeat(4100)}`) }, { name: 'x' }]), '4096 bytes'],
    ['a hard link', tgz([main, { name: 'package/x', type: '1', linkName: 'package/package.json' }]), 'neither file nor folder'],
    ['a symbolic link', tgz([main, { name: 'package/x', type: '2', linkName: '/etc/passwd' }]), 'neither file nor folder'],
    ['a device', tgz([main, { name: 'package/x', type: '3' }]), 'neither file nor folder'],
    ['a pipe', tgz([main, { name: 'package/x', type: '6' }]), 'neither file nor folder'],
    ['an unknown type', tgz([main, { name: 'package/x', type: 'S' }]), 'neither file nor folder'],
    ['no package.json', tgz([{ name: 'package/index.js', content: 'x' }]), 'no package.json'],
    ['package.json without a folder', tgz([{ ...main, name: 'package.json' }]), 'no package.json'],
    ['package.json too deep', tgz([{ ...main, name: './package/package.json' }]), 'no package.json'],
    ['package.json in other letters', tgz([{ ...main, name: 'package/Package.json' }]), 'no package.json'],
    ['package.json twice', tgz([main, main]), 'more than one package.json'],
    ['package.json in two folders', tgz([main, { ...main, name: 'other/package.json' }]), 'more than one package.json'],
    ['package.json in two cases', tgz([main, { ...main, name: 'package/PACKAGE.json' }]), 'more than one package.json'],
    ['package.json after the end mark', gzipSync(Buffer.concat([rawTar([main]), rawTar([main])])), 'more than one package.json'],
    ['no JSON', json('{name}'), 'not valid JSON'],
    ['a list', json('[]'), 'not a JSON object'],
    ['invalid UTF-8', tgz([{ ...main, content: Buffer.from([0x7b, 0xff, 0x7d]) }]), 'not valid JSON'],
    ['__proto__', json('{"name":"x","__proto__":{"a":1}}'), '"__proto__"'],
    ['a deep package.json', json(`{"a":${'['.repeat(200)}${']'.repeat(200)}}`), 'deeper than 100'],
    ['NUL in a string', json('{"name":"a\\u0000"}'), 'NUL'],
    ['half a character in a key', json('{"a\\ud800":1}'), 'half a character'],
    ['a key twice', json('{"name":"a","n\\u0061me":"b"}'), '"name" twice'],
    ['a script twice', json('{"scripts":{"install":"a","x":"}{\\"","install":"b"}}'), '"install" twice'],
  ])('%s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toContain(reason);
  });

  it('accepts equal keys that clients do not look at', async () => {
    await expect(read(json('{"name":"a","jest":{"a":{"x":1,"x":2}}}'))).resolves.toMatchObject({ fileCount: 1 });
  });

  it.each<[string, RawEntry[]]>([
    ['a global path', [{ name: 'g', type: 'g', content: paxRecord('path', 'package/package.json') }, { name: 'package/evil', content: '{}' }]],
    ['two extended headers for one file', [{ name: 'x', type: 'x', content: paxRecord('path', 'package/package.json') }, { name: 'x', type: 'x', content: paxRecord('mtime', '1') }, { name: 'package/evil', content: '{}' }]],
    ['a long name and an extended header', [{ name: 'L', type: 'L', content: 'package/package.json\0' }, { name: 'x', type: 'x', content: paxRecord('path', 'package/evil') }, { name: 'e', content: '{}' }]],
    ['a record inside a record', [{ name: 'x', type: 'x', content: paxRecord('comment', `a\n${paxRecord('path', 'package/package.json').trimEnd()}`) }, { name: 'package/evil', content: '{}' }]],
    ['a record of a wrong length', [{ name: 'x', type: 'x', content: '99 path=package/package.json\n' }, { name: 'package/evil', content: '{}' }]],
    ['a record twice', [{ name: 'x', type: 'x', content: paxRecord('path', 'a/b') + paxRecord('path', 'package/package.json') }, { name: 'package/evil', content: '{}' }]],
  ])('%s', async (_, entries) => {
    expect(await reasonOf(tgz([main, ...entries]))).toContain('clients read differently');
  });

  it('a giant extended header', async () => {
    expect(await reasonOf(tgz([main, { name: 'x', type: 'x', content: paxRecord('comment', 'a'.repeat(70_000)) }, { name: 'package/x' }]))).toContain('larger than 65536');
    expect(await reasonOf(tgz([main, { name: 'x', type: 'x', size: 0o77777777777 }]))).toContain('not a tar archive');
  });

  it.each<[string, Uint8Array, Partial<TarballLimits>, string]>([
    ['many entries', packageTgz(packageJson, { a: '', b: '', c: '' }), { maxEntries: 3 }, 'more than 3 entries'],
    ['a large package.json', packageTgz({ ...packageJson, x: 'x'.repeat(100) }), { maxPackageJsonBytes: 100 }, 'larger than 100 bytes'],
    ['expansion beyond the limit', packageTgz(packageJson, { a: 'x'.repeat(50_000) }), { maxExpandedBytes: 50_000 }, 'expands to more'],
    ['a bomb', packageTgz(packageJson, { a: 'x'.repeat(4_000_000) }), { freeExpandedBytes: 1_000_000 }, 'expands to more'],
  ])('%s', async (_, bytes, limits, reason) => {
    expect(await reasonOf(bytes, limits)).toContain(reason);
  });

  it('accepts what grows a lot but stays small', async () => {
    await expect(read(packageTgz(packageJson, { a: 'x'.repeat(4_000_000) }))).resolves.toMatchObject({ fileCount: 2 });
  });
});

describe('readTarballManifest ends', () => {
  const endless = (): Readable => Readable.from(new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(packageTgz(packageJson).subarray(0, 40)) }));

  it('with a refusal when its time is over', async () => {
    const signal = AbortSignal.abort(new DOMException('late', 'TimeoutError'));
    await expect(readTarballManifest(endless(), { signal })).rejects.toThrow('too long to read');
    await expect(readTarballManifest(endless(), { signal: AbortSignal.timeout(20) })).rejects.toBeInstanceOf(TarballError);
  });

  it('with the reason of whoever gave up', async () => {
    const stop = new AbortController();
    const gone = new Error('client gone');
    const reading = readTarballManifest(endless(), { signal: stop.signal });
    stop.abort(gone);
    await expect(reading).rejects.toBe(gone);
  });
});
