import type { INestApplicationContext } from '@nestjs/common';
import type { Database } from '@packyard/database';
import type { Metrics } from '@packyard/http';
import { IndexCache } from '@packyard/registry';

/** Connects the numbers that the parts keep themselves. */
export function watchParts(metrics: Metrics, app: INestApplicationContext, { pool }: Database): void {
  const cache = app.get(IndexCache, { strict: false });
  metrics.watchProcess();
  metrics.counter({ name: 'packyard_index_cache_hits_total', help: 'Package indexes answered from memory' }, () => cache.hits);
  metrics.counter({ name: 'packyard_index_cache_misses_total', help: 'Package indexes that had to be built' }, () => cache.misses);
  metrics.gauge({ name: 'packyard_db_connections', help: 'Open database connections' }, () => pool.totalCount);
  metrics.gauge({ name: 'packyard_db_connections_idle', help: 'Database connections that nobody uses now' }, () => pool.idleCount);
  metrics.gauge({ name: 'packyard_db_requests_waiting', help: 'Queries that wait for a connection' }, () => pool.waitingCount);
}
