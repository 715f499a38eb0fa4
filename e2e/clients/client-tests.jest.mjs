import { jestProject } from '../../tools/jest/project.mjs';

/** Every format's own tests with real clients, against one built server. */
export default jestProject({
  testMatch: ['<rootDir>/libs/formats/*/e2e/*.e2e-spec.ts', '<rootDir>/e2e/clients/src/**/*.e2e-spec.ts'],
  globalSetup: '<rootDir>/e2e/clients/src/start-server.mjs',
  globalTeardown: '<rootDir>/e2e/clients/src/stop-server.mjs',
  reporters: ['default', '<rootDir>/tools/jest/count-reporter.mjs', '<rootDir>/e2e/clients/src/client-report.mjs'],
  testTimeout: 300_000,
});
