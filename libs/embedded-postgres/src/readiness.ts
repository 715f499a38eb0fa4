import * as fs from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { connectionThrough } from './contract.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** cannot_connect_now: the server is starting up or recovering. */
const notYetCodes = new Set(['57P03', 'ENOENT', 'ECONNREFUSED']);
const LOG_TAIL_BYTES = 2048;

export interface Wait {
  readonly socketDir: string;
  readonly timeoutMs: number;
  readonly logFile: string;
  /** Resolves with the reason if the server ends. */
  readonly ended: Promise<string>;
}

/** Waits until the server accepts connections, and makes our database if it is new. */
export async function waitUntilReady({ socketDir, timeoutMs, logFile, ended }: Wait): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let endReason: string | undefined;
  void ended.then((reason) => (endReason = reason));
  while (!(await createDatabaseWhenReady(socketDir))) {
    if (endReason !== undefined) throw new EmbeddedPostgresError(`PostgreSQL did not start (${endReason}); the end of ${logFile}:\n${tailOf(logFile)}`);
    if (Date.now() > deadline) throw new EmbeddedPostgresError(`PostgreSQL was not ready after ${timeoutMs} ms; the end of ${logFile}:\n${tailOf(logFile)}`);
    await delay(20);
  }
}

/** Whether the server behind a socket serves our database. */
export async function isServing(socketDir: string): Promise<boolean> {
  try {
    await withClient(socketDir, connectionThrough(socketDir).database, (client) => client.query('select'));
    return true;
  } catch {
    return false;
  }
}

async function createDatabaseWhenReady(socketDir: string): Promise<boolean> {
  const { database } = connectionThrough(socketDir);
  try {
    await withClient(socketDir, 'postgres', async (client) => {
      const found = await client.query('select from pg_database where datname = $1', [database]);
      if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
    });
    return true;
  } catch (error) {
    if (notYetCodes.has((error as { code?: string }).code ?? '')) return false;
    throw error;
  }
}

/** `ssl` is said because PGSSLMODE in the environment would ask the socket for it. */
async function withClient(socketDir: string, database: string, use: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ ...connectionThrough(socketDir), database, ssl: false });
  client.on('error', () => undefined); // a connection lost while idle; the query in flight fails by itself
  try {
    await client.connect();
    await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function tailOf(file: string): string {
  const fd = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(fd);
    const buffer = Buffer.alloc(Math.min(size, LOG_TAIL_BYTES));
    fs.readSync(fd, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8').trimEnd();
  } finally {
    fs.closeSync(fd);
  }
}
