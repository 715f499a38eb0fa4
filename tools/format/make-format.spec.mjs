import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import ts from 'typescript';
import { workspaceRoot } from '../lint/workspace.mjs';
import { makeFormat } from './make-format.mjs';

const root = mkdtempSync(path.join(tmpdir(), 'packyard-format-'));
const needed = ['libs/formats/generic/package.json', 'libs/formats/generic/tsconfig.json', 'libs/formats/generic/jest.config.mjs', 'libs/formats/generic/src', 'apps/api/src/formats.ts', 'apps/api/package.json'];
for (const file of needed) cpSync(path.join(workspaceRoot, file), path.join(root, file), { recursive: true });
after(() => rmSync(root, { recursive: true }));
const read = (file) => readFileSync(path.join(root, file), 'utf8');

describe('a new format', () => {
  const files = makeFormat(root, 'helm_chart', 'Helm');
  const own = files.filter((file) => file.startsWith('libs/formats/helm_chart/'));

  it('is a folder of its own in which nothing is left of its model', () => {
    assert.ok(own.includes('libs/formats/helm_chart/src/helm-chart.format.ts'), own.join('\n'));
    assert.ok(own.includes('libs/formats/helm_chart/src/helm-chart.conformance.spec.ts'));
    for (const file of own) assert.doesNotMatch(file + read(file), /generic|docs\.gitlab\.com|sample\//i, file);
  });

  it('has its names in each writing', () => {
    const format = read('libs/formats/helm_chart/src/helm-chart.format.ts');
    assert.match(format, /export const helmChartFormat: PackageFormat<HelmChartMetadata>/);
    assert.match(format, /id: 'helm_chart',\n {2}label: 'Helm',/);
    assert.equal(JSON.parse(read('libs/formats/helm_chart/package.json')).name, '@packyard/format-helm-chart');
  });

  it('parses', () => {
    for (const file of own.filter((name) => name.endsWith('.ts'))) {
      const { diagnostics } = ts.transpileModule(read(file), { reportDiagnostics: true, fileName: file, compilerOptions: { experimentalDecorators: true } });
      assert.deepEqual(diagnostics.map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' ')), [], file);
    }
  });

  it('is on the list, and nothing of the list is lost', () => {
    const before = readFileSync(path.join(workspaceRoot, 'apps/api/src/formats.ts'), 'utf8');
    assert.match(read('apps/api/src/formats.ts'), /import \{ helmChartFormat \} from '@packyard\/format-helm-chart';[\s\S]*\[[^\]]+, helmChartFormat\]/);
    assert.equal(read('apps/api/src/formats.ts').split('\n').length, before.split('\n').length + 1);
    assert.equal(JSON.parse(read('apps/api/package.json')).dependencies['@packyard/format-helm-chart'], '*');
  });

  it('is not made twice, nor under an id that no folder can have', () => {
    assert.throws(() => makeFormat(root, 'helm_chart'), /is there already/);
    for (const id of ['../x', 'Helm', '1', '', 'a-b']) assert.throws(() => makeFormat(root, id), /cannot be an id/);
  });
});
