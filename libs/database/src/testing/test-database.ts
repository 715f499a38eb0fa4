import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { createDataSource, type ConnectionSettings } from '../data-source.ts';
import { Database } from '../database.ts';
import { asAdmin } from './admin.ts';
import { ensureTemplate } from './template.ts';
import { onDatabase, testServer } from './test-server.ts';

export interface TestDatabase {
  readonly database: Database;
  /** For a second pool on the same database (another replica, a job runner). */
  readonly connection: ConnectionSettings;
  /** Closes the pool and removes the database. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** Without any table, to test migrations themselves. */
  readonly empty?: boolean;
  /** Connections; 10 unless told. */
  readonly poolSize?: number;
}

/** A database of its own on a real PostgreSQL, migrated to the newest schema. Make one per suite and drop it in `afterAll`. */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = await testServer();
  const name = `packyard_test_${randomBytes(8).toString('hex')}`;
  await asAdmin(server, async (query) => {
    const source = options.empty ? 'template1' : await ensureTemplate(server, query);
    await query(`create database ${name} template ${source}`);
  });
  const connection = onDatabase(server, name);
  const dataSource = createDataSource(connection, options.poolSize ?? 10);
  await dataSource.initialize();
  return {
    database: new Database(dataSource),
    connection,
    async drop() {
      await dataSource.destroy();
      await asAdmin(server, (query) => query(`drop database if exists ${name} with (force)`));
    },
  };
}
