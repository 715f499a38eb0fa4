import { fileURLToPath } from 'node:url';
import { swcOptions } from '../swc-options.mjs';

/** ESM-only packages that tests reach: SWC turns them (and our own sources) into CommonJS for Jest. */
const esmOnly = ['@nestjs', 'file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit', 'graphile-worker', '@renovatebot/pep440', 'content-disposition', 'marked', 'htmlparser2', 'domhandler', 'domutils', 'dom-serializer', 'domelementtype', 'entities'];

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * The Jest configuration every project shares; `overrides` adds what one project needs beyond it.
 * `database: true` lets the specs use `@packyard/database/testing`.
 */
export function jestProject({ database = false, ...overrides } = {}) {
  return {
    testEnvironment: 'node',
    testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/e2e/**/*.spec.ts'],
    testEnvironmentOptions: { customExportConditions: ['@packyard/source', 'node', 'node-addons'] },
    transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
    transform: { '^.+\\.[tj]s$': ['@swc/jest', { ...swcOptions, module: { type: 'commonjs' } }] },
    reporters: ['default', beside('count-reporter.mjs')],
    testTimeout: 60_000,
    passWithNoTests: true,
    ...(database ? { globalSetup: beside('database-setup.mjs'), globalTeardown: beside('database-teardown.mjs') } : {}),
    ...overrides,
  };
}
