import { looksLikeToken, makeSecret, redactTokens, tokenDigest, tokenPrefixes, type SecretKind } from './token-format.ts';

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

describe('redactTokens', () => {
  it('hides each token, wherever it is carried', () => {
    const { text } = makeSecret('personal');
    expect(redactTokens(`GET /x?private_token=${text}&y=1 and //user:${text}@host`)).toBe('GET /x?private_token=glpat-[redacted]&y=1 and //user:glpat-[redacted]@host');
    expect(redactTokens(makeSecret('session').text)).toBe('pys-[redacted]');
    expect(redactTokens('gldt-abc_DEF-12345678')).toBe('gldt-[redacted]');
  });

  it('leaves other words', () => {
    expect(redactTokens('a happys-day glpat-short')).toBe('a happys-day glpat-short');
  });
});

describe('looksLikeToken', () => {
  it.each(['glpat-x', 'gldt-x', 'glcbt-64_x', 'eyJhbGciOi'])('%s', (text) => expect(looksLikeToken(text)).toBe(true));
  it.each(['hunter22', 'glass-house', '', 'py-thon'])('not %j', (text) => expect(looksLikeToken(text)).toBe(false));
});
