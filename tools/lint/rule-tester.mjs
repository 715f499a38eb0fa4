import path from 'node:path';
import { after, describe, it } from 'node:test';
import parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import { workspaceRoot } from './workspace.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;
RuleTester.afterAll = after;

/**
 * Runs a rule on TypeScript (TSX where the file name says so). A case is [file in the workspace, code] and, where the rule must
 * complain, the message ids it must give.
 */
export function testRule(name, rule, { valid, invalid }) {
  const tester = new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } });
  const toCase = ([file, code]) => ({ name: `${file}: ${code}`, filename: path.join(workspaceRoot, file), code });
  tester.run(name, rule, {
    valid: valid.map(toCase),
    invalid: invalid.map(([file, code, ...messageIds]) => ({ ...toCase([file, code]), errors: messageIds.map((messageId) => ({ messageId })) })),
  });
}
