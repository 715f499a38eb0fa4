import { maxNameBytes, parsed, refused, type Parsed } from '@packyard/domain';
import { clean, explain, type Pep440Version } from '@renovatebot/pep440';

/** Longest run of digits that a JavaScript number holds exactly; real versions have fourteen at most, a time stamp. */
const maxDigits = 15;
const longNumber = new RegExp(`[0-9]{${maxDigits + 1}}`);

/**
 * Reads a version and gives its normal form: `v1.0-RC.1` is `1.0rc1`.
 * @see https://packaging.python.org/en/latest/specifications/version-specifiers/#version-scheme
 */
export function parseProjectVersion(text: string): Parsed<string> {
  const normal = text.length > maxNameBytes ? null : clean(text);
  // the pattern takes blanks around a version: nobody means them in a name
  if (normal === null || text !== text.trim()) return refused('a version follows PEP 440, such as 1.0, 1.0rc1, 1.0.post1 or 1.0+local.1');
  if (longNumber.test(text)) return refused(`a number in a version has at most ${maxDigits} digits`);
  const [publicPart = ''] = normal.split('+', 1);
  const local = localOf(text).join('.');
  return parsed(local === '' ? publicPart : `${publicPart}+${local}`);
}

/** The parts after the plus in their normal form. Read here, because the library takes `1e3`, which is a word, for a number. */
function localOf(version: string): string[] {
  const [, local] = version.split('+', 2);
  return (local ?? '').toLowerCase().split(/[-_.]/).filter((part) => part !== '').map((part) => (isNumber(part) ? String(Number(part)) : part));
}

const isNumber = (part: string): boolean => /^[0-9]+$/.test(part);

/** What makes two versions one: zeros at the end of the release are no difference. */
export function versionKey(version: string): string {
  const parts = partsOf(version);
  const epoch = parts.epoch === 0 ? '' : `${parts.epoch}!`;
  const afterRelease = version.slice(`${epoch}${parts.release.join('.')}`.length);
  return `${epoch}${significant(parts.release).join('.')}${afterRelease}`;
}

export function isPrerelease(version: string): boolean {
  return partsOf(version).is_prerelease;
}

const preRank: Readonly<Record<string, number>> = { a: 1, b: 2, rc: 3 };
const lowest = 0;
const word = 1;
const number = 2;
const highest = 0xff;

/**
 * Bytes whose plain order is that of PEP 440, equal for equal versions only. Each part begins with a byte that decides before its
 * numbers do: a development release comes before everything of its release, then pre-releases, the release, post-releases; a
 * version with a local part comes after the one without.
 * @see https://packaging.python.org/en/latest/specifications/version-specifiers/#summary-of-permitted-suffixes-and-relative-ordering
 */
export function versionSort(version: string): Buffer {
  const { epoch, release, pre, post, dev } = partsOf(version);
  const isOnlyDev = pre === null && post === null && dev !== null;
  return Buffer.concat([
    sortable(epoch),
    ...significant(release).map((one) => sortable(one)),
    Buffer.from([lowest]),
    pre === null ? Buffer.from([isOnlyDev ? lowest : highest]) : Buffer.concat([Buffer.from([preRank[String(pre[0])] ?? lowest]), sortable(Number(pre[1]))]),
    post === null ? Buffer.from([lowest]) : Buffer.concat([Buffer.from([number]), sortable(Number(post))]),
    dev === null ? Buffer.from([highest]) : Buffer.concat([Buffer.from([number]), sortable(Number(dev))]),
    ...localOf(version).map(sortableLocal),
    Buffer.from([lowest]),
  ]);
}

/** Negative if `a` is older. */
export function compareVersions(a: string, b: string): number {
  return versionSort(a).compare(versionSort(b));
}

/** @throws RangeError for a text that `parseProjectVersion` refuses */
function partsOf(version: string): Pep440Version {
  const parts = explain(version);
  if (parts === null) throw new RangeError('Only a checked version can be taken apart.');
  return parts;
}

/** A number by its length, then by its digits. */
function sortable(value: number): Buffer {
  const digits = String(value);
  return Buffer.concat([Buffer.from([digits.length]), Buffer.from(digits)]);
}

/** Numbers come after words, and a longer list after its beginning. */
function sortableLocal(part: string): Buffer {
  if (isNumber(part)) return Buffer.concat([Buffer.from([number]), sortable(Number(part))]);
  return Buffer.concat([Buffer.from([word]), Buffer.from(part), Buffer.from([lowest])]);
}

function significant(release: readonly number[]): readonly number[] {
  const last = release.findLastIndex((one) => one !== 0);
  return release.slice(0, Math.max(last, 0) + 1);
}
