import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { ensureOwnFolder, handOver, replaceFile } from './own-folder.ts';
import type { PackagedPostgres } from './packaged-postgres.ts';
import { canEnter, chooseRunAs, type RunAs } from './run-as.ts';

/** Where the parts of a cluster are, and how its programs are started. */
export interface ClusterFiles {
  /** Usually rootDir. */
  readonly baseDir: string;
  readonly dataDir: string;
  readonly logFile: string;
  readonly binDir: string;
  readonly runAs: RunAs;
}

/** Only root may write there, and everybody may pass through it. */
const RELOCATION_PARENT = '/var/lib';

/** Finds or prepares the folders; called by the owner of the cluster only. */
export function prepareClusterFiles(rootDir: string, postgres: PackagedPostgres): ClusterFiles {
  const packagedBinDir = path.join(postgres.nativeDir, 'bin');
  const runAs = chooseRunAs(packagedBinDir);
  const baseDir = baseFolder(rootDir, runAs);
  const dataDir = path.join(baseDir, 'data');
  if (fs.existsSync(dataDir)) handOver(dataDir, runAs.account);
  const isReachable = !runAs.account || canEnter(runAs.account, packagedBinDir);
  const binDir = isReachable ? packagedBinDir : copyPrograms(postgres, baseDir);
  return { baseDir, dataDir, logFile: path.join(baseDir, 'postgres.log'), binDir, runAs };
}

/**
 * rootDir itself, unless the account cannot get there (a folder above is closed, such as /root): then a folder of its own,
 * named in rootDir and used from then on. Others may pass through, not list; the data and socket folders in it are closed.
 */
function baseFolder(rootDir: string, { account }: RunAs): string {
  const pointer = path.join(rootDir, 'cluster-location');
  const isRelocated = fs.existsSync(pointer);
  let baseDir = isRelocated ? readLocation(pointer) : rootDir;
  if (!account) return baseDir;
  fs.chmodSync(baseDir, 0o711);
  if (!isRelocated && !canEnter(account, baseDir)) {
    if (fs.existsSync(path.join(rootDir, 'data'))) {
      throw new EmbeddedPostgresError(
        `PostgreSQL cannot run as root here and cannot reach ${rootDir} as another user: move DATA_DIR out of folders closed to others, or allow user namespaces`,
      );
    }
    baseDir = fs.mkdtempSync(path.join(RELOCATION_PARENT, 'packyard-postgres-'));
    replaceFile(pointer, `${baseDir}\n`);
    fs.chmodSync(baseDir, 0o711);
  }
  return baseDir;
}

function readLocation(pointer: string): string {
  const location = fs.readFileSync(pointer, 'utf8').trim();
  if (!fs.existsSync(location)) {
    throw new EmbeddedPostgresError(`The database was kept in ${location}, which is gone: bring that folder back, or delete ${pointer} to begin with an empty database`);
  }
  return ensureOwnFolder(location);
}

/** The account may not be able to reach node_modules either. The copy stays, for the next start. */
function copyPrograms({ nativeDir, version }: PackagedPostgres, baseDir: string): string {
  const copy = path.join(baseDir, `server-${version}`);
  if (!fs.existsSync(copy)) {
    const unfinished = path.join(baseDir, `unfinished-${randomBytes(4).toString('hex')}`);
    for (const name of fs.readdirSync(baseDir)) {
      if (/^(server|unfinished)-/.test(name)) fs.rmSync(path.join(baseDir, name), { recursive: true });
    }
    fs.cpSync(nativeDir, unfinished, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(unfinished, 0o755);
    fs.renameSync(unfinished, copy);
  }
  return path.join(copy, 'bin');
}
