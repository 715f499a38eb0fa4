import type { ListedPackageVersion, PackageHit } from '@packyard/registry';
import { contentPath, leafPath, registrationPath } from '../index/package-address.ts';
import type { NugetMetadata } from '../version-metadata.ts';

export interface SearchHit extends PackageHit<NugetMetadata> {
  /** Highest first. */
  readonly versions: readonly ListedPackageVersion[];
}

/** @see https://learn.microsoft.com/nuget/api/search-query-service-resource#response */
export function presentSearch(hits: readonly SearchHit[], totalHits: number, prefix: string): object {
  return { totalHits, data: hits.map((hit) => presentHit(hit, prefix)) };
}

/** Undefined members are left out when the answer is written as JSON. */
function presentHit({ name, version, metadata, versions }: SearchHit, prefix: string): object {
  const { authors = '', title, description = '', summary = '', tags = [], projectUrl, licenseUrl, iconUrl, packageTypes } = metadata;
  return {
    '@id': `${prefix}${registrationPath(name)}`,
    '@type': 'Package',
    registration: `${prefix}${registrationPath(name)}`,
    packageContent: `${prefix}${contentPath(name, version)}`,
    id: name,
    version,
    authors,
    title: title ?? name,
    description,
    summary,
    tags: tags.join(' '),
    projectUrl,
    licenseUrl,
    iconUrl,
    totalDownloads: versions.reduce((sum, one) => sum + one.downloads, 0),
    // nobody here vouches for who owns a name
    verified: false,
    packageTypes: packageTypes ?? [{ name: 'Dependency' }],
    // clients expect the oldest first
    versions: [...versions].reverse().map((one) => ({ '@id': `${prefix}${leafPath(name, one.version)}`, version: one.version, downloads: one.downloads })),
  };
}
