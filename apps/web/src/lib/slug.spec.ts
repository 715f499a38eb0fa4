import { slugFromName } from './slug.ts';

test.each([
  ['Web App', 'web-app'],
  ['Große Dinge 2!', 'grosse-dinge-2'],
  ['  --Édition--  ', 'edition'],
  ['core.lib_v2', 'core.lib_v2'],
  ['a..b', 'a-b'],
  ['日本', ''],
])('%s → %s', (name, path) => {
  expect(slugFromName(name)).toBe(path);
});
