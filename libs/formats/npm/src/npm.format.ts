import type { PackageFormat } from '@packyard/domain';
import { details } from './npm-details.ts';
import { renderNpmError } from './npm-error.ts';
import { installGuide, setupGuide } from './npm-guides.ts';
import { icon } from './npm-icon.ts';
import { npmNames } from './npm-names.ts';
import { NpmModule } from './npm.module.ts';
import { abbreviatedPackument, distTagsDocument, editablePackument, fullPackument } from './packument.ts';
import { npmSamples } from './sample/npm-sample.ts';
import { renderFragments } from './version-fragment.ts';
import { npmVersionMetadata, type NpmVersionMetadata } from './version-metadata.ts';

const mebibyte = 1024 * 1024;

/** Packages for Node and browsers, as npm, pnpm, yarn and bun publish and install them. @see https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md */
export const npmFormat: PackageFormat<NpmVersionMetadata> = {
  id: 'npm',
  label: 'npm',
  icon,
  module: NpmModule,
  names: npmNames,
  metadata: npmVersionMetadata,
  credentials: {},
  identity: 'version',
  onRepublish: 'refuse',
  maxVersions: 10_000,
  rest: { sortWeight: 2, listedByDefault: true, defaultMaxFileBytes: 500 * mebibyte, maxFileSizeKey: 'npm_max_file_size' },
  renderError: renderNpmError,
  installGuide,
  setupGuide,
  details,
  summary: ({ description }) => description,
  indexes: [fullPackument, abbreviatedPackument, editablePackument, distTagsDocument],
  renderFragments,
  samples: npmSamples,
};
