import type { PackageFormat } from '@packyard/domain';
import { gitlabError } from '@packyard/http';
import { z } from 'zod';
import { installGuide, setupGuide } from './generic-guides.ts';
import { parseGenericName, parseGenericVersion } from './generic-grammar.ts';
import { icon } from './generic-icon.ts';
import { GenericModule } from './generic.module.ts';
import { genericSamples } from './sample/generic-sample.ts';
import { compareVersions, versionSort } from './version-order.ts';

const metadata = z.strictObject({});
/** A generic version says nothing about itself: it is its files. */
export type GenericMetadata = z.infer<typeof metadata>;

const defaultMaxFileBytes = 5 * 1024 ** 3;

/** Any file under any name and version, published and fetched by its URL. @see https://docs.gitlab.com/user/packages/generic_packages/ */
export const genericFormat: PackageFormat<GenericMetadata> = {
  id: 'generic',
  label: 'Generic',
  icon,
  module: GenericModule,
  names: {
    parseName: parseGenericName,
    nameKey: (name) => name,
    parseVersion: parseGenericVersion,
    versionKey: (version) => version,
    versionSort,
    compareVersions,
    isPrerelease: () => false,
  },
  metadata,
  credentials: { challenge: 'Basic realm="GitLab Packages Registry"' },
  identity: 'file',
  onRepublish: 'supersede',
  rest: { sortWeight: 7, listedByDefault: true, defaultMaxFileBytes, maxFileSizeKey: 'generic_packages_max_file_size' },
  renderError: gitlabError,
  installGuide,
  setupGuide,
  details: () => [],
  summary: () => undefined,
  samples: genericSamples,
};
