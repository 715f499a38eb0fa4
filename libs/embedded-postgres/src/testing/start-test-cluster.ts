import { promises as fs } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { lockFile } from '../cluster-claim.ts';
import { tryLock } from '../cluster-lock.ts';
import type { EmbeddedPostgresHandle } from '../contract.ts';
import { ownAccount } from '../own-folder.ts';
import { settlePreviousServer } from '../previous-server.ts';
import { startEmbeddedPostgres } from '../start.ts';

export interface TestCluster extends EmbeddedPostgresHandle {
  /** Ends the server and deletes its folder; stop() does the same, because nobody could find the data again. */
  remove(): Promise<void>;
}

const PREFIX = 'packyard-test-pg-';
/** A younger folder may belong to a run that has not locked it yet. */
const ABANDONED_AFTER_MS = 10 * 60_000;
const MAX_CONNECTIONS = 200;

/** An empty throw-away cluster for a test run. Also removes those that killed runs left behind. */
export async function startTestCluster(): Promise<TestCluster> {
  await removeAbandonedClusters();
  const rootDir = await fs.mkdtemp(path.join(os.tmpdir(), PREFIX));
  const removeFolder = () => fs.rm(rootDir, { recursive: true, force: true });
  try {
    const cluster = await startEmbeddedPostgres({ rootDir, ephemeral: true, maxConnections: MAX_CONNECTIONS });
    const remove = async () => {
      await cluster.stop();
      await removeFolder();
    };
    return { ...cluster, stop: remove, remove };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

async function removeAbandonedClusters(): Promise<void> {
  const entries = (await fs.readdir(os.tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const name of entries) await removeIfAbandoned(path.join(os.tmpdir(), name)).catch(() => undefined);
}

/** Fails when another run removes the same one. */
async function removeIfAbandoned(rootDir: string): Promise<void> {
  const found = await fs.lstat(rootDir);
  const isOurs = found.isDirectory() && found.uid === (ownAccount()?.uid ?? found.uid);
  if (!isOurs || Date.now() - found.mtimeMs < ABANDONED_AFTER_MS) return;
  const lock = tryLock(lockFile(rootDir));
  if (!lock) return;
  try {
    await settlePreviousServer(path.join(rootDir, 'data'));
    await fs.rm(rootDir, { recursive: true, force: true });
  } finally {
    lock.release();
  }
}
