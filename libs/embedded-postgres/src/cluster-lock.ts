import * as fs from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

export interface ClusterLock {
  release(): void;
}

/** Keeps open locks from being collected, which would unlock them. */
const heldLocks = new Set<DatabaseSync>();

const SQLITE_BUSY = 5;

/**
 * Takes an exclusive lock on a file, or answers undefined when it is held.
 * The kernel holds it (through SQLite, Node's only built-in way to a file lock) and drops it however the process ends,
 * so there is no stale lock to recognise, and it also excludes a process in another container, whose ids mean nothing here.
 */
export function tryLock(file: string): ClusterLock | undefined {
  createEmpty(file);
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode = MEMORY'); // no second file beside the lock
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  heldLocks.add(database);
  return {
    release() {
      if (heldLocks.delete(database)) database.close();
    },
  };
}

/** Only its owner may open it. Never opened by us when it exists: closing any descriptor of a file drops the process's locks on it. */
function createEmpty(file: string): void {
  try {
    fs.closeSync(fs.openSync(file, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errcode' in error && Number(error.errcode) % 256 === SQLITE_BUSY;
}
