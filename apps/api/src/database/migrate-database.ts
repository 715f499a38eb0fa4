import { migrate, type Database } from '@packyard/database';
import { JobQueue } from '@packyard/jobs';

/** Brings our tables and those of the job queue up to date; resolves to the names of our migrations that were run. */
export async function migrateDatabase(database: Database): Promise<readonly string[]> {
  const applied = await migrate(database.dataSource);
  await new JobQueue(database).migrate();
  return applied;
}
