import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ConnectionSettings } from '../data-source.ts';

type Answer = { readonly connection: Exclude<ConnectionSettings, { url: string }> } | { readonly error: string };

/**
 * The PostgreSQL server of this test run: `TEST_DATABASE_URL` if set (its user must be able to create databases), else the
 * throw-away cluster of the Jest run, which starts at the first call.
 */
export async function testServer(): Promise<ConnectionSettings> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return { url };
  const path = process.env['PACKYARD_TEST_CLUSTER'];
  if (!path) throw new Error('No test database: give this project `jestProject({ database: true })`, or set TEST_DATABASE_URL');
  const answer = JSON.parse(await text(createConnection(path))) as Answer;
  if ('error' in answer) throw new Error(`The test database did not start: ${answer.error}`);
  return answer.connection;
}

/** The same server, another database. */
export function onDatabase(server: ConnectionSettings, database: string): ConnectionSettings {
  if (!('url' in server)) return { ...server, database };
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  return { url: url.href };
}
