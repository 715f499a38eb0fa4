import type { BlobStore } from '@packyard/blob-store';
import type { Database } from '@packyard/database';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** All that a registry keeps, so that a test can say that nothing was left behind. */
export interface StoredState {
  /** Rows by table, of all that a publish writes. */
  readonly rows: Readonly<Record<string, number>>;
  readonly waitingJobs: number;
  /** Keys of the stored objects, sorted. */
  readonly objects: readonly string[];
  /** Names of the spool files, sorted. */
  readonly spools: readonly string[];
}

/** Who asks, and what they were told, is written down whatever becomes of the request. */
const bystanders = ['schema_migration', 'audit_event', 'access_token', 'session', 'web_login', 'rate_limit', 'app_user', 'server_secret'];

export async function storedState(database: Database, blobs: BlobStore): Promise<StoredState> {
  const tables = await database.unprepared<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' and tablename <> all ($1) order by tablename`, [bystanders]);
  const counts = tables.map(({ name }) => `select '${name}' as name, (select count(*) from "${name}") as rows`);
  const rows = await database.unprepared<{ name: string; rows: number }>(counts.join(' union all '));
  const [jobs] = await database.unprepared<{ count: number }>('select count(*) as count from graphile_worker.jobs');
  return { rows: Object.fromEntries(rows.map((row) => [row.name, row.rows])), waitingJobs: jobs?.count ?? 0, objects: await objectKeys(blobs), spools: await spoolNames(blobs) };
}

async function objectKeys(blobs: BlobStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const object of blobs.list()) keys.push(object.key);
  return keys.sort();
}

/** The spool folder is that of any spool. */
async function spoolNames(blobs: BlobStore): Promise<string[]> {
  const probe = await blobs.createSpool();
  await probe.discard();
  return (await readdir(path.dirname(probe.path))).sort();
}
