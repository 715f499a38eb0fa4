import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { tryLock } from './cluster-lock.ts';
import { ClusterInUseError } from './embedded-postgres-error.ts';
import { replaceFile } from './own-folder.ts';
import { isRunning } from './running-process.ts';

/** Tells other processes who holds the lock. */
export interface OwnerRecord {
  readonly pid: number;
  /** Process ids mean something only within one (a container has its own). */
  readonly pidNamespace: string;
  readonly hostname: string;
  /** Where the server's socket is or will be. */
  readonly socketDir?: string;
  /** Set once the server accepts connections. */
  readonly serverPid?: number;
}

export interface ClusterClaim {
  /** What the last owner left behind, when it did not release its claim. */
  readonly abandoned: OwnerRecord | undefined;
  record(facts: Pick<OwnerRecord, 'socketDir' | 'serverPid'>): void;
  release(): void;
}

const recordFile = (rootDir: string): string => path.join(rootDir, 'owner.json');
export const lockFile = (rootDir: string): string => path.join(rootDir, 'owner.lock');

/**
 * Makes this process the only one that may start, stop or initialise the cluster.
 * @throws ClusterInUseError while another process (or another start in this one) has it
 */
export async function claimCluster(rootDir: string): Promise<ClusterClaim> {
  const lock = tryLock(lockFile(rootDir));
  if (!lock) throw new ClusterInUseError(rootDir, await ownerName(rootDir));
  const abandoned = readRecord(rootDir);
  const self = { pid: process.pid, pidNamespace: pidNamespace(), hostname: os.hostname() };
  const record: ClusterClaim['record'] = (facts) => replaceFile(recordFile(rootDir), JSON.stringify({ ...self, ...facts } satisfies OwnerRecord));
  const release = () => {
    fs.rmSync(recordFile(rootDir), { force: true });
    lock.release();
  };
  try {
    record({});
  } catch (error) {
    lock.release();
    throw error;
  }
  return { abandoned, record, release };
}

/** The record of an owner that can be seen from here; undefined when there is none, or it is a dead owner's. */
export function readLiveOwner(rootDir: string): OwnerRecord | undefined {
  const owner = readRecord(rootDir);
  return owner && owner.pidNamespace === pidNamespace() && isRunning(owner.pid) ? owner : undefined;
}

function pidNamespace(): string {
  return process.platform === 'linux' ? fs.readlinkSync('/proc/self/ns/pid') : '';
}

function readRecord(rootDir: string): OwnerRecord | undefined {
  try {
    return JSON.parse(fs.readFileSync(recordFile(rootDir), 'utf8')) as OwnerRecord;
  } catch {
    return undefined;
  }
}

/** The owner writes its record just after taking the lock, so it may take a moment to appear. */
async function ownerName(rootDir: string): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const owner = readLiveOwner(rootDir);
    if (owner) return `process ${owner.pid}`;
    await delay(25);
  }
  const unseen = readRecord(rootDir);
  return unseen ? `process ${unseen.pid} of another container (${unseen.hostname})` : 'another process';
}
