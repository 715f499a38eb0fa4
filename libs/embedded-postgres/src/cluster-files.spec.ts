import * as fs from 'node:fs';
import * as path from 'node:path';
import { prepareClusterFiles } from './cluster-files.ts';
import { findPackagedPostgres } from './packaged-postgres.ts';
import { canEnter, nobody } from './run-as.ts';
import { temporaryFolders } from './spec-support/temporary-folders.ts';

const newFolder = temporaryFolders();
const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('programs that nobody cannot reach', () => {
  beforeAll(() => void (process.env['EMBEDDED_PG_NO_USERNS'] = '1'));
  afterAll(() => void delete process.env['EMBEDDED_PG_NO_USERNS']);

  it('are copied into the cluster once for each version', () => {
    const parent = newFolder();
    fs.chmodSync(parent, 0o755);
    const rootDir = path.join(parent, 'postgres');
    fs.mkdirSync(rootDir, { mode: 0o700 });
    const packaged = findPackagedPostgres();
    const closed = path.join(newFolder(), 'native');
    fs.cpSync(packaged.nativeDir, closed, { recursive: true, verbatimSymlinks: true });
    expect(canEnter(nobody, closed)).toBe(false);

    const { binDir } = prepareClusterFiles(rootDir, { ...packaged, nativeDir: closed });
    expect(binDir).toBe(path.join(rootDir, `server-${packaged.version}`, 'bin'));
    expect(canEnter(nobody, path.join(binDir, 'postgres'))).toBe(true);
    const { ino } = fs.statSync(binDir);
    expect(fs.statSync(prepareClusterFiles(rootDir, { ...packaged, nativeDir: closed }).binDir).ino).toBe(ino);

    prepareClusterFiles(rootDir, { ...packaged, nativeDir: closed, version: '18.5.0' });
    expect(fs.readdirSync(rootDir)).toEqual(['server-18.5.0']);
  });

  it('stay where they are when nobody can reach them', () => {
    const parent = newFolder();
    fs.chmodSync(parent, 0o755);
    const packaged = findPackagedPostgres();
    const isReachable = canEnter(nobody, packaged.nativeDir);
    const { binDir } = prepareClusterFiles(parent, packaged);
    expect(binDir.startsWith(packaged.nativeDir)).toBe(isReachable);
  });
});
