import { testRule } from '../rule-tester.mjs';
import { noFormatLiteral } from './no-format-literal.mjs';

testRule('no-format-literal', noFormatLiteral, {
  valid: [
    ['libs/formats/npm/src/npm.format.ts', "export const id = 'npm';"],
    ['apps/api/src/formats.ts', "export const first = 'npm';"],
    ['e2e/web/src/list.e2e.ts', "const format = 'npm';"],
    ['libs/registry/src/publisher.spec.ts', "const format = 'npm';"],
    ['libs/registry/src/publisher.ts', "const text = 'npm packages'; const id = format.id;"],
    ['libs/registry/src/publisher.ts', "import npm from 'npm'; export * from 'generic'; const later = import('npm');"],
    ['libs/registry/src/publisher.ts', 'const url = `/packages/${npm}`; use({ npm });'],
    ['libs/registry/src/publisher.ts', 'const n = registry.npm; class Box { generic = 1; }'],
  ],
  invalid: [
    ['libs/registry/src/publisher.ts', "if (format.id === 'npm') publish();", 'literal'],
    ['libs/registry/src/publisher.ts', "switch (format) { case 'generic': break; case 'npm': break; }", 'literal', 'literal'],
    ['libs/registry/src/publisher.ts', 'const id = `npm`;', 'literal'],
    ['libs/registry/src/publisher.ts', "type Format = 'npm' | 'other';", 'literal'],
    ['libs/registry/src/publisher.ts', 'const icons = { npm: 1, "generic": 2 };', 'literal', 'literal'],
    ['apps/web/src/components/icon.tsx', 'const icon = <Icon format="npm" />;', 'literal'],
    ['libs/formats/npm/src/npm.format.ts', "const other = 'generic';", 'literal'],
    ['libs/registry-testing/src/factories.ts', "const format = 'generic';", 'literal'],
  ],
});
