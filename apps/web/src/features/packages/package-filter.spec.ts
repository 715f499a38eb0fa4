import { defaultFilter, isNarrowed, readFilter, writeFilter, type PackageFilter } from './package-filter.ts';

const full: PackageFilter = { search: 'ui kit', type: 'npm', status: 'error', orderBy: 'name', sort: 'asc', page: 3 };

test('a filter survives the address bar', () => {
  expect(readFilter(writeFilter(full))).toEqual(full);
  expect(readFilter(writeFilter(defaultFilter))).toEqual(defaultFilter);
});

test('the default leaves the address clean', () => {
  expect(writeFilter(defaultFilter).toString()).toBe('');
  expect(writeFilter({ ...defaultFilter, page: 2 }).toString()).toBe('page=2');
});

test.each(['page=-1', 'page=zwei', 'page=1e99', 'orderBy=size', 'sort=up', 'status=odd', 'type='])('%s falls back to the default', (query) => {
  expect(readFilter(new URLSearchParams(query))).toEqual(defaultFilter);
});

test('sorting and paging do not narrow a list, filters do', () => {
  expect(isNarrowed({ ...defaultFilter, orderBy: 'name', page: 4 })).toBe(false);
  expect(isNarrowed({ ...defaultFilter, search: '  ' })).toBe(false);
  expect(isNarrowed({ ...defaultFilter, type: 'npm' })).toBe(true);
  expect(isNarrowed({ ...defaultFilter, search: 'x' })).toBe(true);
});
