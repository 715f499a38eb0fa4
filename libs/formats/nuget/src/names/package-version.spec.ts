import { isPrerelease, isSemVer2, normalizedVersion, parsePackageVersion, versionInUrl, versionKey } from './package-version.ts';

describe('parsePackageVersion', () => {
  it.each(['1', '1.0', '1.0.0', '1.0.0.0', '01.02.3', '2147483647.0.0', '1.0.0-beta', '1.0-a.B.0-1', '1.0.0+sha.5114f85', '1.0.0-rc.1+x'])('takes %s as it is', (version) => expect(parsePackageVersion(version)).toEqual({ ok: true, value: version }));

  it.each(['', 'v1.0', '1.', '.1', '1..0', '1.0.0.0.0', '1.0.0-', '1.0.0+', '1.0.0-a..b', '1.0.0-ä', '1.0.0_1', '1.0 ', '-1.0', '2147483648.0.0', `1.${'0'.repeat(21)}`, '1.0.0-a+b+c', `1.0.0-${'x'.repeat(130)}`])('refuses %j', (version) => expect(parsePackageVersion(version)).toMatchObject({ ok: false }));
});

it.each([
  ['1', '1.0.0', '1.0.0'],
  ['1.0', '1.0.0', '1.0.0'],
  ['1.0.0.0', '1.0.0', '1.0.0'],
  ['1.2.3.4', '1.2.3.4', '1.2.3.4'],
  ['01.002.0', '1.2.0', '1.2.0'],
  ['1.0.0+build', '1.0.0', '1.0.0'],
  ['1.0.0-Beta.1+build', '1.0.0-Beta.1', '1.0.0-beta.1'],
  ['1.0.0-rc.007', '1.0.0-rc.007', '1.0.0-rc.7'],
  ['1.0.0-99999999999', '1.0.0-99999999999', '1.0.0-99999999999'],
])('%s is written %s and is the same as %s', (version, normalized, key) => {
  expect(normalizedVersion(version)).toBe(normalized);
  expect(versionInUrl(version)).toBe(normalized.toLowerCase());
  expect(versionKey(version)).toBe(key);
});

it.each([['1.0.0', false, false], ['1.0.0-beta', true, false], ['1.0.0-beta.1', true, true], ['1.0.0+build', false, true], ['1.0.0.1', false, false]])('%s: pre-release %s, SemVer 2 %s', (version, pre, semVer2) => {
  expect([isPrerelease(version), isSemVer2(version)]).toEqual([pre, semVer2]);
});
