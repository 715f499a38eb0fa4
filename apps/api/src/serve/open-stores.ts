import { createBlobStore, type BlobStore } from '@packyard/blob-store';
import type { Config } from '@packyard/config';
import type { Database } from '@packyard/database';
import { existsSync, mkdirSync } from 'node:fs';
import { migrateDatabase } from '../database/migrate-database.ts';
import { openDatabase, type OpenDatabaseOptions } from '../database/open-database.ts';
import type { Run } from './run-until-stopped.ts';

export interface Stores {
  readonly database: Database;
  readonly blobs: BlobStore;
}

/** Database (up to date) and blob store, each closed when the run ends; the embedded PostgreSQL is the last to go. */
export async function openStores(config: Config, run: Run, embedded: OpenDatabaseOptions['embedded']): Promise<Stores> {
  const { logger, closers, stop } = run;
  const { dataDir } = config.storage;
  const isFirst = !existsSync(dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (config.database.url !== undefined) logger.info('connecting to the database');
  else logger.info({ dataDir }, isFirst ? 'creating the database, which takes a few seconds' : 'opening the database');
  const opened = await openDatabase(config, { embedded, onLost: (reason) => stop.fail(`the embedded PostgreSQL ended (${reason}); its log is in ${dataDir}/postgres`) });
  closers.add('database', () => opened.close());
  stop.onAbruptEnd(() => endServer(opened.serverPid));
  stop.checkpoint();
  const applied = await migrateDatabase(opened.database);
  if (applied.length > 0) logger.info({ migrations: applied }, 'updated the database schema');
  stop.checkpoint();
  const blobs = await createBlobStore({ driver: config.storage.blobDriver, dataDir });
  closers.add('blob store', () => blobs.close());
  return { database: opened.database, blobs };
}

/** Asks PostgreSQL to end by itself: nobody will be here to wait for it. */
function endServer(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGINT');
  } catch {
    // it is gone already
  }
}
