import * as fs from 'node:fs';
import * as path from 'node:path';
import { ensureOwnFolder } from './own-folder.ts';
import { chooseSocketFolder, createSocketFolder, removeSocketFolder, socketFile } from './socket-folder.ts';
import { temporaryFolders } from './spec-support/temporary-folders.ts';

const newFolder = temporaryFolders();
const somebody = 12_345;
const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('ensureOwnFolder', () => {
  it('makes a closed folder, and closes an open one', () => {
    const dir = path.join(newFolder(), 'a', 'b');
    expect(fs.statSync(ensureOwnFolder(dir)).mode & 0o777).toBe(0o700);
    fs.chmodSync(dir, 0o777);
    expect(fs.statSync(ensureOwnFolder(dir)).mode & 0o777).toBe(0o700);
    fs.chmodSync(dir, 0o711); // a server may be running in it as nobody
    expect(fs.statSync(ensureOwnFolder(dir)).mode & 0o777).toBe(0o711);
  });

  it('gives the real path, so that a link is no second way in', () => {
    const parent = newFolder();
    fs.mkdirSync(path.join(parent, 'real'));
    fs.symlinkSync('real', path.join(parent, 'link'));
    expect(ensureOwnFolder(path.join(parent, 'link'))).toBe(path.join(parent, 'real'));
  });

  asRoot('refuses a folder of somebody else, also behind a link', () => {
    const parent = newFolder();
    const planted = path.join(parent, 'planted');
    fs.mkdirSync(planted, { mode: 0o700 });
    fs.chownSync(planted, somebody, somebody);
    fs.symlinkSync(planted, path.join(parent, 'link'));
    const message = `${planted} belongs to user id ${somebody}, but this process runs as 0: start it as that user, or use another DATA_DIR`;
    expect(() => ensureOwnFolder(planted)).toThrow(message);
    expect(() => ensureOwnFolder(path.join(parent, 'link'))).toThrow(message);
  });
});

describe('the socket folder', () => {
  const tooLong = (dir: string) => path.join(dir, 'x'.repeat(100));

  it('is in the cluster when its path is short, else in a temporary folder under a new name each time', () => {
    const temporary = newFolder();
    expect(chooseSocketFolder('/srv/packyard', [temporary])).toBe('/srv/packyard/socket');
    const names = [1, 2].map(() => chooseSocketFolder(tooLong(temporary), [temporary]));
    expect(names.map((name) => path.dirname(name))).toEqual([temporary, temporary]);
    expect(names[0]).not.toBe(names[1]);
  });

  it('is not put where others could replace it', () => {
    const open = newFolder();
    const sticky = newFolder();
    fs.chmodSync(open, 0o777);
    fs.chmodSync(sticky, 0o1777);
    const missing = path.join(open, 'missing');
    expect(path.dirname(chooseSocketFolder(tooLong(open), [missing, open, sticky]))).toBe(sticky);
    expect(() => chooseSocketFolder(tooLong(open), [open])).toThrow(/too long for a socket, and none of .* is safe and short enough: use a DATA_DIR with a shorter path/);
  });

  asRoot('is not put into a folder of somebody else', () => {
    const theirs = newFolder();
    fs.chownSync(theirs, somebody, somebody);
    expect(() => chooseSocketFolder(tooLong(theirs), [theirs])).toThrow(/safe and short enough/);
  });

  it('is never one that was there before', () => {
    const parent = newFolder();
    const elsewhere = newFolder();
    const planted = path.join(parent, 'planted');
    fs.writeFileSync(socketFile(elsewhere), '');
    fs.symlinkSync(elsewhere, planted);
    expect(() => createSocketFolder(planted, undefined)).toThrow(/cannot be made: move away what is there/);
    expect(fs.readdirSync(elsewhere)).toHaveLength(1);
    fs.rmSync(planted);
    fs.mkdirSync(planted);
    fs.writeFileSync(path.join(planted, 'precious'), '');
    expect(() => createSocketFolder(planted, undefined)).toThrow(/cannot be made/);
    expect(fs.readdirSync(planted)).toEqual(['precious']);
  });

  it('is removed with its socket', () => {
    const dir = path.join(newFolder(), 'socket');
    createSocketFolder(dir, undefined);
    fs.writeFileSync(socketFile(dir), '');
    fs.writeFileSync(`${socketFile(dir)}.lock`, '');
    removeSocketFolder(dir);
    removeSocketFolder(dir);
    expect(fs.existsSync(dir)).toBe(false);
  });

  asRoot('of somebody else is left alone', () => {
    const dir = newFolder();
    fs.writeFileSync(socketFile(dir), '');
    fs.chownSync(dir, somebody, somebody);
    removeSocketFolder(dir);
    expect(fs.readdirSync(dir)).toHaveLength(1);
  });
});
