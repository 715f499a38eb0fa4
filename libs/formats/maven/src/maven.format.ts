import type { BuildFile, PackageFormat, Problem, WireError } from '@packyard/domain';
import { gitlabError } from '@packyard/http';
import { parseFileName } from './maven-file-name.ts';
import { coordinatesOf, isSnapshot, nameKey, parseMavenName, parseMavenVersion } from './maven-grammar.ts';
import { details } from './maven-details.ts';
import { renderFragments } from './maven-fragments.ts';
import { installGuide, setupGuide } from './maven-guides.ts';
import { icon } from './maven-icon.ts';
import { MavenModule } from './maven.module.ts';
import { mavenSamples } from './sample/maven-sample.ts';
import { mavenMetadata, type MavenMetadata } from './version-metadata.ts';
import { compareVersions, versionSort } from './version-order.ts';
import { artifactMetadata } from './documents/artifact-metadata.ts';

const defaultMaxFileBytes = 3 * 1024 ** 3;

/** Maven repositories, for Maven, Gradle, sbt, Ivy and all that speak to them. @see https://docs.gitlab.com/user/packages/maven_repository/ */
export const mavenFormat: PackageFormat<MavenMetadata> = {
  id: 'maven',
  label: 'Maven',
  icon,
  module: MavenModule,
  names: {
    parseName: parseMavenName,
    nameKey,
    // as with GitLab: else anybody's project could answer for the names that somebody else builds with
    ownerPath: (name) => name.split('/', 1)[0],
    parseVersion: parseMavenVersion,
    versionKey: (version) => version,
    versionSort,
    compareVersions,
    isPrerelease: isSnapshot,
    isMoving: isSnapshot,
  },
  metadata: mavenMetadata,
  credentials: { challenge: 'Basic realm="GitLab Packages Registry"' },
  identity: 'file',
  onRepublish: 'supersede-other',
  rest: { sortWeight: 1, listedByDefault: true, defaultMaxFileBytes, maxFileSizeKey: 'maven_max_file_size' },
  renderError,
  installGuide,
  setupGuide,
  details,
  summary: ({ description, name }) => description ?? name,
  indexes: [artifactMetadata],
  renderFragments,
  buildOf,
  samples: mavenSamples,
};

/** Two builds of one time differ by their number. */
function buildOf({ name, version, path }: BuildFile): { series: string; build: string } | undefined {
  const parts = parseFileName(path, coordinatesOf(name).artifactId, version);
  return parts?.build === undefined ? undefined : { series: parts.series, build: `${parts.build.timestamp}-${String(parts.build.number).padStart(9, '0')}` };
}

/** Maven, Gradle and Ivy print the status line and never the body. */
function renderError(problem: Problem): WireError {
  return { ...gitlabError(problem), reason: problem.detail };
}
