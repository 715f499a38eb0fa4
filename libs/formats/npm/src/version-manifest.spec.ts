import { createHash } from 'node:crypto';
import type { JsonObject } from './safe-json.ts';
import type { TarballManifest } from './tarball-inventory.ts';
import { buildVersionMetadata } from './version-manifest.ts';
import { npmVersionMetadata } from './version-metadata.ts';

const bytes = Buffer.from('the tarball');
const sha512 = createHash('sha512').update(bytes).digest();
const sha1 = createHash('sha1').update(bytes).digest();
const identity = { name: '@acme/widget', version: '1.0.0' };

function build(packageJson: JsonObject, published: JsonObject = packageJson, tarball: Partial<TarballManifest> = {}, version = '1.0.0') {
  const manifest: TarballManifest = { packageJson: { ...identity, ...packageJson }, hasBindingGyp: false, hasShrinkwrap: false, fileCount: 2, unpackedSize: 300, ...tarball };
  return buildVersionMetadata({ name: identity.name, version, published: { ...identity, ...published }, tarball: manifest, sha512, sha1 });
}

function metadataOf(...args: Parameters<typeof build>) {
  const built = build(...args);
  if (!built.ok) throw new Error(built.reason);
  return built.value;
}

function reasonOf(...args: Parameters<typeof build>): string {
  const built = build(...args);
  if (built.ok) throw new Error('It was not refused.');
  return built.reason;
}

const dist = { integrity: `sha512-${sha512.toString('base64')}`, shasum: sha1.toString('hex'), fileCount: 2, unpackedSize: 300 };

describe('buildVersionMetadata', () => {
  it('keeps what clients and people read', () => {
    const packageJson: JsonObject = {
      description: 'A widget',
      main: 'index.js',
      exports: { '.': { import: './index.mjs', default: './index.js' } },
      types: './index.d.ts',
      type: 'module',
      bin: './bin.js',
      scripts: { build: 'tsc', postinstall: 'node setup.js' },
      dependencies: { 'left-pad': '^1.3.0' },
      optionalDependencies: { fsevents: '*' },
      peerDependencies: { react: '>=18' },
      peerDependenciesMeta: { react: { optional: true }, vue: 'no' },
      devDependencies: { typescript: '~6.0.0' },
      bundleDependencies: ['left-pad'],
      engines: { node: '>=20' },
      os: 'linux',
      cpu: ['x64', '!arm'],
      libc: ['glibc'],
      directories: { lib: 'lib' },
      jest: { not: 'kept' },
      _secret: 'not kept',
    };
    const published: JsonObject = { ...packageJson, readme: '# hi', gitHead: 'f'.repeat(40), _nodeVersion: '24.21.0', _npmVersion: '11.19.1', dist: { shasum: 'invented', tarball: 'http://evil.example.com' } };
    const metadata = metadataOf(packageJson, published, { readme: { fileName: 'README.md', text: '# hi' }, hasShrinkwrap: true });
    expect(metadata).toEqual({
      dist,
      dependencies: { 'left-pad': '^1.3.0' },
      optionalDependencies: { fsevents: '*' },
      peerDependencies: { react: '>=18' },
      peerDependenciesMeta: { react: { optional: true } },
      devDependencies: { typescript: '~6.0.0' },
      bundleDependencies: ['left-pad'],
      bin: { widget: 'bin.js' },
      engines: { node: '>=20' },
      os: ['linux'],
      cpu: ['x64', '!arm'],
      libc: ['glibc'],
      directories: { lib: 'lib' },
      hasInstallScript: true,
      _hasShrinkwrap: true,
      description: 'A widget',
      scripts: { build: 'tsc', postinstall: 'node setup.js' },
      readmeFilename: 'README.md',
      verbatim: { main: 'index.js', exports: { '.': { import: './index.mjs', default: './index.js' } }, types: './index.d.ts', type: 'module' },
      gitHead: 'f'.repeat(40),
      _nodeVersion: '24.21.0',
      _npmVersion: '11.19.1',
    });
    expect(npmVersionMetadata.parse(metadata)).toEqual(metadata);
  });

  it('needs no more than a name and a version', () => {
    expect(metadataOf({})).toEqual({ dist, _hasShrinkwrap: false });
  });

  it.each<[JsonObject, boolean, true | undefined]>([
    [{ scripts: { preinstall: 'x' } }, false, true],
    [{ scripts: { install: 'x' } }, false, true],
    [{ scripts: { postinstall: 'x' } }, false, true],
    [{ scripts: { prepare: 'x', test: 'y', install: '' } }, false, undefined],
    [{}, true, true],
    [{ gypfile: false }, true, undefined],
    [{ gypfile: false, scripts: { install: 'x' } }, true, true],
  ])('of %j with binding.gyp %s: install script %s', (packageJson, hasBindingGyp, expected) => {
    expect(metadataOf(packageJson, packageJson, { hasBindingGyp }).hasInstallScript).toBe(expected);
  });

  it.each<[JsonObject, object | undefined]>([
    [{ bin: 'bin.js' }, { widget: 'bin.js' }],
    [{ bin: ['bin/a.js', './b'] }, { 'a.js': 'bin/a.js', b: 'b' }],
    [{ bin: { '../a': '../../etc/passwd', b: 'bin\\b.js', c: 7, '': 'd' } }, { a: 'etc/passwd', b: 'bin/b.js' }],
    [{ bin: {} }, undefined],
    [{ bin: null }, undefined],
  ])('reads %j as commands %j', (packageJson, expected) => {
    expect(metadataOf(packageJson).bin).toEqual(expected);
  });

  it('takes from the manifest only what the tarball cannot tell', () => {
    const metadata = metadataOf({ description: 'true' }, { description: 'false', license: 'free', engines: { node: '1' }, os: ['none'], gitHead: 'abc\u001b[0m' });
    expect(metadata).toEqual({ dist, _hasShrinkwrap: false, description: 'true', gitHead: 'abc[0m' });
  });

  it.each<[string, JsonObject, string]>([
    ['a list of dependencies', { dependencies: ['left-pad'] }, '"dependencies"'],
    ['a string of them', { devDependencies: 'left-pad' }, '"devDependencies"'],
    ['a control character in a name', { dependencies: { 'left\u001bpad': '*' } }, '"dependencies"'],
    ['a hidden character in a range', { peerDependencies: { react: '*\u202e' } }, '(react)'],
    ['a very long range', { optionalDependencies: { a: '1'.repeat(5000) } }, '(a)'],
    ['a very long name', { dependencies: { ['a'.repeat(300)]: '1' } }, '"dependencies"'],
    ['a command that reaches a prototype', { bin: { 'x/__proto__': 'a.js' } }, '"bin"'],
    ['a control character in a command', { bin: { 'a\nb': 'a.js' } }, '"bin"'],
  ])('refuses %s', (_, packageJson, reason) => {
    expect(reasonOf(packageJson)).toContain(reason);
  });

  it('takes an empty list of dependencies as none', () => {
    expect(metadataOf({ dependencies: [] }).dependencies).toBeUndefined();
  });
});

