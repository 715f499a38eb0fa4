import { prefixMark, type FragmentSource } from '@packyard/domain';
import { parsePackageName, type PackageName } from './package-name.ts';
import { tarballPath } from './tarball-name.ts';
import type { NpmVersionMetadata } from './version-metadata.ts';

/** `full` is the whole manifest, `abbreviated` what an install needs. */
export type PackumentVariant = 'full' | 'abbreviated';

/** @see https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md#abbreviated-version-object; libc, peerDependenciesMeta and dependenciesMeta are for pnpm, yarn and bun. */
const abbreviatedFields = [
  'dependencies',
  'optionalDependencies',
  'peerDependencies',
  'peerDependenciesMeta',
  'dependenciesMeta',
  'acceptDependencies',
  'bundleDependencies',
  'bin',
  'directories',
  'engines',
  'os',
  'cpu',
  'libc',
  'funding',
  'hasInstallScript',
  '_hasShrinkwrap',
] as const satisfies readonly (keyof NpmVersionMetadata)[];

/**
 * JSON text of one version's object in each kind of packument, the registry prefix of its tarball's address left open.
 * `source.name` is a checked name; a RangeError otherwise.
 */
export function renderFragments(source: Omit<FragmentSource<NpmVersionMetadata>, 'files'>): Readonly<Record<PackumentVariant, string>> {
  const name = parsePackageName(source.name);
  if (!name.ok) throw new RangeError(name.reason);
  const { dist, verbatim, ...fields } = source.metadata;
  const identity = { name: source.name, version: source.version, deprecated: source.deprecatedMessage };
  const needed = Object.fromEntries(abbreviatedFields.map((field) => [field, fields[field]]));
  const distText = distOf(name.value, source.version, dist);
  return {
    full: `${open({ _id: `${source.name}@${source.version}`, ...identity, ...verbatim, ...fields })},${distText}}`,
    abbreviated: `${open({ ...identity, ...needed })},${distText}}`,
  };
}

function distOf(name: PackageName, version: string, dist: NpmVersionMetadata['dist']): string {
  return `"dist":${open(dist)},"tarball":"${prefixMark}/${tarballPath(name, version)}"}`;
}

/** The JSON text of an object that is not empty, without its closing brace. */
function open(members: object): string {
  return JSON.stringify(members).slice(0, -1);
}

/** The fragment with the prefix filled in. `prefix` is the registry's address as the client used it, without a trailing slash. */
export function fillFragment(fragment: string, prefix: string): string {
  const escaped = JSON.stringify(prefix).slice(1, -1);
  return fragment.replaceAll(prefixMark, () => escaped);
}
