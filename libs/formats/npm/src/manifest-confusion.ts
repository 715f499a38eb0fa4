import { printable } from '@packyard/domain';
import semver from 'semver';
import { requirementKey } from './dependency-requirement.ts';
import { binOf, bundledOf, inside, installHooks, scriptOf, textMapOf } from './package-json-fields.ts';
import { versionKey } from './package-version.ts';
import { isJsonObject, type JsonObject } from './safe-json.ts';

type Texts = Readonly<Record<string, string>>;

/**
 * Why the manifest in the publish request and the package.json in the tarball are not about the same thing; undefined if they are.
 * Differences that npm, pnpm, yarn and bun make themselves while packing are none. What is shown comes from the tarball in any case;
 * this check tells the publisher instead of surprising the reader. @see https://blog.vlt.sh/blog/the-massive-hole-in-the-npm-ecosystem
 */
export function findManifestConfusion(name: string, version: string, published: JsonObject, packageJson: JsonObject): string | undefined {
  const difference =
    identityDifference(name, version, packageJson, 'the package.json in the tarball') ??
    identityDifference(name, version, published, 'the manifest') ??
    dependencyDifference(published, packageJson) ??
    hookDifference(published, packageJson) ??
    binDifference(published, packageJson);
  return difference === undefined ? undefined : `${difference} Run npm pack and publish the .tgz it writes, so that both come from the same files.`;
}

function identityDifference(name: string, version: string, manifest: JsonObject, where: string): string | undefined {
  const { name: itsName, version: itsVersion } = manifest;
  if (typeof itsName !== 'string' || itsName.trim() !== name) return `The name in ${where} is ${quoted(itsName)}, but ${name} is being published.`;
  // Clients clean the version (a leading "v") and drop build metadata before they send it.
  const cleaned = typeof itsVersion === 'string' ? semver.clean(itsVersion, { loose: true }) : null;
  if (cleaned !== versionKey(version)) return `The version in ${where} is ${quoted(itsVersion)}, but ${version} is being published.`;
  return undefined;
}

function dependencyDifference(published: JsonObject, packageJson: JsonObject): string | undefined {
  const [sent, packed] = [effectiveDependencies(published), effectiveDependencies(packageJson)];
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies'] as const) {
    const name = firstDifference(sent[kind], packed[kind], (a, b) => requirementKey(a) === requirementKey(b));
    if (name !== undefined) return differs(`${kind}: ${name}`, sent[kind][name], packed[kind][name]);
  }
  return undefined;
}

/** npm counts a dependency that is optional as optional only, older clients list it twice; a bundled one is a dependency even if not listed. */
function effectiveDependencies(manifest: JsonObject): Record<'dependencies' | 'optionalDependencies' | 'peerDependencies', Texts> {
  const optionalDependencies = textMapOf(manifest['optionalDependencies']) ?? {};
  const bundled = Object.fromEntries((bundledOf(manifest) ?? []).map((name) => [name, '*']));
  const all = Object.entries({ ...bundled, ...textMapOf(manifest['dependencies']) });
  const dependencies = Object.fromEntries(all.filter(([name]) => !Object.hasOwn(optionalDependencies, name)));
  return { dependencies, optionalDependencies, peerDependencies: textMapOf(manifest['peerDependencies']) ?? {} };
}

/**
 * A hook that only the manifest names is no danger and common: npm adds one for binding.gyp, and scripts that switch hooks off
 * for packing have switched them on again when npm reads the manifest.
 */
function hookDifference(published: JsonObject, packageJson: JsonObject): string | undefined {
  const hook = installHooks.find((name) => scriptOf(packageJson, name) !== undefined && scriptOf(packageJson, name) !== scriptOf(published, name));
  return hook === undefined ? undefined : differs(`scripts: ${hook}`, scriptOf(published, hook), scriptOf(packageJson, hook));
}

function binDifference(published: JsonObject, packageJson: JsonObject): string | undefined {
  const [sent, packed] = [binOf(published) ?? {}, binOf(packageJson) ?? directoryBin(published, packageJson)];
  const name = firstDifference(sent, packed, (a, b) => a === b);
  return name === undefined ? undefined : differs(`bin: ${name}`, sent[name], packed[name]);
}

/** The commands that npm has listed for a `directories.bin`: those of the manifest that lie in that folder and are named like their file. */
export function directoryBin(published: JsonObject, packageJson: JsonObject): Texts {
  const directories = packageJson['directories'];
  const folder = isJsonObject(directories) && typeof directories['bin'] === 'string' ? `${inside(directories['bin'])}/` : undefined;
  if (folder === undefined) return {};
  return Object.fromEntries(Object.entries(binOf(published) ?? {}).filter(([name, path]) => path.startsWith(folder) && path.endsWith(`/${name}`)));
}

function firstDifference(a: Texts, b: Texts, equal: (a: string, b: string) => boolean): string | undefined {
  const own = (map: Texts, name: string): string | undefined => (Object.hasOwn(map, name) ? map[name] : undefined);
  return [...Object.keys(a), ...Object.keys(b)].find((name) => {
    const [left, right] = [own(a, name), own(b, name)];
    return left === undefined || right === undefined || !equal(left, right);
  });
}

function differs(what: string, sent: string | undefined, packed: string | undefined): string {
  return `The manifest and the package.json in the tarball differ in ${printable(what)} (${quoted(sent)} and ${quoted(packed)}).`;
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${printable(value)}"` : 'missing';
}