describe('manifest and tarball', () => {
  // What clients change in the manifest they send: see the recordings of npm 6 to 12, pnpm 10 and 12, yarn 1 and 4, bun.
  it.each<[string, JsonObject, JsonObject]>([
    ['npm: one command under the name without scope', { bin: 'bin.js' }, { bin: { widget: 'bin.js' } }],
    ['npm: cleaned paths of commands', { bin: { w: './bin/w.js' } }, { bin: { w: 'bin/w.js' } }],
    ['yarn 4: the command as it is written', { bin: './bin.js' }, { bin: './bin.js' }],
    ['npm: commands of a folder', { directories: { bin: './cli' } }, { directories: { bin: './cli' }, bin: { w: 'cli/w', x: 'cli/sub/x' } }],
    ['yarn 4: the folder alone', { directories: { bin: 'cli' } }, { directories: { bin: 'cli' } }],
    ['npm: a leading v', { version: 'v1.0.0' }, {}],
    ['npm: spaces', { name: ' @acme/widget ', version: ' =1.0.0' }, {}],
    ['npm: no build metadata', { version: '1.0.0+build.5' }, {}],
    ['npm: install script for binding.gyp', {}, { gypfile: true, scripts: { install: 'node-gyp rebuild' } }],
    ['npm: no path to node_modules/.bin', { scripts: { install: 'node_modules/.bin/x a' } }, { scripts: { install: 'x a' } }],
    ['a hook that was switched off for packing', { scripts: { _postinstall: 'husky' } }, { scripts: { postinstall: 'husky' } }],
    ['npm 6: optional dependencies listed twice', { optionalDependencies: { a: '1' } }, { dependencies: { a: '1' }, optionalDependencies: { a: '1' } }],
    ['npm 11: listed once', { dependencies: { a: '1' }, optionalDependencies: { a: '1' } }, { optionalDependencies: { a: '1' } }],
    ['npm: bundled dependencies added', { bundledDependencies: ['a'] }, { bundleDependencies: ['a'], dependencies: { a: '*' } }],
    ['npm: all dependencies bundled', { dependencies: { a: '1' }, bundleDependencies: true }, { dependencies: { a: '1' }, bundleDependencies: ['a'] }],
    ['npm: references to repositories', { dependencies: { a: 'acme/a#main' } }, { dependencies: { a: 'github:acme/a#main' } }],
    ['npm: entries that are no strings dropped', { dependencies: { a: '1', b: null } }, { dependencies: { a: '1' } }],
    ['an empty map', { dependencies: {} }, {}],
    ['pnpm 10, bun: fields about the file', {}, { _resolved: '/tmp/x.tgz', _from: 'file:x.tgz', _integrity: 'sha512-x', integrity: 'sha512-x', shasum: 'x' }],
    ['npm: normal forms of descriptive fields', { repository: 'acme/widget', bugs: 'x@example.com' }, { repository: { type: 'git', url: 'x' }, bugs: { email: 'x@example.com' }, homepage: 'https://x' }],
  ])('agree: %s', (_, packageJson, published) => {
    expect(build(packageJson, published)).toMatchObject({ ok: true });
  });

  it('agree on a version with build metadata, in both', () => {
    expect(build({ version: '1.0.0+b' }, { version: '1.0.0+b' }, {}, '1.0.0+b')).toMatchObject({ ok: true });
  });

  it('agree on the commands of a folder, which are then kept', () => {
    expect(metadataOf({ directories: { bin: 'cli' } }, { bin: { w: 'cli/w' } }).bin).toEqual({ w: 'cli/w' });
  });

  it.each<[string, JsonObject, JsonObject, string]>([
    ['name', { name: 'other' }, {}, 'The name in the package.json in the tarball is "other"'],
    ['name in other letters', { name: '@Acme/widget' }, {}, 'The name'],
    ['no name', { name: null }, {}, 'is missing'],
    ['name of the manifest', {}, { name: 'other' }, 'The name in the manifest'],
    ['version', { version: '1.0.1' }, {}, 'The version in the package.json in the tarball is "1.0.1"'],
    ['version of the manifest', {}, { version: '2.0.0' }, 'The version in the manifest'],
    ['no version', { version: 'latest' }, {}, 'The version'],
    ['hidden dependency', { dependencies: { evil: '1' } }, {}, 'dependencies: evil (missing and "1")'],
    ['invented dependency', {}, { dependencies: { nice: '1' } }, 'dependencies: nice ("1" and missing)'],
    ['other range', { dependencies: { a: '^1' } }, { dependencies: { a: '^2' } }, 'dependencies: a ("^2" and "^1")'],
    ['other kind', { dependencies: { a: '1' } }, { optionalDependencies: { a: '1' } }, 'dependencies: a'],
    ['optional dependency', { optionalDependencies: { a: '1' } }, {}, 'optionalDependencies: a'],
    ['peer dependency', { peerDependencies: { a: '1' } }, { peerDependencies: { a: '2' } }, 'peerDependencies: a'],
    ['a dependency named like a method', { dependencies: { toString: '1' } }, {}, 'dependencies: toString'],
    ['hidden hook', { scripts: { postinstall: 'evil' } }, {}, 'scripts: postinstall (missing and "evil")'],
    ['other hook', { scripts: { preinstall: 'evil' } }, { scripts: { preinstall: 'nice' } }, 'scripts: preinstall'],
    ['hidden command', { bin: { npm: 'evil.js' } }, {}, 'bin: npm'],
    ['other command', { bin: { w: 'evil.js' } }, { bin: { w: 'nice.js' } }, 'bin: w'],
    ['invented command', {}, { bin: { w: 'a.js' } }, 'bin: w'],
    ['a command outside of the folder of commands', { directories: { bin: 'cli' } }, { bin: { w: 'lib/w' } }, 'bin: w'],
    ['a command named otherwise than its file', { directories: { bin: 'cli' } }, { bin: { npm: 'cli/w' } }, 'bin: npm'],
  ])('differ: %s', (_, packageJson, published, reason) => {
    expect(reasonOf(packageJson, published)).toContain(reason);
    expect(reasonOf(packageJson, published)).toContain('npm pack');
  });

  it('differ in text that is shown without control characters', () => {
    expect(reasonOf({ dependencies: { a: '1' } }, { dependencies: { a: '\u001b[2J' } })).toContain('(" [2J" and "1")');
  });
});
