import { namespaceCrumbs } from './namespace-crumbs.ts';

test('each step has its own name and address', () => {
  expect(namespaceCrumbs('acme/platform/web', 'Acme / Platform / Web')).toEqual([
    { label: 'Acme', to: '/acme' },
    { label: 'Platform', to: '/acme/platform' },
    { label: 'Web', to: '/acme/platform/web' },
  ]);
});

test('where names cannot be told apart the paths stand in', () => {
  expect(namespaceCrumbs('acme/web', 'Acme / A / B').map(({ label }) => label)).toEqual(['acme', 'web']);
});
