import { housePlugin } from './plugin.mjs';

const lines = (max) => ({ max, skipBlankLines: true, skipComments: true });

/** Sizes and names everywhere, architecture where the product's code is. Sizes warn early and fail late (docs/ARCHITECTURE.md). */
export const houseRules = [
  { linterOptions: { noInlineConfig: true } }, // a rule that does not fit is changed here, where everyone sees it
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    plugins: { packyard: housePlugin },
    rules: {
      'max-lines': ['warn', lines(250)],
      'packyard/file-size': ['error', lines(400)],
      'packyard/file-name': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    ignores: ['**/*.spec.*', '**/*.e2e.ts', '**/*.e2e-spec.ts'], // the function that holds a suite is as long as the suite
    rules: {
      'max-lines-per-function': ['warn', lines(60)],
      'packyard/function-size': ['error', lines(80)],
    },
  },
  {
    files: ['{apps,libs}/**/*.{ts,tsx}'],
    rules: {
      'packyard/name-units': 'error',
      'packyard/no-format-literal': 'error',
      'packyard/no-res-outside-blob-responder': 'error',
      'packyard/no-typeorm-outside-database': 'error',
      'packyard/spa-imports': 'error',
    },
  },
];
