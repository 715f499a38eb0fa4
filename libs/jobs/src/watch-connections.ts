import type { Pool } from 'pg';

const ignore = (): void => undefined;

/** A connection that breaks while it is in use fails its query; without a listener of its own it would end the process as well. */
export function watchConnections(pool: Pool): void {
  if (pool.listenerCount('connect') === 0) pool.on('connect', (client) => client.on('error', ignore));
}
