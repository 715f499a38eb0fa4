import type { FragmentFile, IndexFragment, IndexInput } from '@packyard/domain';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import path from 'node:path';
import { renderFragments } from '../maven-fragments.ts';
import { compareVersions } from '../version-order.ts';
import { isSnapshot } from '../maven-grammar.ts';
import { artifactMetadata } from './artifact-metadata.ts';
import { pluginMetadata, renderPluginEntry } from './plugin-metadata.ts';
import { snapshotMetadata, snapshotVersioning } from './snapshot-metadata.ts';

const golden = (name: string): string => readFileSync(path.join(__dirname, '../fixtures', name), 'utf8');
const at = (time: string): Date => new Date(`2026-11-22T${time}Z`);
const file = (name: string, time = '06:00:00'): FragmentFile => ({ path: name, qualifier: '', sizeBytes: 1, digests: { sha256: Buffer.alloc(32) }, metadata: {}, createdAt: at(time) });

/** As the index reads it: one package, its versions in their order. */
function input(versions: readonly string[], hidden: readonly string[] = []): IndexInput {
  const fragments = [...versions].sort(compareVersions).map((version, index): IndexFragment => {
    const body = renderFragments({ name: 'com/acme/lib', version, metadata: {}, files: [] })['version'] ?? '';
    return { packageId: 1, versionId: index, version, publishedAt: at('06:00:00'), prerelease: isSnapshot(version), hidden: hidden.includes(version), body };
  });
  const found = { packageId: 1, projectId: 1, name: 'com/acme/lib', revision: 1, createdAt: at('05:00:00'), changedAt: at('06:35:20'), tags: [], maintainers: [] };
  return { packages: [found], fragments: Readable.from(fragments) as AsyncIterable<IndexFragment>, readme: async () => undefined, prefix: '' };
}

const built = (index: IndexInput): Promise<string> => text(Readable.from(artifactMetadata.build(index)));

it('an artifact', async () => {
  expect(await built(input(['1.0.0', '1.1.0-SNAPSHOT', '1.0.1', '1.0.0-rc1']))).toBe(golden('artifact-metadata.xml'));
});

it('an artifact of snapshots only has no release', async () => {
  const document = await built(input(['1.0-SNAPSHOT']));
  expect(document).toContain('<latest>1.0-SNAPSHOT</latest>');
  expect(document).not.toContain('<release>');
});

it('nobody is led to a hidden version', async () => {
  const document = await built(input(['1.0', '2.0'], ['2.0']));
  expect(document).toContain('<release>1.0</release>');
  expect(document).not.toContain('2.0</');
});

it('a snapshot of two builds, one of them without sources', () => {
  const files = ['063517-1.pom', '063517-1.jar', '063517-1-sources.jar', '063520-2.pom', '063520-2.jar'].map((name) => file(`lib-1.1.0-20261122.${name}`));
  expect(snapshotMetadata('com/acme/lib', '1.1.0-SNAPSHOT', snapshotVersioning('com/acme/lib', '1.1.0-SNAPSHOT', files))).toBe(golden('snapshot-metadata.xml'));
});

it('a snapshot under its literal name', () => {
  const files = [file('lib-1.1.0-SNAPSHOT.pom', '06:35:17'), file('lib-1.1.0-SNAPSHOT.jar', '06:35:20')];
  expect(snapshotMetadata('com/acme/lib', '1.1.0-SNAPSHOT', snapshotVersioning('com/acme/lib', '1.1.0-SNAPSHOT', files))).toBe(golden('literal-snapshot-metadata.xml'));
});

it('the plugins of a group', () => {
  const entries = [
    renderPluginEntry({ name: 'com/acme/build/acme-maven-plugin', metadata: { packaging: 'maven-plugin', name: 'Not this', plugin: { prefix: 'run', name: 'Acme <Runner>' } } }),
    renderPluginEntry({ name: 'com/acme/build/maven-check-plugin', metadata: { packaging: 'maven-plugin' } }),
    renderPluginEntry({ name: 'com/acme/build/lib', metadata: { packaging: 'jar' } }),
  ];
  expect(pluginMetadata(entries.filter((entry) => entry !== undefined))).toBe(golden('plugin-metadata.xml'));
});
