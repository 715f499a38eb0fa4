import { readConfiguration } from '../../configuration.ts';
import { migrateDatabase } from '../../database/migrate-database.ts';
import { openDatabase } from '../../database/open-database.ts';

/** Brings the database up to date; resolves to a sentence about what was done. */
export async function migrate(): Promise<string> {
  const opened = await openDatabase(readConfiguration(), { embedded: 'share', poolSize: 3 });
  try {
    const applied = await migrateDatabase(opened.database);
    return applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.length === 1 ? '1 migration' : `${applied.length} migrations`}: ${applied.join(', ')}.`;
  } finally {
    await opened.close();
  }
}
