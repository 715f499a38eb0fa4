import { hasUnsafeCharacters, isPollutingKey, maxNameBytes, parsed, printable, refused, type Parsed } from '@packyard/domain';
import { descriptiveFields, present, textOf } from './descriptive-fields.ts';
import { directoryBin, findManifestConfusion } from './manifest-confusion.ts';
import { binOf, bundledOf, installHooks, scriptOf, textMapOf, textsOf } from './package-json-fields.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './safe-json.ts';
import type { TarballManifest } from './tarball-inventory.ts';
import { verbatimFields, type NpmVersionMetadata } from './version-metadata.ts';

export interface VersionSource {
  readonly name: string;
  readonly version: string;
  /** The manifest in the publish request. Only what the tarball cannot tell is taken from it. */
  readonly published: JsonObject;
  readonly tarball: TarballManifest;
  /** Digests of the tarball as received. */
  readonly sha512: Buffer;
  readonly sha1: Buffer;
}

/** Longest requirement of one dependency: a URL with a commit fits. */
const maxRequirementLength = 4096;
const dependencyKinds = ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies', 'acceptDependencies'] as const;
const maxToolVersionLength = 64;

/** The metadata to store for one published version, or why the manifest and the tarball cannot be published together. */
export function buildVersionMetadata(source: VersionSource): Parsed<NpmVersionMetadata> {
  const { published, tarball } = source;
  const { packageJson } = tarball;
  const reason = findMalformed(packageJson) ?? findManifestConfusion(source.name, source.version, published, packageJson);
  if (reason !== undefined) return refused(reason);
  return parsed(
    present({
      dist: distOf(source),
      ...dependencyFields(packageJson),
      ...platformFields(packageJson),
      bin: binOf(packageJson) ?? nonEmpty(directoryBin(published, packageJson)),
      hasInstallScript: hasInstallScript(tarball) ? (true as const) : undefined,
      _hasShrinkwrap: tarball.hasShrinkwrap,
      ...descriptiveFields(packageJson),
      scripts: textMapOf(packageJson['scripts']),
      readmeFilename: tarball.readme?.fileName,
      verbatim: nonEmpty(Object.fromEntries(verbatimFields.flatMap((field) => (packageJson[field] === undefined ? [] : [[field, packageJson[field]]])))),
      gitHead: textOf(published['gitHead'], maxToolVersionLength),
      _nodeVersion: textOf(published['_nodeVersion'], maxToolVersionLength),
      _npmVersion: textOf(published['_npmVersion'], maxToolVersionLength),
    }),
  );
}

function distOf({ sha512, sha1, tarball }: VersionSource): NpmVersionMetadata['dist'] {
  return { integrity: `sha512-${sha512.toString('base64')}`, shasum: sha1.toString('hex'), fileCount: tarball.fileCount, unpackedSize: tarball.unpackedSize };
}

function dependencyFields(packageJson: JsonObject) {
  return {
    ...Object.fromEntries(dependencyKinds.map((kind) => [kind, textMapOf(packageJson[kind])])),
    peerDependenciesMeta: peerMetaOf(packageJson['peerDependenciesMeta']),
    dependenciesMeta: isJsonObject(packageJson['dependenciesMeta']) ? packageJson['dependenciesMeta'] : undefined,
    bundleDependencies: bundledOf(packageJson),
  };
}

function platformFields(packageJson: JsonObject) {
  return {
    engines: textMapOf(packageJson['engines']),
    os: textsOf(packageJson['os']),
    cpu: textsOf(packageJson['cpu']),
    libc: textsOf(packageJson['libc']),
    directories: textMapOf(packageJson['directories']),
  };
}

function peerMetaOf(value: JsonValue | undefined): NpmVersionMetadata['peerDependenciesMeta'] {
  if (!isJsonObject(value)) return undefined;
  return nonEmpty(Object.fromEntries(Object.entries(value).flatMap(([name, meta]) => (isJsonObject(meta) && typeof meta['optional'] === 'boolean' ? [[name, { optional: meta['optional'] }]] : []))));
}

/** Whether clients run code when they install this. @see https://docs.npmjs.com/cli/using-npm/scripts#npm-install */
function hasInstallScript({ packageJson, hasBindingGyp }: TarballManifest): boolean {
  return installHooks.some((hook) => scriptOf(packageJson, hook) !== undefined) || (hasBindingGyp && packageJson['gypfile'] !== false);
}

/** Dependencies and commands reach other people's file systems and terminals: they must be what they look like. */
function findMalformed(packageJson: JsonObject): string | undefined {
  for (const kind of dependencyKinds) {
    const value = packageJson[kind];
    const isEmptyList = Array.isArray(value) && value.length === 0;
    if (value !== undefined && value !== null && !isJsonObject(value) && !isEmptyList) return `"${kind}" in package.json must be an object of names and version ranges.`;
    const malformed = Object.entries(textMapOf(value) ?? {}).find(([name, range]) => name === '' || name.length > maxNameBytes || range.length > maxRequirementLength || hasUnsafeCharacters(name + range));
    if (malformed !== undefined) return `"${kind}" in package.json has an entry that cannot be used (${printable(malformed[0])}): names hold no control characters and ranges are shorter than ${maxRequirementLength} characters.`;
  }
  const command = Object.entries(binOf(packageJson) ?? {}).find(([name, path]) => isPollutingKey(name) || hasUnsafeCharacters(name + path));
  return command === undefined ? undefined : `"bin" in package.json has a name or path that cannot be used (${printable(command[0])}): rename it.`;
}

function nonEmpty<T extends object>(members: T): T | undefined {
  return Object.keys(members).length === 0 ? undefined : members;
}
