import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDataSource, type ConnectionSettings } from '../data-source.ts';
import { migrate } from '../migrate.ts';
import type { Query } from './admin.ts';
import { onDatabase } from './test-server.ts';

const templateLock = 7_225_927_002;

/** Named after the migrations, because a server given by TEST_DATABASE_URL outlives them. */
function templateName(): string {
  const folder = join(import.meta.dirname, '../migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return `packyard_template_${hash.digest('hex').slice(0, 12)}`;
}

/**
 * Makes the migrated template unless it is there, and returns its name. Test processes that start together wait for the one
 * that works. It gets its name when it is complete, so one that was killed half-way leaves nothing that would be used.
 */
export async function ensureTemplate(server: ConnectionSettings, query: Query): Promise<string> {
  const name = templateName();
  await query('select pg_advisory_lock($1)', [templateLock]);
  try {
    const found = await query('select 1 from pg_database where datname = $1', [name]);
    if (found.length === 0) await makeTemplate(server, query, name);
    return name;
  } finally {
    await query('select pg_advisory_unlock($1)', [templateLock]);
  }
}

async function makeTemplate(server: ConnectionSettings, query: Query, name: string): Promise<void> {
  const unfinished = 'packyard_template_unfinished';
  await query(`drop database if exists ${unfinished} with (force)`);
  await query(`create database ${unfinished}`);
  const dataSource = createDataSource(onDatabase(server, unfinished), 2);
  await dataSource.initialize();
  await migrate(dataSource).finally(() => dataSource.destroy());
  await query(`alter database ${unfinished} rename to ${name}`);
}
