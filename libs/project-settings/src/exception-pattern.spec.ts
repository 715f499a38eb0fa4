import { parseExceptionPattern } from './exception-pattern.ts';

function matches(pattern: string, text: string): boolean {
  const result = parseExceptionPattern(pattern);
  if (!result.ok) throw new Error(result.reason);
  return result.value(text);
}

describe('parseExceptionPattern', () => {
  it('matches whole texts only, each alternative too', () => {
    expect(matches('.*-SNAPSHOT', '1.0-SNAPSHOT')).toBe(true);
    expect(matches('.*-SNAPSHOT', '1.0-SNAPSHOT.1')).toBe(false);
    expect(matches('a|b', 'ab')).toBe(false);
    expect(matches('a|b', 'b')).toBe(true);
    expect(matches('a', 'a\n')).toBe(false);
  });

  it.each(['[', 'a{1001}', '(?=x)', '(a)\\1', '((a{100}){10}){10}', '(((a?){10}){10}){10}', 'x'.repeat(256)])('refuses %s', (pattern) => {
    expect(parseExceptionPattern(pattern).ok).toBe(false);
  });

  it('takes patterns that make a backtracking engine hang', () => {
    expect(matches('(x+x+)+y', 'x'.repeat(255))).toBe(false);
  });
});
