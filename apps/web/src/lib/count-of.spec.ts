import { countOf } from './count-of.ts';

test.each([
  [0, '0 packages'],
  [1, '1 package'],
  [1234, '1,234 packages'],
  [10_000, '10,000 packages'],
  [10_001, '10,000+ packages'],
])('%d', (count, words) => {
  expect(countOf(count, 'package')).toBe(words);
});

test('irregular plurals are given', () => {
  expect(countOf(2, 'dependency', 'dependencies')).toBe('2 dependencies');
});
