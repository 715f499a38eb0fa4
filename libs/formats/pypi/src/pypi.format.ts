import type { PackageFormat } from '@packyard/domain';
import { projectPages } from './index/simple-pages.ts';
import { renderFragments } from './index/simple-fragments.ts';
import { pypiNames } from './names/pypi-names.ts';
import { details } from './pypi-details.ts';
import { renderPypiError } from './pypi-error.ts';
import { installGuide, setupGuide } from './pypi-guides.ts';
import { icon } from './pypi-icon.ts';
import { PypiModule } from './pypi.module.ts';
import { pypiSamples } from './sample/pypi-sample.ts';
import { pypiMetadata, type PypiMetadata } from './version-metadata.ts';

const defaultMaxFileBytes = 3 * 1024 ** 3;
/** One page names all their files. */
const maxVersions = 10_000;

/** Python wheels and sdists. @see https://docs.gitlab.com/user/packages/pypi_repository/ */
export const pypiFormat: PackageFormat<PypiMetadata> = {
  id: 'pypi',
  label: 'PyPI',
  icon,
  module: PypiModule,
  names: pypiNames,
  metadata: pypiMetadata,
  credentials: { challenge: 'Basic realm="GitLab Packages Registry"' },
  identity: 'file',
  onRepublish: 'idempotent',
  maxVersions,
  rest: { sortWeight: 5, listedByDefault: true, defaultMaxFileBytes, maxFileSizeKey: 'pypi_max_file_size' },
  renderError: renderPypiError,
  installGuide,
  setupGuide,
  details,
  summary: (metadata) => metadata.summary,
  indexes: Object.values(projectPages),
  renderFragments,
  samples: pypiSamples,
};
