import { hasUnsafeCharacters, isPollutingKey, printable } from './safe-text.ts';

describe('hasUnsafeCharacters', () => {
  it.each(['a\u0000b', 'line\nbreak', '\u001b[31m', '\u009b', 'a\u200bb', 'evil\u202egpj'])('refuses %j', (text) => {
    expect(hasUnsafeCharacters(text)).toBe(true);
  });
  it.each(['plain', 'grüße', '日本語', 'a b'])('accepts %j', (text) => {
    expect(hasUnsafeCharacters(text)).toBe(false);
  });
});

describe('isPollutingKey', () => {
  it('names the keys that reach a prototype', () => {
    expect(['__proto__', 'constructor', 'prototype', 'name'].filter(isPollutingKey)).toEqual(['__proto__', 'constructor', 'prototype']);
  });
});

describe('printable', () => {
  it('takes away what a terminal would obey and cuts the rest', () => {
    expect(printable('\u001b[31mred\u202e')).toBe(' [31mred');
    expect(printable('x'.repeat(200))).toHaveLength(121);
  });
});
