import { defineConfig } from '@playwright/test';

/** Journeys through the built web app and server. Each test makes people, groups and projects of its own, so they may run side by side. */
export default defineConfig({
  testDir: './src',
  testMatch: '**/*.e2e.ts',
  globalSetup: './src/support/start-server.ts',
  outputDir: '../../test-results/e2e-web',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/playwright.json' }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure', contextOptions: { reducedMotion: 'reduce' } },
  projects: [
    { name: 'journeys', testIgnore: '**/instance-*.e2e.ts' },
    // switches of the whole server would disturb the others
    { name: 'instance', testMatch: '**/instance-*.e2e.ts', dependencies: ['journeys'], fullyParallel: false },
  ],
});
