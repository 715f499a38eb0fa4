import { isPollutingKey, maxNameBytes, parsed, refused, type Parsed } from '@packyard/domain';
import semver from 'semver';

/** What npm lets through: nothing that `encodeURIComponent` would change. */
const tagPattern = /^[A-Za-z0-9._~!*'()-]+$/;

/** Reads a dist-tag. A valid SemVer range is none: `npm install name@<tag>` would read it as a version. */
export function parseDistTag(text: string): Parsed<string> {
  if (text === '') return refused('The tag name is empty.');
  if (text.length > maxNameBytes) return refused(`The tag name has ${text.length} characters: at most ${maxNameBytes} are allowed.`);
  if (!tagPattern.test(text)) return refused('A tag name holds letters, digits and . _ - ~ ! * \' ( ) only, and no slash.');
  if (text === '.' || text === '..' || isPollutingKey(text)) return refused(`The tag name "${text}" is reserved: choose another one.`);
  if (semver.validRange(text) !== null) return refused(`The tag name "${text}" is also a SemVer range: choose a word, such as "next".`);
  return parsed(text);
}
