import type { SampleFile, SampleSpec } from '@packyard/domain';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseCoreMetadata } from '../archive/core-metadata.ts';
import { readDistribution } from '../archive/distribution-reader.ts';
import { parseFileName } from '../names/distribution-file-name.ts';
import { pypiNames } from '../names/pypi-names.ts';
import { pypiMetadata } from '../version-metadata.ts';
import { pypiSamples } from './pypi-sample.ts';

const spec: SampleSpec = {
  name: 'fennmark-tool', version: '1.2.0rc1', description: 'A tool', keywords: ['cli'], license: 'MIT', readme: '# Tool\n', sizeBytes: 2048, tags: [], seed: 'one',
  dependencies: [{ name: 'click', requirement: '>=8.1', kind: 'runtime' }, { name: 'pytest', requirement: '>=8', kind: 'development' }],
};

async function metadataIn({ path: fileName, bytes }: SampleFile): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pypi-sample-'));
  const at = path.join(folder, 'file');
  await writeFile(at, bytes);
  const file = parseFileName(fileName);
  if (!file.ok) throw new Error(file.reason);
  const found = await readDistribution(file.value, { spool: { path: at, openRead: () => createReadStream(at) } as never });
  await rm(folder, { recursive: true });
  return found.bytes.toString();
}

describe('a sample release', () => {
  it('is a wheel and an sdist that a publish would take', async () => {
    const release = await pypiSamples.release(spec);
    expect(release.files.map((file) => file.path)).toEqual(['fennmark_tool-1.2.0rc1-py3-none-any.whl', 'fennmark_tool-1.2.0rc1.tar.gz']);
    for (const file of release.files) expect(parseCoreMetadata(Buffer.from(await metadataIn(file)), 'METADATA').one('Name')).toBe('fennmark-tool');
    expect(pypiMetadata.parse(release.metadata)).toMatchObject({ summary: 'A tool', license: 'MIT', requiresPython: '>=3.9' });
    expect(release.dependencies).toEqual([{ kind: 'runtime', name: 'click', requirement: '>=8.1', optional: false }, { kind: 'runtime', name: 'pytest', requirement: '>=8; extra == "dev"', optional: true }]);
    expect(release.readme).toEqual({ fileName: 'README.md', text: '# Tool\n' });
  });

  it('has the same bytes for the same spec, and others for another seed', async () => {
    const bytes = async (seed: string): Promise<string[]> => (await pypiSamples.release({ ...spec, seed })).files.map((file) => file.bytes.toString('base64'));
    expect(await bytes('one')).toEqual(await bytes('one'));
    expect(await bytes('one')).not.toEqual(await bytes('two'));
  });
});

describe('the catalogue', () => {
  const catalogue = pypiSamples.catalogue();

  it('has names and versions in their normal form, each once and in order', () => {
    expect(catalogue.filter(({ name }) => pypiNames.nameKey(name) !== name)).toEqual([]);
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
    for (const { versions } of catalogue) {
      const texts = versions.map(({ version }) => version);
      expect(texts.map((text) => pypiNames.parseVersion(text))).toEqual(texts.map((value) => ({ ok: true, value })));
      expect([...texts].sort(pypiNames.compareVersions)).toEqual(texts);
    }
  });

  it('has yanked versions and uses only what is there', () => {
    const names = new Set(catalogue.map(({ name }) => name));
    const versions = catalogue.flatMap((product) => product.versions);
    expect(versions.filter(({ deprecated }) => deprecated !== undefined).length).toBeGreaterThan(5);
    expect(versions.flatMap(({ dependencies }) => dependencies).filter(({ name }) => name.startsWith('fennmark-') && !names.has(name))).toEqual([]);
  });
});
