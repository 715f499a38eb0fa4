import pg from 'pg';
import type { EmbeddedPostgresConnection } from '../contract.ts';

/** Runs one statement on a connection of its own. */
export async function query<Row extends pg.QueryResultRow>(connection: EmbeddedPostgresConnection, sql: string): Promise<Row[]> {
  const client = new pg.Client({ ...connection });
  client.on('error', () => undefined); // the query fails as well
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
