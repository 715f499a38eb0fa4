import type { Database } from '@packyard/database';
import { Pool } from 'pg';

/**
 * A pool on the same database for the queue's own use, so that jobs never wait for requests, nor those for jobs.
 * A connection may break while it is idle or in use; the queue tries again, and `onBroken` is told.
 */
export function jobPool(database: Database, connections: number, onBroken: (error: Error) => void): Pool {
  const { types: _types, ...options } = database.pool.options as Pool['options'] & { types?: unknown };
  const pool = new Pool({ ...options, max: connections });
  pool.on('error', onBroken);
  pool.on('connect', (client) => client.on('error', onBroken));
  return pool;
}
