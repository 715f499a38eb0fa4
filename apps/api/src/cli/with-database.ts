import type { Config } from '@packyard/config';
import type { Database } from '@packyard/database';
import { readConfiguration } from '../configuration.ts';
import { migrateDatabase } from '../database/migrate-database.ts';
import { openDatabase } from '../database/open-database.ts';

const poolSize = 3;

/** Lends a command the database of a running server; without one it is started for the command and stopped again. It is up to date. */
export async function withDatabase<T>(work: (config: Config, database: Database) => Promise<T>): Promise<T> {
  const config = readConfiguration();
  const opened = await openDatabase(config, { embedded: 'share', poolSize });
  try {
    await migrateDatabase(opened.database);
    return await work(config, opened.database);
  } finally {
    await opened.close();
  }
}
