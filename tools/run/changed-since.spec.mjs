import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { changedSince } from './changed-since.mjs';

const old = new Date('2026-01-01');
const stamped = new Date('2026-01-02');
const young = new Date('2026-01-03');

describe('changedSince', () => {
  let folder;
  const setTime = (at, time) => utimesSync(path.join(folder, at), time, time);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'changed-since-'));
    mkdirSync(path.join(folder, 'libs/a/src/deep'), { recursive: true });
    writeFileSync(path.join(folder, 'libs/a/src/deep/file.ts'), '');
    writeFileSync(path.join(folder, 'stamp'), '');
    for (const at of ['libs/a/src/deep/file.ts', 'libs/a/src/deep', 'libs/a/src']) setTime(at, old);
    setTime('stamp', stamped);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const changed = () => changedSince(path.join(folder, 'stamp'), ['libs/*/src'], folder);

  it('is false while everything is older than the stamp', () => assert.equal(changed(), false));

  it('sees a file that was edited, however deep', () => {
    setTime('libs/a/src/deep/file.ts', young);
    assert.equal(changed(), true);
  });

  it('sees a file that was removed', () => {
    rmSync(path.join(folder, 'libs/a/src/deep/file.ts'));
    assert.equal(changed(), true);
  });

  it('ignores what the globs do not name', () => {
    mkdirSync(path.join(folder, 'libs/a/dist'));
    assert.equal(changed(), false);
  });

  it('is true without a stamp', () => {
    rmSync(path.join(folder, 'stamp'));
    assert.equal(changed(), true);
  });
});
