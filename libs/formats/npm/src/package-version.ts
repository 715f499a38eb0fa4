import { maxNameBytes, parsed, refused, type Parsed } from '@packyard/domain';

/** SemVer 2.0.0, whole and strict; groups: major, minor, patch, pre-release. @see https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string */
const semverPattern =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?$/;
const digits = /^\d+$/;

interface Parts {
  readonly core: readonly [string, string, string];
  readonly prerelease: readonly string[];
}

function split(version: string): Parts | undefined {
  const [, major, minor, patch, prerelease] = semverPattern.exec(version) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return undefined;
  return { core: [major, minor, patch], prerelease: prerelease === undefined ? [] : prerelease.split('.') };
}

/** Reads a strict SemVer version: no `v`, no spaces, three numbers that clients can hold exactly. */
export function parsePackageVersion(text: string): Parsed<string> {
  if (text === '') return refused('Version is empty.');
  if (text.length > maxNameBytes) return refused(`The version has ${text.length} characters: at most ${maxNameBytes} are allowed.`);
  const parts = split(text);
  if (parts === undefined) return refused('The version is not SemVer: write three numbers without a leading "v" or zeros, such as 1.0.0 or 1.0.0-beta.1.');
  if (parts.core.some((number) => !Number.isSafeInteger(Number(number)))) return refused(`A number in the version is larger than ${Number.MAX_SAFE_INTEGER}, which clients cannot read.`);
  return parsed(text);
}

/** What makes two versions one: build metadata is no difference. @see https://semver.org/#spec-item-10 */
export function versionKey(version: string): string {
  const plus = version.indexOf('+');
  return plus === -1 ? version : version.slice(0, plus);
}

export function isPrerelease(version: string): boolean {
  return (split(version)?.prerelease.length ?? 0) > 0;
}

// One byte before each identifier, chosen so that plain byte order is SemVer's: the list's end sorts before another
// identifier, numbers before words, and a release after all its pre-releases. The first three are also lower than any
// character of a word, so that a word ends before a longer one that begins with it.
const end = '\x01';
const numeric = '\x02';
const word = '\x03';
const release = '\xff';

/** A number without leading zeros sorts by its length, then by its digits: exact for numbers of any size. */
function sortableNumber(number: string): string {
  return String.fromCharCode(number.length) + number;
}

/**
 * Bytes whose plain order is SemVer precedence; equal for versions that differ in build metadata only.
 * `version` is one that `parsePackageVersion` accepted; a RangeError otherwise.
 * @see https://semver.org/#spec-item-11
 */
export function versionSort(version: string): Buffer {
  const parts = version.length > maxNameBytes ? undefined : split(version);
  if (parts === undefined) throw new RangeError('Only a checked version has a sort key.');
  const core = parts.core.map(sortableNumber).join('');
  if (parts.prerelease.length === 0) return Buffer.from(core + release, 'latin1');
  const identifiers = parts.prerelease.map((id) => (digits.test(id) ? numeric + sortableNumber(id) : word + id));
  return Buffer.from(core + identifiers.join('') + end, 'latin1');
}

/** Negative if `a` is older. */
export function compareVersions(a: string, b: string): number {
  return Buffer.compare(versionSort(a), versionSort(b));
}
