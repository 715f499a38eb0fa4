import { parsed, refused, type Parsed } from '@packyard/domain';
import type { PackageName } from './package-name.ts';
import { parsePackageVersion } from './package-version.ts';

const suffix = '.tgz';

/** `name-1.0.0.tgz`: what the public registry uses, what yarn and bun build themselves, and what packuments show here. */
export function tarballFileName(name: PackageName, version: string): string {
  return `${name.base}-${version}${suffix}`;
}

/** `@scope/name-1.0.0.tgz`: the attachment's key in a publish document, and the file name in GitLab's addresses. */
export function attachmentName(name: PackageName, version: string): string {
  return `${name.full}-${version}${suffix}`;
}

/**
 * The version that a tarball's file name means, in either shape. `fileName` is decoded; the scope, where it is there, must be the package's own.
 */
export function parseTarballName(name: PackageName, fileName: string): Parsed<string> {
  for (const prefix of [`${name.full}-`, `${name.base}-`]) {
    if (!fileName.startsWith(prefix) || !fileName.endsWith(suffix)) continue;
    const version = parsePackageVersion(fileName.slice(prefix.length, -suffix.length));
    if (version.ok) return parsed(version.value);
  }
  return refused(`Tarballs of this package are called ${name.base}-<version>${suffix}.`);
}

/** A tarball's address below the registry prefix, each segment escaped, `@` left as clients write it: `@scope/name/-/name-1.0.0.tgz`. */
export function tarballPath(name: PackageName, version: string): string {
  return `${name.full}/-/${tarballFileName(name, version)}`.split('/').map(escapeSegment).join('/');
}

function escapeSegment(segment: string): string {
  return encodeURIComponent(segment).replaceAll('%40', '@');
}
