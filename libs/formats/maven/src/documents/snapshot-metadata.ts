import type { FragmentFile } from '@packyard/domain';
import { parseFileName, type MavenFileName } from '../maven-file-name.ts';
import { coordinatesOf } from '../maven-grammar.ts';
import { element, timestamp, xmlHead } from './metadata-xml.ts';

/** Variant of a snapshot version's fragment: its builds, as `maven-metadata.xml` names them. */
export const snapshotBuilds = 'snapshot';

interface BuildFile {
  readonly parts: MavenFileName;
  /** `yyyyMMddHHmmss`: of the build, or of the arrival of a file without one. */
  readonly updated: string;
}

/**
 * The newest build of each kind of file (classifier and extension), and the newest of all. Empty if no file belongs to the layout.
 * Files under the literal name `-SNAPSHOT` count by when they came; where all are so, there is no build to name.
 */
export function snapshotVersioning(name: string, version: string, files: readonly FragmentFile[]): string {
  const { artifactId } = coordinatesOf(name);
  const found = files.flatMap((file) => buildFile(file, artifactId, version));
  const newest = new Map<string, BuildFile>();
  for (const file of found) {
    const other = newest.get(file.parts.series);
    if (other === undefined || compare(other, file) <= 0) newest.set(file.parts.series, file);
  }
  const kinds = [...newest.values()].sort((a, b) => (a.parts.series < b.parts.series ? -1 : 1));
  const last = kinds.reduce<BuildFile | undefined>((a, b) => (a === undefined || compare(a, b) <= 0 ? b : a), undefined);
  if (last === undefined) return '';
  const build = kinds.filter((file) => file.parts.build !== undefined).reduce<BuildFile | undefined>((a, b) => (a === undefined || compare(a, b) <= 0 ? b : a), undefined)?.parts.build;
  return `  <versioning>\n${newestBuild(build)}${element(2, 'lastUpdated', last.updated)}    <snapshotVersions>\n${kinds.map(snapshotVersion).join('')}    </snapshotVersions>\n  </versioning>\n`;
}

/** The whole document around what `snapshotVersioning` made. */
export function snapshotMetadata(name: string, version: string, versioning: string): string {
  const { groupId, artifactId } = coordinatesOf(name);
  return `${xmlHead}<metadata modelVersion="1.1.0">\n${element(1, 'groupId', groupId)}${element(1, 'artifactId', artifactId)}${element(1, 'version', version)}${versioning}</metadata>\n`;
}

function buildFile(file: FragmentFile, artifactId: string, version: string): BuildFile[] {
  const parts = parseFileName(file.path, artifactId, version);
  if (parts === undefined || parts.stem !== artifactId) return [];
  return [{ parts, updated: parts.build?.timestamp.replace('.', '') ?? timestamp(file.createdAt) }];
}

/** Two builds of one second differ by their number, two of one number by their time. */
function compare(a: BuildFile, b: BuildFile): number {
  if (a.updated !== b.updated) return a.updated < b.updated ? -1 : 1;
  return (a.parts.build?.number ?? 0) - (b.parts.build?.number ?? 0);
}

function newestBuild(build: MavenFileName['build']): string {
  if (build === undefined) return '';
  return `    <snapshot>\n${element(3, 'timestamp', build.timestamp)}${element(3, 'buildNumber', build.number)}    </snapshot>\n`;
}

function snapshotVersion({ parts, updated }: BuildFile): string {
  return `      <snapshotVersion>\n${element(4, 'classifier', parts.classifier)}${element(4, 'extension', parts.extension)}${element(4, 'value', parts.fileVersion)}${element(4, 'updated', updated)}      </snapshotVersion>\n`;
}
