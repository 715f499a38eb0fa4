import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { describeConfig } from '../../libs/config/src/describe-config.ts';
import { workspaceRoot } from '../lint/workspace.mjs';
import { configurationFile, configurationPage } from './configuration-page.mjs';

describe('docs/CONFIGURATION.md', () => {
  it('says what the code says', () => {
    assert.equal(readFileSync(path.join(workspaceRoot, configurationFile), 'utf8'), configurationPage(), 'run: node tools/docs/write-configuration.mjs');
  });

  it('is complete in the README', () => {
    const readme = readFileSync(path.join(workspaceRoot, 'README.md'), 'utf8');
    assert.deepEqual(describeConfig().map((row) => row.name).filter((name) => !readme.includes(`\`${name}\``)), []);
  });

  it('speaks of no variable that does not exist', () => {
    const known = new Set(describeConfig().map((row) => row.name));
    const named = [...configurationPage().matchAll(/`([A-Z][A-Z_]+)(?:=[^`]*)?`/g)].map(([, name]) => name);
    assert.ok(named.length > known.size);
    assert.deepEqual(named.filter((name) => !known.has(name)), []);
  });
});
