import type { PackageFormat } from '@packyard/domain';
import { renderFragments } from './index/fragments.ts';
import { registrationIndexes, registrationPages } from './index/registration.ts';
import { versionsList } from './index/versions-list.ts';
import { nugetNames } from './names/nuget-names.ts';
import { details } from './nuget-details.ts';
import { renderNugetError } from './nuget-error.ts';
import { installGuide, setupGuide } from './nuget-guides.ts';
import { icon } from './nuget-icon.ts';
import { NugetModule } from './nuget.module.ts';
import { nugetSamples } from './sample/nuget-sample.ts';
import { nugetMetadata, type NugetMetadata } from './version-metadata.ts';

const apiKeyHeader = 'x-nuget-apikey';

/** Packages for .NET, for dotnet, nuget.exe, Visual Studio and all that speak to them. @see https://docs.gitlab.com/user/packages/nuget_repository/ */
export const nugetFormat: PackageFormat<NugetMetadata> = {
  id: 'nuget',
  label: 'NuGet',
  icon,
  module: NugetModule,
  names: nugetNames,
  metadata: nugetMetadata,
  credentials: { challenge: 'Basic realm="GitLab Packages Registry"', tokenHeaders: [apiKeyHeader], decisiveHeader: apiKeyHeader, checksUserName: true },
  // a package and its symbols come one after the other
  identity: 'file',
  onRepublish: 'supersede',
  maxVersions: 10_000,
  rest: { sortWeight: 4, listedByDefault: true, defaultMaxFileBytes: 500 * 1024 ** 2, maxFileSizeKey: 'nuget_max_file_size' },
  renderError: renderNugetError,
  installGuide,
  setupGuide,
  details,
  summary: ({ summary, description }) => summary ?? description,
  indexes: [versionsList, ...Object.values(registrationIndexes), ...Object.values(registrationPages)],
  renderFragments,
  samples: nugetSamples,
};
