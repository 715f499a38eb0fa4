import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** What this process runs as; undefined where the system has no such ids. */
export function ownAccount(): Account | undefined {
  return process.getuid && process.getgid ? { uid: process.getuid(), gid: process.getgid() } : undefined;
}

/**
 * Makes a folder for this user alone, or takes one that is there already.
 * Connections need no password, so a folder that somebody else owns is refused, and one that others may read or change is closed to them.
 * @returns its real path: the same cluster must have one name, whatever links led to it
 */
export function ensureOwnFolder(dir: string): string {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  const real = fs.realpathSync(dir);
  const { uid, mode } = fs.statSync(real);
  const own = ownAccount();
  if (own && uid !== own.uid) {
    throw new EmbeddedPostgresError(`${real} belongs to user id ${uid}, but this process runs as ${own.uid}: start it as that user, or use another DATA_DIR`);
  }
  // Passing through (0711) is what PostgreSQL needs that runs as another user; all that is in the folder is closed by itself.
  if (own && (mode & 0o066) !== 0) fs.chmodSync(real, 0o700);
  return real;
}

/** Makes a folder that was not there before. Fails when anything, a link included, already has that name. */
export function createPrivateFolder(dir: string, account: Account | undefined): void {
  fs.mkdirSync(dir, { mode: 0o700 });
  if (account) fs.chownSync(dir, account.uid, account.gid);
}

/** Hands everything in a folder to an account, when root runs PostgreSQL in another way than at the last start. Links are not followed. */
export function handOver(dir: string, account: Account | undefined): void {
  const own = ownAccount();
  const target = account ?? own;
  if (!target || own?.uid !== 0 || fs.lstatSync(dir).uid === target.uid) return;
  const chown = spawnSync('chown', ['-R', '-h', `${target.uid}:${target.gid}`, dir], { encoding: 'utf8' });
  if (chown.status !== 0) throw new EmbeddedPostgresError(`The database folder ${dir} could not be given to user id ${target.uid}: ${chown.stderr ?? chown.error}`);
}

/** A rename is only safe from a power cut once the folder itself is on disk. */
export function syncFolder(dir: string): void {
  const fd = fs.openSync(dir, 'r');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** Readers see the old text or the new, never a part. */
export function replaceFile(file: string, text: string): void {
  const next = `${file}.new`;
  fs.writeFileSync(next, text, { mode: 0o600, flush: true });
  fs.renameSync(next, file);
  syncFolder(path.dirname(file));
}
