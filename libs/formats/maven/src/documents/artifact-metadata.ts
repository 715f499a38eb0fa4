import { digestAlgorithms, type IndexBuilder, type IndexInput } from '@packyard/domain';
import { coordinatesOf, isSnapshot } from '../maven-grammar.ts';
import { element, metadataContentType, timestamp, xmlHead } from './metadata-xml.ts';

/** Variant of a version's fragment: its line in the list of versions. */
export const versionLine = 'version';

/**
 * `maven-metadata.xml` of an artifact. The list comes first, as it is read: readers take the elements in any order.
 * @see https://maven.apache.org/ref/3.9.9/maven-repository-metadata/repository-metadata.html
 */
export const artifactMetadata: IndexBuilder = {
  id: 'artifact-metadata',
  fragment: versionLine,
  builderVersion: 1,
  contentType: metadataContentType,
  digests: digestAlgorithms,
  build,
};

async function* build({ packages, fragments }: IndexInput): AsyncIterable<string> {
  const { groupId, artifactId } = coordinatesOf(packages[0]?.name ?? '');
  yield `${xmlHead}<metadata>\n${element(1, 'groupId', groupId)}${element(1, 'artifactId', artifactId)}  <versioning>\n    <versions>\n`;
  let latest: string | undefined;
  let release: string | undefined;
  for await (const { version, hidden, body } of fragments) {
    if (hidden) continue;
    latest = version;
    if (!isSnapshot(version)) release = version;
    yield body;
  }
  const changedAt = new Date(Math.max(0, ...packages.map((found) => found.changedAt.getTime())));
  yield `    </versions>\n${element(2, 'latest', latest)}${element(2, 'release', release)}${element(2, 'lastUpdated', timestamp(changedAt))}  </versioning>\n</metadata>\n`;
}
