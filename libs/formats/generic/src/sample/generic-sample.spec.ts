import { createHash } from 'node:crypto';
import { isPathSegment, parseGenericName, parseGenericVersion } from '../generic-grammar.ts';
import { genericSamples } from './generic-sample.ts';

const catalogue = genericSamples.catalogue();
const latest = catalogue.map((product) => ({ ...product, version: product.versions.at(-1)?.version ?? '', tags: [], dependencies: [], seed: product.name }));

it('has names, versions and paths that the format accepts, each once', async () => {
  expect(catalogue.filter(({ name }) => !parseGenericName(name).ok)).toEqual([]);
  expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
  for (const { versions } of catalogue) {
    expect(versions.filter(({ version }) => !parseGenericVersion(version).ok)).toEqual([]);
    expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
  }
  for (const spec of latest) {
    const paths = (await genericSamples.release(spec)).files.map((file) => file.path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.flatMap((path) => path.split('/')).filter((segment) => !isPathSegment(segment))).toEqual([]);
  }
});

it.each(latest.map((spec) => [spec.name, spec] as const))('%s has several files, and checksums that are true', async (_name, spec) => {
  const { files } = await genericSamples.release(spec);
  const sums = files.find((file) => file.path === 'SHA256SUMS')?.bytes.toString() ?? '';
  const others = files.filter((file) => file.path !== 'SHA256SUMS');
  expect(others.length).toBeGreaterThan(1);
  expect(sums).toBe(others.map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`).join(''));
  expect(files.filter(({ bytes }) => bytes.length === 0)).toEqual([]);
});

it('has the same bytes for the same spec', async () => {
  for (const spec of latest.slice(0, 3)) expect(await genericSamples.release(spec)).toEqual(await genericSamples.release(spec));
});
