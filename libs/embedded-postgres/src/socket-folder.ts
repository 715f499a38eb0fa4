import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { SOCKET_PORT } from './contract.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { createPrivateFolder, ownAccount, type Account } from './own-folder.ts';
import { nobody } from './run-as.ts';

/** sun_path less its final NUL on macOS, the shortest (Linux has 107). */
const MAX_SOCKET_PATH_BYTES = 103;

const socketName = `.s.PGSQL.${SOCKET_PORT}`;
export const socketFile = (dir: string): string => path.join(dir, socketName);

/**
 * Names a folder for the socket that does not exist yet: in the cluster's folder, or, when that path is too long for a socket,
 * under a temporary one with a name nobody can foresee. The caller records it before creating it, so that it is never lost.
 */
export function chooseSocketFolder(baseDir: string, temporaryDirs: readonly string[] = [os.tmpdir(), '/tmp']): string {
  const name = `packyard-pg-${randomBytes(8).toString('hex')}`;
  const beside = path.join(baseDir, 'socket');
  if (fits(beside)) return beside;
  const parent = temporaryDirs.find((dir) => fits(path.join(dir, name)) && isSafeParent(dir));
  if (parent !== undefined) return path.join(parent, name);
  throw new EmbeddedPostgresError(
    `The path ${baseDir} is too long for a socket, and none of ${temporaryDirs.join(', ')} is safe and short enough: use a DATA_DIR with a shorter path`,
  );
}

/** Makes the folder, closed to all but the server's account (ours when undefined) and root. What an earlier run left there goes. */
export function createSocketFolder(dir: string, account: Account | undefined): void {
  removeSocketFolder(dir);
  try {
    createPrivateFolder(dir, account);
  } catch (error) {
    throw new EmbeddedPostgresError(`The socket folder ${dir} cannot be made: move away what is there, and start again`, { cause: error });
  }
}

/** Removes the socket files and the folder, if it is a folder of ours; what else is in it stays, and so does the folder then. */
export function removeSocketFolder(dir: string): void {
  const found = fs.lstatSync(dir, { throwIfNoEntry: false });
  if (!found?.isDirectory() || !isOurs(found.uid)) return;
  for (const file of [socketFile(dir), `${socketFile(dir)}.lock`]) fs.rmSync(file, { force: true });
  if (fs.readdirSync(dir).length === 0) fs.rmdirSync(dir);
}

const fits = (dir: string): boolean => Buffer.byteLength(socketFile(dir)) <= MAX_SOCKET_PATH_BYTES;

function isOurs(uid: number): boolean {
  const own = ownAccount();
  return !own || uid === own.uid || (own.uid === 0 && uid === nobody.uid);
}

/** Nobody else may be able to replace our folder in it: it is root's or ours, and if others can write to it, it is sticky. */
function isSafeParent(dir: string): boolean {
  const found = fs.statSync(dir, { throwIfNoEntry: false });
  const own = ownAccount();
  if (!found?.isDirectory()) return false;
  if (!own) return true;
  return [0, own.uid].includes(found.uid) && ((found.mode & 0o022) === 0 || (found.mode & 0o1000) !== 0);
}
