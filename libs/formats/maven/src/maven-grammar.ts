import { isPollutingKey, maxNameBytes, parsed, refused, type Parsed } from '@packyard/domain';

/** GitLab's regular languages; ASCII only, so the length in characters is the length in bytes. */
const segmentPattern = /^[A-Za-z0-9_.-]+$/;
const versionPattern = /^[A-Za-z0-9_.+-]+$/;
const fileNamePattern = /^[A-Za-z0-9._+-]+$/;

/** A group's folders and the artifact, as GitLab names a package: `com/acme/lib`. */
export function parseMavenName(text: string): Parsed<string> {
  const segments = text.length > maxNameBytes ? [] : text.split('/');
  if (segments.length < 2 || !segments.every(isSegment)) return refused('the folders of a group and an artifact, like com/acme/lib: letters, digits and . _ - only, at most 255 of them');
  return parsed(text);
}

/** @see https://maven.apache.org/pom.html#maven-coordinates */
export function parseMavenVersion(text: string): Parsed<string> {
  if (text.length > maxNameBytes || !versionPattern.test(text) || text.includes('..') || text === '.') return refused('letters, digits and . _ + - only, without two dots in a row, at most 255 of them');
  return isPollutingKey(text) ? refused('this version is reserved') : parsed(text);
}

/** One folder of a path: a part of a group, or an artifact. */
export function isSegment(text: string): boolean {
  return text.length <= maxNameBytes && segmentPattern.test(text) && !/^\.+$/.test(text) && !isPollutingKey(text);
}

export function isFileName(text: string): boolean {
  return text.length <= maxNameBytes && fileNamePattern.test(text) && !/^\.+$/.test(text) && !isPollutingKey(text);
}

/** A version that is published again and again while work goes on. */
export function isSnapshot(version: string): boolean {
  return /(^|-)SNAPSHOT$/.test(version);
}

/** `com/acme/lib` → `com.acme` and `lib`. */
export function coordinatesOf(name: string): { readonly groupId: string; readonly artifactId: string } {
  const end = name.lastIndexOf('/');
  return { groupId: name.slice(0, end).replaceAll('/', '.'), artifactId: name.slice(end + 1) };
}

/** Dependencies name each other `com.acme:lib`; the key of both is the path. */
export function nameKey(name: string): string {
  const [groupId, artifactId] = name.split(':');
  return artifactId === undefined || groupId === undefined ? name : `${groupId.replaceAll('.', '/')}/${artifactId}`;
}
