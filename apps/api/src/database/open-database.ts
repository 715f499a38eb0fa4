import type { Config } from '@packyard/config';
import { createDataSource, Database, type ConnectionSettings } from '@packyard/database';
import { attachOrStartEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgresHandle } from '@packyard/embedded-postgres';
import path from 'node:path';

export interface OpenDatabase {
  readonly database: Database;
  /** Process id of a PostgreSQL that this process started. */
  readonly serverPid: number | undefined;
  /** Closes the pool, then stops the server if this process started it. Can be called again. */
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  /** `own`: the embedded server must be ours alone, as the owner of its data. `share`: use that of a running Packyard, or start one. */
  readonly embedded: 'own' | 'share';
  readonly poolSize?: number;
  /** The embedded server ended by itself: nothing restarts it. */
  readonly onLost?: (reason: string) => void;
}

/** How long queries that nobody waits for any more may hold up the end. */
const poolCloseMs = 5_000;

/** Opens the database that the configuration names: DATABASE_URL, or the embedded PostgreSQL in DATA_DIR. */
export async function openDatabase(config: Config, options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const embedded = config.database.url === undefined ? await openEmbedded(config, options) : undefined;
  try {
    const connection: ConnectionSettings = embedded?.connection ?? { url: config.database.url ?? '' };
    const dataSource = createDataSource(connection, options.poolSize ?? config.database.poolSize);
    await dataSource.initialize();
    const closePool = () => inTime(dataSource.destroy(), poolCloseMs);
    let closing: Promise<void> | undefined;
    const close = () => (closing ??= closePool().finally(() => embedded?.stop()));
    return { database: new Database(dataSource), serverPid: embedded?.owned === true ? embedded.pid : undefined, close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

function openEmbedded(config: Config, { embedded, onLost }: OpenDatabaseOptions): Promise<EmbeddedPostgresHandle> {
  const open = embedded === 'own' ? startEmbeddedPostgres : attachOrStartEmbeddedPostgres;
  return open({ rootDir: path.join(config.storage.dataDir, 'postgres'), ...(onLost === undefined ? {} : { onUnexpectedExit: onLost }) });
}

async function inTime(work: Promise<void>, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, limitMs)));
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
