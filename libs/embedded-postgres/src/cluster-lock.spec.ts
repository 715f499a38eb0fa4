import * as fs from 'node:fs';
import * as path from 'node:path';
import { tryLock } from './cluster-lock.ts';
import { temporaryFolders } from './spec-support/temporary-folders.ts';

const newFolder = temporaryFolders();

describe('tryLock', () => {
  it('gives a lock to one holder at a time', () => {
    const file = path.join(newFolder(), 'owner.lock');
    const first = tryLock(file);
    expect(tryLock(file)).toBeUndefined();
    expect(tryLock(file)).toBeUndefined();
    first?.release();
    const second = tryLock(file);
    first?.release();
    expect(second).toBeDefined();
    expect(tryLock(file)).toBeUndefined();
    second?.release();
  });

  it('needs one file, which is closed to others', () => {
    const dir = newFolder();
    const lock = tryLock(path.join(dir, 'owner.lock'));
    expect(fs.readdirSync(dir)).toEqual(['owner.lock']);
    expect(fs.statSync(path.join(dir, 'owner.lock')).mode & 0o777).toBe(0o600);
    lock?.release();
  });

  it('does not take a failure for a held lock', () => {
    expect(() => tryLock(path.join(newFolder(), 'missing', 'owner.lock'))).toThrow('ENOENT');
  });
});
