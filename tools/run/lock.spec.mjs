import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { withLock } from './lock.mjs';

describe('withLock', () => {
  let folder, lockFile;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
    lockFile = path.join(folder, 'lock');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('lets one work at a time', async () => {
    let working = 0;
    const work = async () => {
      assert.equal(++working, 1);
      await turn();
      working--;
    };
    await Promise.all([withLock(lockFile, work), withLock(lockFile, work), withLock(lockFile, work)]);
  });

  it('takes over the lock of a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(lockFile, String(pid));
    assert.equal(await withLock(lockFile, () => 'done'), 'done');
  });

  it('leaves nothing behind, also when the work fails', async () => {
    await assert.rejects(withLock(lockFile, () => Promise.reject(new Error('no'))), /no/);
    assert.equal(existsSync(lockFile), false);
    assert.deepEqual(readdirSync(folder), []);
  });
});
