import { normalizedVersion, isPrerelease } from '../names/package-version.ts';
import { contentPath } from '../index/package-address.ts';
import { xmlText } from './xml-text.ts';

/** What an entry says of a version: the fields of a registration's entry that the old protocol knows. */
export interface V2Facts {
  readonly id: string;
  readonly version: string;
  readonly published: Date;
  readonly listed: boolean;
  readonly isLatest: boolean;
  readonly isAbsoluteLatest: boolean;
  readonly authors?: string;
  readonly title?: string;
  readonly description?: string;
  readonly summary?: string;
  readonly tags?: string;
  readonly projectUrl?: string;
  readonly licenseUrl?: string;
  readonly iconUrl?: string;
  readonly minClientVersion?: string;
  readonly requireLicenseAcceptance?: boolean;
  readonly packageSize?: number;
  readonly packageHash?: string;
  readonly dependencyGroups?: readonly { readonly targetFramework?: string; readonly dependencies?: readonly { readonly id: string; readonly range: string }[] }[];
}

export const namespaces = 'xmlns="http://www.w3.org/2005/Atom" xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"';
/** How the public gallery marks what is not listed. */
const unlistedAt = new Date('1900-01-01T00:00:00Z');

/** One version as an Atom entry. `attributes` stand in its first tag: namespaces, if it is a document of its own. */
export function v2Entry(facts: V2Facts, prefix: string, attributes = ''): string {
  const { id, version, published, authors = '' } = facts;
  const at = `${prefix}/v2/Packages(Id='${id}',Version='${normalizedVersion(version)}')`;
  return `<entry${attributes}><id>${xmlText(at)}</id><category term="NuGetGallery.V2FeedPackage" scheme="http://schemas.microsoft.com/ado/2007/08/dataservices/scheme"/><link rel="self" title="V2FeedPackage" href="${xmlText(at)}"/><title type="text">${xmlText(id)}</title><updated>${published.toISOString()}</updated><author><name>${xmlText(authors)}</name></author><content type="application/zip" src="${xmlText(`${prefix}${contentPath(id, version)}`)}"/><m:properties>${properties(facts)}</m:properties></entry>`;
}

function properties(facts: V2Facts): string {
  const { version, listed, published, packageHash } = facts;
  const publishedAt = listed ? published : unlistedAt;
  const texts = {
    Id: facts.id,
    Version: version,
    NormalizedVersion: normalizedVersion(version),
    Title: facts.title ?? facts.id,
    Authors: facts.authors,
    Description: facts.description,
    Summary: facts.summary,
    Tags: facts.tags,
    ProjectUrl: facts.projectUrl,
    LicenseUrl: facts.licenseUrl,
    IconUrl: facts.iconUrl,
    MinClientVersion: facts.minClientVersion,
    Dependencies: dependenciesText(facts.dependencyGroups ?? []),
    PackageHash: packageHash,
    PackageHashAlgorithm: packageHash === undefined ? undefined : 'SHA512',
  };
  const flags = { IsLatestVersion: facts.isLatest, IsAbsoluteLatestVersion: facts.isAbsoluteLatest, IsPrerelease: isPrerelease(version), RequireLicenseAcceptance: facts.requireLicenseAcceptance === true, Listed: listed };
  return [
    ...Object.entries(texts).map(([name, value]) => (value === undefined ? `<d:${name} m:null="true"/>` : `<d:${name}>${xmlText(value)}</d:${name}>`)),
    ...Object.entries(flags).map(([name, value]) => `<d:${name} m:type="Edm.Boolean">${value}</d:${name}>`),
    ...['Created', 'LastUpdated', 'Published'].map((name) => `<d:${name} m:type="Edm.DateTime">${(name === 'Published' ? publishedAt : published).toISOString()}</d:${name}>`),
    `<d:PackageSize m:type="Edm.Int64">${facts.packageSize ?? 0}</d:PackageSize>`,
    ...['DownloadCount', 'VersionDownloadCount'].map((name) => `<d:${name} m:type="Edm.Int32">0</d:${name}>`),
  ].join('');
}

/** `id:range:framework`, one after the other with bars between. A group without dependencies still says that the framework is supported. */
function dependenciesText(groups: NonNullable<V2Facts['dependencyGroups']>): string {
  const shortName = (framework: string | undefined): string => (framework === undefined ? '' : frameworkName(framework));
  return groups
    .flatMap(({ targetFramework, dependencies = [] }) => (dependencies.length === 0 ? [`::${shortName(targetFramework)}`] : dependencies.map(({ id, range }) => `${id}:${range === '(, )' ? '' : range}:${shortName(targetFramework)}`)))
    .join('|');
}

/** `.NETFramework4.7.2` is `net472` to clients of this protocol; other names they know as they are. */
function frameworkName(framework: string): string {
  const [, kind, version = ''] = /^\.(NETFramework|NETStandard|NETCoreApp)v?([0-9.]*)$/i.exec(framework) ?? [];
  if (kind === undefined) return framework;
  return kind.toLowerCase() === 'netframework' ? `net${version.replaceAll('.', '')}` : `${kind.toLowerCase()}${version}`;
}
