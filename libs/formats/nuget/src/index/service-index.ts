/** What a client finds below one endpoint. Below a group packages are read and not published. */
interface Resource {
  readonly path: string;
  readonly types: readonly string[];
  readonly comment: string;
  readonly projectOnly?: true;
}

/**
 * Everything lies below the folder of the index: clients send credentials unasked only there. The plain and the oldest names of
 * registrations are GitLab's, with all versions; clients from before SemVer 2 ask for 3.4.0 first, newer ones for Versioned.
 */
const resources: readonly Resource[] = [
  { path: '/query', types: ['SearchQueryService', 'SearchQueryService/3.0.0-beta', 'SearchQueryService/3.0.0-rc', 'SearchQueryService/3.4.0', 'SearchQueryService/3.5.0', 'SearchQueryService/Versioned'], comment: 'Filter and search for packages by keyword.' },
  { path: '/autocomplete', types: ['SearchAutocompleteService', 'SearchAutocompleteService/3.0.0-beta', 'SearchAutocompleteService/3.0.0-rc', 'SearchAutocompleteService/3.5.0'], comment: 'Complete package ids, and list the versions of one.' },
  { path: '/metadata', types: ['RegistrationsBaseUrl', 'RegistrationsBaseUrl/3.0.0-beta', 'RegistrationsBaseUrl/3.0.0-rc', 'RegistrationsBaseUrl/3.6.0', 'RegistrationsBaseUrl/Versioned'], comment: 'Get package metadata.' },
  { path: '/metadata-semver1', types: ['RegistrationsBaseUrl/3.4.0'], comment: 'Get package metadata, without versions that only newer clients can read.' },
  { path: '/download', types: ['PackageBaseAddress/3.0.0'], comment: 'Get package content (.nupkg).' },
  { path: '', types: ['PackagePublish/2.0.0'], comment: 'Push and delete (or unlist) packages.', projectOnly: true },
  { path: '/symbolpackage', types: ['SymbolPackagePublish/4.9.0'], comment: 'Push symbol packages.', projectOnly: true },
];

/** @see https://learn.microsoft.com/nuget/api/service-index */
export function serviceIndex(prefix: string, scope: 'project' | 'group'): object {
  const listed = resources.filter((resource) => scope === 'project' || resource.projectOnly === undefined);
  return {
    version: '3.0.0',
    resources: listed.flatMap(({ path, types, comment }) => types.map((type) => ({ '@id': `${prefix}${path}`, '@type': type, comment }))),
  };
}
