import { isPathSegment, parseGenericName, parseGenericVersion } from './generic-grammar.ts';

describe('generic names', () => {
  it.each(['tool', 'Tool.9', 'a+b', '_x-', '.config', '...', 'x'.repeat(255)])('takes %s', (text) => expect(parseGenericName(text)).toEqual({ ok: true, value: text }));
  it.each(['', '.', '..', 'a b', 'a/b', 'a%2Fb', 'a~', 'ä', 'a\n', '\0', '__proto__', 'constructor', 'x'.repeat(256)])('refuses %j', (text) => expect(parseGenericName(text).ok).toBe(false));
});

describe('generic versions', () => {
  it.each(['1', '1.3.7', '1.3.7-rc.1+b5', 'nightly_2026', 'main'])('takes %s', (text) => expect(parseGenericVersion(text)).toEqual({ ok: true, value: text }));
  it.each(['', '.', '..', '1..2', '1 2', '1/2', 'v~1', 'é', '1\n', 'x'.repeat(256)])('refuses %j', (text) => expect(parseGenericVersion(text).ok).toBe(false));
});

describe('generic files', () => {
  it.each(['a.txt', 'a~b', '.hidden', 'x+y-z_0'])('takes %s', (text) => expect(isPathSegment(text)).toBe(true));
  it.each(['', '.', '..', '~a', 'a~', 'a b', 'a\\b', 'a:b', 'a\n', 'ü', 'x'.repeat(256)])('refuses %j', (text) => expect(isPathSegment(text)).toBe(false));
});
