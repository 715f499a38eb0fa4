import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** Whether a process still runs. A zombie does not: it is gone but for its exit code, which a container without an init never collects. */
export function isRunning(pid: number): boolean {
  if (process.platform !== 'linux') return /^[^ZX]/.test(ps(pid, 'stat='));
  try {
    return !/^State:\s+[ZX]/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Whether a process is the server of a data folder; a process id found in a file may since have been given to another program. */
export function isServerOf(pid: number, dataDir: string): boolean {
  if (process.platform !== 'linux') return ps(pid, 'command=').includes(dataDir);
  try {
    // The server's working folder is its data folder, by whatever path it was started.
    const cwd = fs.statSync(`/proc/${pid}/cwd`);
    const data = fs.statSync(dataDir);
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8') === 'postgres\n' && cwd.dev === data.dev && cwd.ino === data.ino;
  } catch {
    return false;
  }
}

/** The server's processes, its backends included. Only Linux tells: elsewhere there are none. */
export function processesOf(dataDir: string): number[] {
  if (process.platform !== 'linux') return [];
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => isServerOf(pid, dataDir));
}

/** Waits for a process that is not our child. Answers whether it ended in time. */
export async function waitUntilGone(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isRunning(pid)) {
    if (Date.now() > deadline) return false;
    await delay(25);
  }
  return true;
}

const ps = (pid: number, column: string): string => spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
