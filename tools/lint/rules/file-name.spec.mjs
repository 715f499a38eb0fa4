import { testRule } from '../rule-tester.mjs';
import { fileName } from './file-name.mjs';

testRule('file-name', fileName, {
  valid: [
    ['libs/domain/src/registry-error.ts', 'export class RegistryError {}'],
    ['libs/formats/npm/src/npm.format.ts', ''],
    ['libs/formats/npm/src/npm-publish.controller.spec.ts', ''],
    ['libs/database/src/migrations/1790000000000-first-schema.ts', ''],
    ['apps/web/src/commonly-used.ts', 'class Utility {}'],
    ['libs/database/src/database.ts', "import { EntityManager } from 'typeorm'; export class Database {}"],
  ],
  invalid: [
    ['libs/domain/src/RegistryError.ts', '', 'kebab'],
    ['libs/domain/src/registry_error.ts', '', 'kebab'],
    ['libs/domain/src/utils.ts', '', 'emptyPath'],
    ['libs/domain/src/string-helpers.ts', '', 'emptyPath'],
    ['libs/domain/src/common/text.ts', '', 'emptyPath'],
    ['libs/domain/src/token.manager.ts', '', 'emptyPath'],
    ['libs/domain/src/misc.spec.ts', '', 'emptyPath'],
    ['libs/domain/src/tokens.ts', 'export class TokenManager {}', 'emptyClass'],
    ['libs/domain/src/tokens.ts', 'export default class TokenHelpers {}', 'emptyClass'],
    ['libs/domain/src/tokens.ts', 'export interface ManagerOfTokens {}', 'emptyClass'],
  ],
});
