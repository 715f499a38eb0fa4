import type { Visibility } from '../../lib/visibility.ts';
import { packageAccessLevel, packageSwitches } from './package-access.ts';

test.each([
  ['private', true, false, 'private'],
  ['private', true, true, 'public'],
  ['internal', true, false, 'enabled'],
  ['internal', true, true, 'public'],
  ['public', true, false, 'public'],
  ['public', false, true, 'disabled'],
] as [Visibility, boolean, boolean, string][])('%s, on %p, anyone %p is stored as %s', (visibility, on, anyoneMayPull, level) => {
  expect(packageAccessLevel(visibility, { on, anyoneMayPull })).toBe(level);
});

test.each([
  ['private', { on: true, anyoneMayPull: false }],
  ['internal', { on: true, anyoneMayPull: true }],
  ['public', { on: true, anyoneMayPull: false }],
  ['private', { on: false, anyoneMayPull: false }],
] as [Visibility, { on: boolean; anyoneMayPull: boolean }][])('%s %p survives being stored', (visibility, switches) => {
  expect(packageSwitches(visibility, packageAccessLevel(visibility, switches))).toEqual(switches);
});
