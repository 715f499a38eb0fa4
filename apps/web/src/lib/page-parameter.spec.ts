import { pageParameter, withPage } from './page-parameter.ts';

test.each([
  ['page=3', 3],
  ['', 1],
  ['page=0', 1],
  ['page=-2', 1],
  ['page=x', 1],
  ['page=1.5', 1],
])('%p is page %d', (query, page) => {
  expect(pageParameter(new URLSearchParams(query))).toBe(page);
});

test('another page keeps the rest of the address', () => {
  const parameters = new URLSearchParams('tab=versions&versions_page=2');
  expect(withPage(parameters, 3, 'versions_page')).toBe('?tab=versions&versions_page=3');
  expect(withPage(parameters, 1, 'versions_page')).toBe('?tab=versions');
});
