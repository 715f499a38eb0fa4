import { parsed, refused, type Parsed } from '@packyard/domain';

/** A .NET Int32: clients hold each number of a version in one. */
export const maxNumber = 2_147_483_647;
const maxLength = 128;
const pattern = /^([0-9]{1,20}(?:\.[0-9]{1,20}){0,3})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;

/** A checked version, taken apart. */
export interface VersionParts {
  /** Major, minor, patch, revision. */
  readonly numbers: readonly [number, number, number, number];
  /** Identifiers of the pre-release; none for a release. */
  readonly labels: readonly string[];
  readonly hasBuildMetadata: boolean;
}

/**
 * Checks a version and leaves it as it is written: that is how people know it. What is the same version is decided by its key.
 * @see https://learn.microsoft.com/nuget/concepts/package-versioning
 */
export function parsePackageVersion(text: string): Parsed<string> {
  const [, numbers] = text.length > maxLength ? [] : (pattern.exec(text) ?? []);
  if (numbers === undefined) return refused('a version is up to four numbers and may have a pre-release label and build metadata, such as 1.2.3, 1.2.3.4 or 1.2.3-beta.1+build');
  if (numbers.split('.').some((number) => Number(number) > maxNumber)) return refused(`a number in a version is at most ${maxNumber}`);
  return parsed(text);
}

/** @throws RangeError for a text that `parsePackageVersion` refuses */
export function versionParts(version: string): VersionParts {
  const [, numbers, labels, build] = pattern.exec(version) ?? [];
  if (numbers === undefined) throw new RangeError('Only a checked version can be taken apart.');
  const [major = 0, minor = 0, patch = 0, revision = 0] = numbers.split('.').map(Number);
  return { numbers: [major, minor, patch, revision], labels: labels?.split('.') ?? [], hasBuildMetadata: build !== undefined };
}

/**
 * As clients write it: no zeros in front, at least three numbers, the fourth only if it is not 0, no build metadata. The label
 * keeps its case.
 * @see https://learn.microsoft.com/nuget/concepts/package-versioning#normalized-version-numbers
 */
export function normalizedVersion(version: string): string {
  const { numbers, labels } = versionParts(version);
  const significant = numbers[3] === 0 ? numbers.slice(0, 3) : numbers;
  return `${significant.join('.')}${labels.length === 0 ? '' : `-${labels.join('.')}`}`;
}

/** A version in an address. */
export function versionInUrl(version: string): string {
  return normalizedVersion(version).toLowerCase();
}

/** Numeric for the client: it compares by value only what fits into its integer. */
export function isNumericLabel(label: string): boolean {
  return /^[0-9]+$/.test(label) && Number(label) <= maxNumber;
}

/** What makes two versions one: 1.0, 1.0.0.0 and 1.0.0+build are. */
export function versionKey(version: string): string {
  const { numbers, labels } = versionParts(version);
  const folded = labels.map((label) => (isNumericLabel(label) ? String(Number(label)) : label.toLowerCase()));
  const significant = numbers[3] === 0 ? numbers.slice(0, 3) : numbers;
  return `${significant.join('.')}${folded.length === 0 ? '' : `-${folded.join('.')}`}`;
}

export function isPrerelease(version: string): boolean {
  return versionParts(version).labels.length > 0;
}

/** Clients from before 2017 cannot read these. @see https://learn.microsoft.com/nuget/concepts/package-versioning#semantic-versioning-200 */
export function isSemVer2(version: string): boolean {
  const { labels, hasBuildMetadata } = versionParts(version);
  return labels.length > 1 || hasBuildMetadata;
}
