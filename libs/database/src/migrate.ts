import type { DataSource } from 'typeorm';

/** Any number that no other software on the same database is likely to take. */
const migrationLock = 7_225_927_001;

/**
 * Brings the schema up to date. Several processes may call it at once (replicas starting together): one works, the others wait.
 * The lock is held by a connection of its own and ends with it, so a killed process leaves none.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('select pg_advisory_lock($1)', [migrationLock]);
    const applied = await dataSource.runMigrations();
    return applied.map((migration) => migration.name);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    await runner.release();
  }
}
