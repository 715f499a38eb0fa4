import { isPollutingKey, maxNameBytes, parsed, refused, type Parsed } from '@packyard/domain';

/** GitLab's regular languages for generic packages: ASCII only, so the length in characters is the length in bytes. */
const namePattern = /^[A-Za-z0-9._+-]+$/;
const versionPattern = /^[\w.+-]+$/;
const segmentPattern = /^(?!~)[A-Za-z0-9._+~-]+$/;

/** Longest path of a file with its folders, in characters. */
export const maxFilePathLength = 1024;

export function parseGenericName(text: string): Parsed<string> {
  if (text.length > maxNameBytes || !namePattern.test(text) || isDots(text)) return refused('letters, digits and . _ + - only, at most 255 of them');
  return isPollutingKey(text) ? refused('this name is reserved') : parsed(text);
}

/** @see https://docs.gitlab.com/user/packages/generic_packages/#publish-a-package */
export function parseGenericVersion(text: string): Parsed<string> {
  if (text.length > maxNameBytes || !versionPattern.test(text) || text.includes('..') || text === '.') return refused('letters, digits and . _ + - only, without two dots in a row, at most 255 of them');
  return isPollutingKey(text) ? refused('this version is reserved') : parsed(text);
}

/** One folder or file name of a path, decoded. */
export function isPathSegment(text: string): boolean {
  return text.length <= maxNameBytes && segmentPattern.test(text) && !text.endsWith('~') && !isDots(text);
}

const isDots = (text: string): boolean => text === '.' || text === '..';
