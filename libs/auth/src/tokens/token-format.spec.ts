import { looksLikeToken, makeSecret, tokenDigest, tokenPattern, tokenPrefixes, type SecretKind } from './token-format.ts';

describe('makeSecret', () => {
  it.each(Object.keys(tokenPrefixes) as SecretKind[])('%s: prefix, 32 letters and digits, and the digest of both', (kind) => {
    const { text, digest } = makeSecret(kind);
    expect(text.startsWith(tokenPrefixes[kind])).toBe(true);
    expect(text.slice(tokenPrefixes[kind].length)).toMatch(/^[0-9A-Za-z]{32}$/);
    expect(digest).toEqual(tokenDigest(text));
    expect(looksLikeToken(text)).toBe(true);
  });

  it('never repeats', () => {
    expect(new Set(Array.from({ length: 100 }, () => makeSecret('personal').text)).size).toBe(100);
  });
});

describe('tokenPattern', () => {
  const redact = (text: string): string => text.replace(tokenPattern, '[redacted]');

  it('finds each token, wherever it is carried', () => {
    const { text } = makeSecret('personal');
    expect(redact(`GET /x?private_token=${text}&y=1 and //user:${text}@host`)).toBe('GET /x?private_token=[redacted]&y=1 and //user:[redacted]@host');
    expect(redact(makeSecret('session').text)).toBe('[redacted]');
    expect(redact('gldt-abc_DEF-12345678')).toBe('[redacted]');
  });

  it('leaves other words', () => {
    expect(redact('a happys-day glpat-short')).toBe('a happys-day glpat-short');
  });
});

describe('looksLikeToken', () => {
  it.each(['glpat-x', 'gldt-x', 'glcbt-64_x', 'eyJhbGciOi'])('%s', (text) => expect(looksLikeToken(text)).toBe(true));
  it.each(['hunter22', 'glass-house', '', 'py-thon'])('not %j', (text) => expect(looksLikeToken(text)).toBe(false));
});
