import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { ClusterFiles } from './cluster-files.ts';
import { connectionThrough } from './contract.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { createPrivateFolder, syncFolder } from './own-folder.ts';
import { cannotRun, commandLine } from './run-as.ts';

const MAX_OUTPUT_CHARACTERS = 4000;

/** Makes the data folder if there is none. @throws when it is of another PostgreSQL major */
export async function ensureDataFolder(files: ClusterFiles, major: string, ephemeral: boolean): Promise<void> {
  const found = clusterMajor(files.dataDir);
  if (found === undefined) return initialise(files, ephemeral);
  if (found === major) return;
  throw new EmbeddedPostgresError(
    `The database in ${files.dataDir} was made by PostgreSQL ${found}, but this version of Packyard brings PostgreSQL ${major}: ` +
      'dump it with the old version and load it into a new DATA_DIR, or set DATABASE_URL to a PostgreSQL server that holds the data',
  );
}

function clusterMajor(dataDir: string): string | undefined {
  if (!fs.existsSync(dataDir)) return undefined;
  try {
    return fs.readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    throw new EmbeddedPostgresError(`${dataDir} is not a complete database: restore it from a backup, or move it away to begin with an empty one`, { cause: error });
  }
}

/** Made under another name first: an initdb that was killed half-way leaves a folder that looks like a database. */
async function initialise({ baseDir, dataDir, binDir, runAs }: ClusterFiles, ephemeral: boolean): Promise<void> {
  const unfinished = path.join(baseDir, 'data.unfinished');
  fs.rmSync(unfinished, { recursive: true, force: true });
  createPrivateFolder(unfinished, runAs.account);
  const { user } = connectionThrough(baseDir);
  const { file, args, options } = commandLine(runAs, path.join(binDir, 'initdb'), [
    '-D', unfinished, '-U', user, '--auth=trust', '--encoding=UTF8', '--no-instructions',
    // Built in, so that sort order and indexes do not depend on the machine's C library.
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C',
    ...(ephemeral ? ['--no-sync'] : []),
  ]);
  const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const initdb = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-MAX_OUTPUT_CHARACTERS));
    initdb.stdout.on('data', keep);
    initdb.stderr.on('data', keep);
    initdb.once('error', (error) => reject(cannotRun('initdb', error)));
    initdb.once('close', (code) => resolve({ code, output }));
  });
  if (code !== 0) throw new EmbeddedPostgresError(`The database could not be created in ${baseDir}; initdb says:\n${output}`);
  fs.renameSync(unfinished, dataDir);
  syncFolder(baseDir);
}
