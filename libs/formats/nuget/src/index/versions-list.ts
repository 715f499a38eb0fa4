import type { IndexBuilder } from '@packyard/domain';
import { versionInUrl } from '../names/package-version.ts';
import type { NugetVariant } from './fragments.ts';

/**
 * All versions, unlisted ones too: whoever asks for one exactly gets it.
 * @see https://learn.microsoft.com/nuget/api/package-base-address-resource#enumerate-package-versions
 */
export const versionsList: IndexBuilder = {
  id: 'nuget-versions',
  fragment: 'version' satisfies NugetVariant,
  builderVersion: 1,
  contentType: 'application/json',
  async *build({ fragments }) {
    let separator = '{"versions":[';
    for await (const { version } of fragments) {
      yield `${separator}${JSON.stringify(versionInUrl(version))}`;
      separator = ',';
    }
    yield separator === ',' ? ']}' : `${separator}]}`;
  },
};
