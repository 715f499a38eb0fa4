import { spawnSync } from 'node:child_process';
import * as os from 'node:os';
import * as path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { ownAccount, type Account } from './own-folder.ts';

/** How to start PostgreSQL's programs, which refuse to run as root. */
export interface RunAs {
  /** Put before the program. */
  readonly prefix: readonly string[];
  /** The account to switch to; undefined: stay. */
  readonly account: Account | undefined;
}

/** Whom root becomes when it has to. */
export const nobody: Account = { uid: 65_534, gid: 65_534 };
const namespacePrefix = ['unshare', '--user', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`, '--'];

/**
 * An ordinary user just runs the programs. Root runs them in a user namespace: they see another user id while the files stay root's.
 * So does a user id without a name (containers are often given one), because initdb asks for the name.
 * Where namespaces are forbidden (Docker's default) root becomes nobody. EMBEDDED_PG_NO_USERNS=1 takes that way on purpose.
 */
export function chooseRunAs(binDir: string): RunAs {
  const isRoot = ownAccount()?.uid === 0;
  const direct: RunAs = { prefix: [], account: undefined };
  if (!isRoot && hasName()) return direct;
  const inNamespace: RunAs = { prefix: namespacePrefix, account: undefined };
  if (!process.env['EMBEDDED_PG_NO_USERNS'] && isAbleToRun(inNamespace, binDir)) return inNamespace;
  return isRoot ? { prefix: [], account: nobody } : direct;
}

function hasName(): boolean {
  try {
    return os.userInfo().username !== '';
  } catch {
    return false;
  }
}

function isAbleToRun(runAs: RunAs, binDir: string): boolean {
  const { file, args, options } = commandLine(runAs, path.join(binDir, 'postgres'), ['--version']);
  return spawnSync(file, args, options).status === 0;
}

/** Whether the account can enter a folder: it may lie under one that is closed to others, such as /root. */
export function canEnter(account: Account, dir: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', dir], { ...account, cwd: '/' }).status === 0;
}

export interface CommandLine {
  readonly file: string;
  readonly args: string[];
  readonly options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly uid?: number; readonly gid?: number };
}

/** The server gets no variables of ours: they hold secrets, and PG* ones would change what it does. */
export function commandLine({ prefix, account }: RunAs, program: string, args: readonly string[]): CommandLine {
  const [file = program, ...rest] = [...prefix, program, ...args];
  const env = { PATH: process.env['PATH'], LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'], LC_ALL: 'C', TZ: 'UTC' };
  return { file, args: rest, options: { cwd: '/', env, ...account } };
}

/** `spawn` reports ENOENT for a program that is there but whose loader is not. */
export function cannotRun(program: string, error: Error): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `${program} cannot be run (${error.message}). The embedded PostgreSQL needs glibc: on Alpine use a Debian-based image, or set DATABASE_URL to a PostgreSQL server`,
    { cause: error },
  );
}
