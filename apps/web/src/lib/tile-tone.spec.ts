import { initials, tileTone } from './tile-tone.ts';

test.each([
  ['web-app', 'WA'],
  ['acme', 'A'],
  ['Ana Maria Lopez', 'AM'],
  ['édition', 'É'],
  ['--', '?'],
])('%s → %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

test('a tone is stable and one of eight', () => {
  expect(tileTone('acme')).toBe(tileTone('acme'));
  const seen = new Set(Array.from({ length: 200 }, (_, index) => tileTone(`project-${index}`)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});
