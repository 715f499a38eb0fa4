import { builtinRules } from 'eslint/use-at-your-own-risk';
import { fileName } from './rules/file-name.mjs';
import { nameUnits } from './rules/name-units.mjs';
import { noFormatLiteral } from './rules/no-format-literal.mjs';
import { noResOutsideBlobResponder } from './rules/no-res-outside-blob-responder.mjs';
import { noTypeormOutsideDatabase } from './rules/no-typeorm-outside-database.mjs';
import { spaImports } from './rules/spa-imports.mjs';

/** The house rules of docs/ARCHITECTURE.md that no published plugin covers. */
export const housePlugin = {
  meta: { name: 'packyard' },
  rules: {
    'file-name': fileName,
    'name-units': nameUnits,
    'no-format-literal': noFormatLiteral,
    'no-res-outside-blob-responder': noResOutsideBlobResponder,
    'no-typeorm-outside-database': noTypeormOutsideDatabase,
    'spa-imports': spaImports,
    // ESLint's own, under a second name: a rule has one severity, and sizes warn early and fail late.
    'file-size': builtinRules.get('max-lines'),
    'function-size': builtinRules.get('max-lines-per-function'),
  },
};
