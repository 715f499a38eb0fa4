import type { SampleSpec } from '@packyard/domain';
import { Readable } from 'node:stream';
import semver from 'semver';
import { npmNames } from '../npm-names.ts';
import { readTarballManifest } from '../tarball-manifest.ts';
import { npmVersionMetadata } from '../version-metadata.ts';
import { npmSamples } from './npm-sample.ts';

const spec: SampleSpec = {
  name: '@fennmark/cli', version: '1.2.0-rc.1', description: 'A command', keywords: ['cli'], license: 'MIT', readme: '# Cli\n', sizeBytes: 2048, tags: ['next'], seed: 'one',
  dependencies: [{ name: 'semver', requirement: '^7.0.0', kind: 'runtime' }, { name: 'react', requirement: '^19.0.0', kind: 'peer' }],
};

describe('a sample release', () => {
  it('is a tarball with what its metadata says', async () => {
    const release = await npmSamples.release(spec);
    const [file] = release.files;
    const manifest = await readTarballManifest(Readable.from([file?.bytes]));
    expect(manifest.packageJson).toMatchObject({ name: spec.name, version: spec.version, dependencies: { semver: '^7.0.0' }, bin: { cli: 'bin/run.js' } });
    expect(manifest.readme).toEqual({ fileName: 'README.md', text: '# Cli\n' });
    expect(npmVersionMetadata.parse(release.metadata)).toMatchObject({ description: 'A command', peerDependencies: { react: '^19.0.0' }, dist: { fileCount: 7, unpackedSize: manifest.unpackedSize } });
    expect(file?.path).toBe('@fennmark/cli-1.2.0-rc.1.tgz');
    expect(release.dependencies.map((one) => `${one.kind} ${one.name}`)).toEqual(['dependencies semver', 'peerDependencies react']);
  });

  it('has the same bytes for the same spec, and others for another seed', async () => {
    const bytes = async (seed: string): Promise<string | undefined> => (await npmSamples.release({ ...spec, seed })).files[0]?.bytes.toString('base64');
    expect(await bytes('one')).toBe(await bytes('one'));
    expect(await bytes('one')).not.toBe(await bytes('two'));
  });
});

describe('the catalogue', () => {
  const catalogue = npmSamples.catalogue();

  it('has names and versions that npm accepts, each once', () => {
    expect(catalogue.filter(({ name }) => !npmNames.parseName(name).ok)).toEqual([]);
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
    for (const { versions } of catalogue) {
      expect(versions.filter(({ version }) => semver.valid(version) !== version)).toEqual([]);
      expect(versions.map(({ version }) => version)).toEqual(semver.sort(versions.map(({ version }) => version)));
    }
  });

  it('depends only on versions of its own that are there', () => {
    const versionsOf = new Map(catalogue.map(({ name, versions }) => [name, versions.map(({ version }) => version)]));
    const own = catalogue.flatMap(({ versions }) => versions.flatMap(({ dependencies }) => dependencies)).filter(({ name }) => versionsOf.has(name));
    expect(own.length).toBeGreaterThan(500);
    expect(own.filter(({ name, requirement }) => semver.maxSatisfying(versionsOf.get(name) ?? [], requirement) === null)).toEqual([]);
  });

  it('shows what lists and pages must cope with', () => {
    const versions = catalogue.flatMap((product) => product.versions);
    expect(versions.length).toBeGreaterThan(500);
    expect(versions.filter(({ tags }) => tags.includes('next')).length).toBeGreaterThan(20);
    expect(versions.filter(({ deprecated }) => deprecated !== undefined).length).toBeGreaterThan(20);
    expect(catalogue.filter(({ name }) => !name.startsWith('@')).length).toBeGreaterThan(5);
    expect(catalogue.filter(({ readme }) => readme.includes('```') && readme.includes('|---|')).length).toBeGreaterThan(50);
  });

  it('is the same each time', () => {
    expect(npmSamples.catalogue()).toEqual(catalogue);
  });
});
