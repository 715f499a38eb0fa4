import pg from 'pg';
import type { ConnectionSettings } from '../data-source.ts';
import { onDatabase } from './test-server.ts';

export type Query = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** Runs `work` on a connection to the server's maintenance database. */
export async function asAdmin<T>(server: ConnectionSettings, work: (query: Query) => Promise<T>): Promise<T> {
  const settings = onDatabase(server, 'postgres');
  const client = new pg.Client('url' in settings ? { connectionString: settings.url } : settings);
  await client.connect();
  try {
    return await work(async (text, values) => (await client.query<Record<string, unknown>>(text, values)).rows);
  } finally {
    await client.end();
  }
}
