import { prefixMark, type FragmentFile, type FragmentSource } from '@packyard/domain';
import { packageIdKey } from '../names/package-id.ts';
import { isSemVer2 } from '../names/package-version.ts';
import type { NugetMetadata } from '../version-metadata.ts';
import { contentPath, leafPath, registrationPath, storedFileName } from './package-address.ts';

/** `version`: for lists of versions. `entry`: all that is said about one. Each begins with a digit, its level of SemVer. */
export type NugetVariant = 'version' | 'entry';

/** A version without its package (its symbols came first) is in no index yet. */
export function renderFragments(source: FragmentSource<NugetMetadata>): Readonly<Partial<Record<NugetVariant, string>>> {
  const stored = storedFileName(source.name, source.version, 'nupkg');
  const file = source.files.find((one) => one.path === stored);
  if (file === undefined) return {};
  const level = semVerLevel(source);
  return { version: level, entry: `${level}${catalogEntry(source, file)}` };
}

export const isSemVer1 = (fragment: string): boolean => fragment.startsWith('1');

/** Puts the registry's address, as the client used it, in its place inside JSON; without the level. */
export function fillEntry(fragment: string, prefix: string): string {
  const escaped = JSON.stringify(prefix).slice(1, -1);
  return fragment.slice(1).replaceAll(prefixMark, () => escaped);
}

/** @see https://learn.microsoft.com/nuget/concepts/package-versioning#semantic-versioning-200 */
function semVerLevel({ version, metadata }: FragmentSource<NugetMetadata>): '1' | '2' {
  const ranges = (metadata.dependencyGroups ?? []).flatMap((group) => group.dependencies.map((dependency) => dependency.range));
  const isNew = isSemVer2(version) || ranges.some((range) => /-[0-9A-Za-z-]+\.[0-9A-Za-z]|\+/.test(range));
  return isNew ? '2' : '1';
}

/**
 * Addresses are written by hand, because JSON.stringify would escape the mark. What may change without a new publish (listed or
 * not) is put in front when a document is built.
 * @see https://learn.microsoft.com/nuget/api/registration-base-url-resource#catalog-entry
 */
function catalogEntry({ name, version, metadata, deprecatedMessage }: FragmentSource<NugetMetadata>, file: FragmentFile): string {
  const { dependencyGroups = [], tags = [], title, description, authors, summary, projectUrl, licenseUrl, licenseExpression, iconUrl, minClientVersion, packageTypes, requireLicenseAcceptance } = metadata;
  const facts = JSON.stringify({
    id: name,
    version,
    authors: authors ?? '',
    title,
    description: description ?? '',
    summary: summary ?? '',
    tags: tags.join(' '),
    projectUrl,
    licenseUrl,
    licenseExpression,
    iconUrl,
    minClientVersion,
    requireLicenseAcceptance: requireLicenseAcceptance ?? false,
    packageTypes,
    packageSize: file.sizeBytes,
    ...(file.digests.sha512 === undefined ? {} : { packageHash: file.digests.sha512.toString('base64'), packageHashAlgorithm: 'SHA512' }),
    deprecation: deprecatedMessage === undefined ? undefined : { '@type': 'deprecation', reasons: ['Other'], message: deprecatedMessage },
  });
  const leaf = `${prefixMark}${leafPath(name, version)}`;
  const groups = dependencyGroups.map((group) => dependencyGroup(leaf, group)).join(',');
  return `{"@id":"${leaf}","packageContent":"${prefixMark}${contentPath(name, version)}","dependencyGroups":[${groups}],${facts.slice(1)}`;
}

type Group = NonNullable<NugetMetadata['dependencyGroups']>[number];

function dependencyGroup(leaf: string, { targetFramework, dependencies }: Group): string {
  const id = `${leaf}#dependencygroup${targetFramework === undefined ? '' : `/${encodeURIComponent(targetFramework.toLowerCase())}`}`;
  const inner = dependencies.map((dependency) => {
    const facts = JSON.stringify({ '@type': 'PackageDependency', id: dependency.id, range: rangeOf(dependency.range) });
    return `{"@id":"${id}/${packageIdKey(dependency.id)}","registration":"${prefixMark}${registrationPath(dependency.id)}",${facts.slice(1)}`;
  });
  const facts = JSON.stringify({ '@type': 'PackageDependencyGroup', targetFramework });
  return `{"@id":"${id}","dependencies":[${inner.join(',')}],${facts.slice(1)}`;
}

/** A bare version means that one or higher. */
function rangeOf(range: string): string {
  const text = range.trim();
  if (text === '') return '(, )';
  return /^[0-9][^*]*$/.test(text) ? `[${text}, )` : text;
}
