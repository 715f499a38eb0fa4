import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { workspaceRoot } from './workspace.mjs';

const rule = '@nx/enforce-module-boundaries';
/** A forbidden import that also closes a circle is reported as the circle. */
const refusals = ['onlyTagsConstraintViolation', 'emptyOnlyTagsConstraintViolation', 'noCircularDependencies', 'noRelativeOrAbsoluteImportsAcrossLibraries'];

const forbidden = [
  ['libs/domain/src/x.ts', '@packyard/database'],
  ['libs/config/src/x.ts', '@packyard/domain'],
  ['libs/database/src/x.ts', '@packyard/registry'],
  ['libs/auth/src/x.ts', '@packyard/permissions'],
  ['libs/permissions/src/x.ts', '@packyard/project-settings'],
  ['libs/registry/src/x.ts', '@packyard/http'],
  ['libs/http/src/x.ts', '@packyard/database'],
  ['libs/management/src/x.ts', '@packyard/database'],
  ['libs/management/src/x.ts', '@packyard/format-npm'],
  ['libs/formats/npm/src/x.ts', '@packyard/database'],
  ['libs/formats/npm/src/x.ts', '@packyard/database/testing'],
  ['libs/formats/npm/src/x.ts', '@packyard/auth'],
  ['libs/formats/npm/src/x.ts', '@packyard/blob-store'],
  ['libs/formats/npm/src/x.ts', '@packyard/management'],
  ['libs/formats/npm/src/x.ts', '@packyard/format-generic'],
  ['libs/formats/npm/src/x.ts', '../../generic/src/index.ts'],
  ['libs/formats/npm/src/x.spec.ts', '@packyard/format-generic'],
  ['libs/formats/npm/src/x.ts', '@packyard/registry-testing'],
  ['apps/web/src/lib/x.ts', '@packyard/registry'],
  ['apps/web/src/lib/x.ts', '@packyard/domain'],
  ['apps/web/src/lib/x.spec.ts', '@packyard/database'],
  ['libs/api-client/src/x.ts', '@packyard/domain'],
  ['e2e/web/src/x.ts', '@packyard/registry'],
];

const allowed = [
  ['libs/database/src/x.ts', '@packyard/domain'],
  ['libs/permissions/src/x.ts', '@packyard/auth'],
  ['libs/registry/src/x.ts', '@packyard/database'],
  ['libs/http/src/x.ts', '@packyard/registry'],
  ['libs/management/src/x.ts', '@packyard/permissions'],
  ['libs/formats/npm/src/x.ts', '@packyard/domain'],
  ['libs/formats/npm/src/x.ts', '@packyard/registry'],
  ['libs/formats/npm/src/x.ts', '@packyard/http'],
  ['libs/formats/npm/src/x.spec.ts', '@packyard/registry-testing'],
  ['libs/formats/npm/src/x.spec.ts', '@packyard/database/testing'],
  ['apps/api/src/formats.ts', '@packyard/format-npm'],
  ['apps/web/src/lib/x.ts', '@packyard/api-client'],
];

describe('project boundaries', () => {
  const eslint = new ESLint({ cwd: workspaceRoot });

  before(() => createProjectGraphAsync({ exitOnError: false })); // the rule reads it from the cache, and checks nothing without it

  async function refusalsOf(file, specifier) {
    const [result] = await eslint.lintText(`import '${specifier}';\n`, { filePath: path.join(workspaceRoot, file) });
    return result.messages.filter(({ ruleId }) => ruleId === rule).map(({ severity, messageId }) => ({ severity, messageId }));
  }

  for (const [file, specifier] of forbidden) {
    it(`${file} may not import ${specifier}`, async () => {
      const [refusal] = await refusalsOf(file, specifier);
      assert.ok(refusals.includes(refusal?.messageId), `got ${refusal?.messageId}`);
      assert.equal(refusal.severity, 2);
    });
  }

  for (const [file, specifier] of allowed) {
    it(`${file} may import ${specifier}`, async () => assert.deepEqual(await refusalsOf(file, specifier), []));
  }
});
