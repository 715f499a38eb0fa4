import type { IndexBuilder } from '@packyard/domain';
import type { NugetVariant } from '../index/fragments.ts';
import { normalizedVersion } from '../names/package-version.ts';

const builder = (prereleases: boolean): IndexBuilder => ({
  id: `nuget-autocomplete-${prereleases ? 'all' : 'releases'}`,
  fragment: 'version' satisfies NugetVariant,
  builderVersion: 1,
  contentType: 'application/json',
  async *build({ fragments }) {
    let count = 0;
    yield '{"data":[';
    for await (const { version, prerelease, hidden } of fragments) {
      if (hidden || (prerelease && !prereleases)) continue;
      yield `${count === 0 ? '' : ','}${JSON.stringify(normalizedVersion(version))}`;
      count += 1;
    }
    yield `],"totalHits":${count}}`;
  },
});

/** The listed versions of one package. @see https://learn.microsoft.com/nuget/api/search-autocomplete-service-resource#enumerate-package-versions */
export const autocompleteVersions = { all: builder(true), releases: builder(false) } as const;
