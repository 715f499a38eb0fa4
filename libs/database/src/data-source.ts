import { DataSource, type DataSourceOptions } from 'typeorm';
import pg from 'pg';
import { entities } from './entities/index.ts';
import { migrations } from './migrations/index.ts';
import { SnakeCaseNaming } from './snake-case-naming.ts';

export type ConnectionSettings = { readonly url: string } | { readonly host: string; readonly port: number; readonly user: string; readonly database: string };

const int8 = 20;

/** bigint as number: ids and sizes stay far below 2^53, and a value beyond it must fail loudly rather than round. */
function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of range: ${text}`);
  return value;
}

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return oid === int8 && format !== 'binary' ? toSafeInteger : pg.types.getTypeParser(oid, format as 'text');
  },
};

/** Options for the one `DataSource`. The schema is made by migrations only. `poolSize` is in connections. */
export function dataSourceOptions(connection: ConnectionSettings, poolSize = 20): DataSourceOptions {
  const target = 'url' in connection ? { url: connection.url } : { host: connection.host, port: connection.port, username: connection.user, database: connection.database };
  return {
    type: 'postgres',
    ...target,
    entities,
    migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    poolSize,
    applicationName: 'packyard',
    extra: { types },
  };
}

export function createDataSource(connection: ConnectionSettings, poolSize?: number): DataSource {
  return new DataSource(dataSourceOptions(connection, poolSize));
}
