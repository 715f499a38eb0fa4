import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { workspaceRoot } from './workspace.mjs';

const eslint = new ESLint({ cwd: workspaceRoot });
const source = 'libs/registry/src/publisher.ts';
const statements = (count) => 'void 0;\n'.repeat(count);
const functionOf = (count) => `export function publish(): void {\n${statements(count - 2)}}\n`;

async function findings(file, code) {
  const [result] = await eslint.lintText(code, { filePath: path.join(workspaceRoot, file) });
  return result.messages.map(({ ruleId, severity }) => `${severity === 2 ? 'error' : 'warn'} ${ruleId}`);
}

describe('eslint.config.mjs', () => {
  it('warns above 250 lines and fails above 400', async () => {
    assert.deepEqual(await findings(source, statements(250)), []);
    assert.deepEqual(await findings(source, statements(251)), ['warn max-lines']);
    assert.deepEqual(await findings(source, statements(401)), ['warn max-lines', 'error packyard/file-size']);
  });

  it('counts neither comments nor blank lines', async () => {
    assert.deepEqual(await findings(source, `${statements(200)}${'// why\n\n'.repeat(300)}`), []);
  });

  it('warns above 60 lines of function and fails above 80', async () => {
    assert.deepEqual(await findings(source, functionOf(60)), []);
    assert.deepEqual(await findings(source, functionOf(61)), ['warn max-lines-per-function']);
    assert.deepEqual(await findings(source, functionOf(81)), ['warn max-lines-per-function', 'error packyard/function-size']);
    assert.deepEqual(await findings('apps/web/src/components/table.tsx', functionOf(81)), ['warn max-lines-per-function', 'error packyard/function-size']);
  });

  it('lets a suite in a spec be longer than a function', async () => {
    assert.deepEqual(await findings('libs/registry/src/publisher.spec.ts', functionOf(90)), []);
  });

  it('has every house rule switched on', async () => {
    assert.deepEqual(await findings(source, "export const id = 'npm';\n"), ['error packyard/no-format-literal']);
    assert.deepEqual(await findings('libs/registry/src/utils.ts', ''), ['error packyard/file-name']);
    assert.deepEqual(await findings(source, 'export const idleTimeout = 5;\n'), ['error packyard/name-units']);
    assert.deepEqual(await findings(source, "export type { DataSource } from 'typeorm';\n"), ['error packyard/no-typeorm-outside-database']);
    assert.deepEqual(await findings('libs/http/src/reply.ts', "export { Res } from './res.ts';\nimport { Res } from '@nestjs/common';\nvoid Res;\n"), ['error packyard/no-res-outside-blob-responder']);
    assert.deepEqual(await findings('apps/web/src/lib/url.ts', "import '../app/router.tsx';\n"), ['error packyard/spa-imports']);
  });

  it('cannot be switched off in a file', async () => {
    const off = `// eslint-disable-next-line packyard/no-format-literal\nexport const id = 'npm';\n`;
    assert.ok((await findings(source, off)).includes('error packyard/no-format-literal'));
  });

  it('accepts the import of a class that Nest injects', async () => {
    const injected = `import { Catalog } from './catalog.ts';\nimport { Injectable } from './nest.ts';\n
      @Injectable()\nexport class Publisher {\n  constructor(readonly catalog: Catalog) {}\n}\n`;
    assert.deepEqual(await findings(source, injected), []);
    assert.deepEqual(await findings(source, injected.replace('@Injectable()\n', 'void Injectable;\n')), ['error @typescript-eslint/consistent-type-imports']);
  });
});
