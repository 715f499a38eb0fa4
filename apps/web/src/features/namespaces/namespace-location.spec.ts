import { parseNamespaceLocation, pathSteps } from './namespace-location.ts';

test.each([
  ['/acme', { fullPath: 'acme', isGroup: false, page: [] }],
  ['/acme/web/', { fullPath: 'acme/web', isGroup: false, page: [] }],
  ['/acme/web/-/packages', { fullPath: 'acme/web', isGroup: false, page: ['packages'] }],
  ['/a/b/c/d/-/packages/41', { fullPath: 'a/b/c/d', isGroup: false, page: ['packages', '41'] }],
  ['/groups/acme/sub/-/packages', { fullPath: 'acme/sub', isGroup: true, page: ['packages'] }],
  ['/groups/acme', { fullPath: 'acme', isGroup: true, page: [] }],
  ['/acme/groups/-/edit', { fullPath: 'acme/groups', isGroup: false, page: ['edit'] }],
  ['/acme/with%20blank', { fullPath: 'acme/with blank', isGroup: false, page: [] }],
  ['/acme/%zz', { fullPath: 'acme/%zz', isGroup: false, page: [] }],
  ['/acme/web/-/packages/-/x', { fullPath: 'acme/web', isGroup: false, page: ['packages', '-', 'x'] }],
  ['/groups', { fullPath: 'groups', isGroup: false, page: [] }],
])('%s', (path, location) => {
  expect(parseNamespaceLocation(path)).toEqual(location);
});

test.each(['/', '', '/-/profile', '/acme//web'])('%p names nothing', (path) => {
  expect(parseNamespaceLocation(path)).toBeUndefined();
});

test('the steps of a path are its ancestors and itself', () => {
  expect(pathSteps('a/b/c')).toEqual([
    { name: 'a', path: 'a' },
    { name: 'b', path: 'a/b' },
    { name: 'c', path: 'a/b/c' },
  ]);
});
