import type { SampleSpec } from '@packyard/domain';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PackageArchive } from '../archive/package-archive.ts';
import { Nuspec } from '../archive/nuspec.ts';
import { nugetNames } from '../names/nuget-names.ts';
import { nugetMetadata } from '../version-metadata.ts';
import { nugetSamples } from './nuget-sample.ts';

const spec: SampleSpec = {
  name: 'Fennmark.Tool', version: '1.2.0-rc.1', description: 'Tools & more', keywords: ['cli'], license: 'MIT', readme: '# Tool\n', sizeBytes: 2048, tags: [], seed: 'one',
  dependencies: [{ name: 'Fennmark.Core', requirement: '1.0.0', kind: 'runtime' }, { name: 'xunit', requirement: '2.9.0', kind: 'development' }],
};

describe('a sample release', () => {
  it('is a package that a publish would take', async () => {
    const release = await nugetSamples.release(spec);
    const folder = await mkdtemp(path.join(tmpdir(), 'nuget-sample-'));
    await writeFile(path.join(folder, 'package'), release.files[0]?.bytes ?? '');
    const archive = await PackageArchive.open(path.join(folder, 'package'));
    const nuspec = Nuspec.parse(await archive.nuspec());
    expect([nuspec.id, nuspec.version, await archive.text('README.md')]).toEqual(['Fennmark.Tool', '1.2.0-rc.1', '# Tool\n']);
    archive.close();
    await rm(folder, { recursive: true });
    expect(release.files.map((file) => file.path)).toEqual(['fennmark.tool.1.2.0-rc.1.nupkg']);
    expect(nugetMetadata.parse(release.metadata)).toMatchObject({ source: 'nupkg', description: 'Tools & more', licenseExpression: 'MIT', tags: ['cli'] });
    expect(release.dependencies).toEqual([{ kind: '.NETStandard2.0', name: 'Fennmark.Core', requirement: '1.0.0', optional: false }]);
  });

  it('has the same bytes for the same spec, and others for another seed', async () => {
    const bytes = async (seed: string): Promise<string[]> => (await nugetSamples.release({ ...spec, seed })).files.map((file) => file.bytes.toString('base64'));
    expect(await bytes('one')).toEqual(await bytes('one'));
    expect(await bytes('one')).not.toEqual(await bytes('two'));
  });
});

describe('the catalogue', () => {
  const catalogue = nugetSamples.catalogue();

  it('has valid names and versions, each once and in order', () => {
    expect(new Set(catalogue.map(({ name }) => nugetNames.nameKey(name))).size).toBe(catalogue.length);
    for (const { name, versions } of catalogue) {
      expect(nugetNames.parseName(name)).toMatchObject({ ok: true });
      expect(versions.map(({ version }) => version)).toEqual(versions.map(({ version }) => version).sort(nugetNames.compareVersions));
      for (const { version } of versions) expect(nugetNames.parseVersion(version)).toEqual({ ok: true, value: version });
    }
  });

  it('depends only on what it has, or what the public gallery has', () => {
    const own = new Set(catalogue.map(({ name }) => name));
    for (const { name } of catalogue.flatMap(({ versions }) => versions.flatMap(({ dependencies }) => dependencies))) expect(own.has(name) || !name.startsWith('Fennmark.')).toBe(true);
  });
});
