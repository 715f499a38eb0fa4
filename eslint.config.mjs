import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';
import { depConstraints, testDepConstraints } from './tools/lint/boundaries.mjs';
import { houseRules } from './tools/lint/house-rules.mjs';

const boundaries = (constraints) => ['error', { enforceBuildableLibDependency: true, allow: [], depConstraints: constraints }];
const specs = ['**/*.spec.{ts,tsx}', '**/testing/**/*.ts', '**/e2e/**/*.ts'];
const browserGlobals = ['window', 'document', 'navigator', 'location', 'localStorage', 'matchMedia', 'console', 'URL', 'fetch', 'setTimeout'];
const nodeGlobals = ['process', 'console', 'URL', 'URLSearchParams', 'Buffer', 'fetch', 'setTimeout', 'clearTimeout', 'AbortController', 'AbortSignal', 'TextDecoder', 'TextEncoder', 'performance', 'structuredClone'];
const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default ts.config(
  { ignores: ['**/dist', '**/out-tsc', '**/.nx', '**/node_modules', '**/generated', 'data', '.tmp'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: readonly(nodeGlobals) } },
  { files: ['apps/web/public/**/*.js'], languageOptions: { sourceType: 'script', globals: readonly(browserGlobals) } },
  { files: ['apps/web/**/*.tsx'], ...hooks.configs.flat['recommended-latest'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    // Nest reads constructor types at run time: with decorators in the file, the imports rule must not ask for `import type`.
    languageOptions: { parserOptions: { experimentalDecorators: true, emitDecoratorMetadata: true } },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(depConstraints),
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: specs, rules: { '@nx/enforce-module-boundaries': boundaries(testDepConstraints) } },
  ...houseRules,
);
