import { fromBuffer } from 'yauzl';
import { parseFileName } from '../maven-file-name.ts';
import { coordinatesOf, parseMavenName, parseMavenVersion } from '../maven-grammar.ts';
import { mavenMetadata } from '../version-metadata.ts';
import { mavenSamples } from './maven-sample.ts';

const catalogue = mavenSamples.catalogue();
const specs = catalogue.map((product) => ({ ...product, version: product.versions.at(-1)?.version ?? '', tags: [], dependencies: product.versions.at(-1)?.dependencies ?? [], seed: product.name }));

function entriesOf(jar: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(jar, { lazyEntries: true }, (error, zip) => {
      if (zip === undefined) return void reject(error ?? new Error('no zip'));
      const names: string[] = [];
      zip.on('entry', (entry: { fileName: string }) => {
        names.push(entry.fileName);
        zip.readEntry();
      });
      zip.on('end', () => resolve(names));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

it('has names and versions that the format accepts, each once', () => {
  expect(catalogue.filter(({ name }) => !parseMavenName(name).ok)).toEqual([]);
  expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
  for (const { versions } of catalogue) {
    expect(versions.filter(({ version }) => !parseMavenVersion(version).ok)).toEqual([]);
    expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
  }
});

it.each(specs.map((spec) => [spec.name, spec] as const))('%s has a POM, a jar and its sources', async (_, spec) => {
  const release = await mavenSamples.release(spec);
  const { artifactId } = coordinatesOf(spec.name);
  expect(release.files.map(({ path }) => parseFileName(path, artifactId, spec.version)).map((parts) => [parts?.classifier, parts?.extension])).toEqual([['', 'pom'], ['', 'jar'], ['sources', 'jar']]);
  expect(await entriesOf(release.files[1]?.bytes ?? Buffer.alloc(0))).toContain('META-INF/MANIFEST.MF');
  expect(release.metadata).toMatchObject({ description: spec.description, licenses: [{ name: 'Apache-2.0' }] });
  expect(mavenMetadata.safeParse(release.metadata).success).toBe(true);
  expect(release.dependencies.map(({ name, requirement }) => [name, requirement])).toEqual(spec.dependencies.map(({ name, requirement }) => [name, requirement]));
  expect(await mavenSamples.release(spec)).toEqual(release);
});
