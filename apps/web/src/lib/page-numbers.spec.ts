import { pageItems } from './page-numbers.ts';

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 9, [1, 'gap', 4, 5, 6, 'gap', 9]],
  [4, 6, [1, 2, 3, 4, 5, 6]],
  [3, undefined, [1, 2, 3]],
  [12, undefined, [1, 'gap', 11, 12]],
])('page %p of %p', (current, last, items) => {
  expect(pageItems(current, last)).toEqual(items);
});
