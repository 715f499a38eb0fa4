import { parsePathSegment, parseTopLevelPath } from './namespace-path.ts';

describe('parsePathSegment', () => {
  it.each(['web', 'Web-App', 'a', '_x', 'v1.2', 'a--b', '0', 'api', 'x'.repeat(255)])('accepts %s', (text) => {
    expect(parsePathSegment(text)).toEqual({ ok: true, value: text });
  });
  it.each(['', '-a', '.a', 'a.', 'a.git', 'a.GIT', 'a.atom', 'a b', 'a/b', 'é', 'a\n', 'a%2fb', '..', 'x'.repeat(256)])('refuses %j', (text) => {
    expect(parsePathSegment(text).ok).toBe(false);
  });
});

describe('parseTopLevelPath', () => {
  it.each(['api', 'API', '-', 'Groups', 'favicon.ico'])('refuses the reserved name %s', (text) => {
    expect(parseTopLevelPath(text).ok).toBe(false);
  });
  it('accepts others', () => {
    expect(parseTopLevelPath('apis')).toEqual({ ok: true, value: 'apis' });
  });
});
