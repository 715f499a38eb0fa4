import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';
import { depConstraints, testDepConstraints } from './tools/lint/boundaries.mjs';

const boundaries = (constraints) => ['error', { enforceBuildableLibDependency: true, allow: [], depConstraints: constraints }];
const specs = ['**/*.spec.ts', '**/testing/**/*.ts', '**/e2e/**/*.ts'];

export default ts.config(
  { ignores: ['**/dist', '**/out-tsc', '**/.nx', '**/node_modules', '**/generated', 'data', '.tmp'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly', fetch: 'readonly', setTimeout: 'readonly' } } },
  { files: ['apps/web/**/*.tsx'], ...hooks.configs.flat['recommended-latest'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(depConstraints),
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: specs, rules: { '@nx/enforce-module-boundaries': boundaries(testDepConstraints) } },
);
