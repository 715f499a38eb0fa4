import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const retryAfterMs = 200;

/**
 * Runs `work` while no other process holds the lock file. It holds the owner's process id, so that the lock of a killed process is
 * taken over; a link makes file and content appear at once.
 */
export async function withLock(lockFile, work) {
  const mine = `${lockFile}.${randomUUID()}`;
  writeFileSync(mine, String(process.pid));
  try {
    while (!tryLink(mine, lockFile)) {
      if (ownerIsGone(lockFile)) rmSync(lockFile, { force: true });
      else await sleep(retryAfterMs);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function ownerIsGone(lockFile) {
  try {
    process.kill(Number(readFileSync(lockFile, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH'; // ENOENT: it was released just now; EPERM: it runs as somebody else
  }
}
