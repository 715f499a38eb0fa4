import * as fs from 'node:fs';
import * as path from 'node:path';
import { startEmbeddedPostgres } from './start.ts';
import { query } from './spec-support/query.ts';
import { temporaryFolders } from './spec-support/temporary-folders.ts';

const newFolder = temporaryFolders();
const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

/** Starts, asks, stops. */
async function ask<Row extends Record<string, unknown>>(rootDir: string, ...statements: string[]): Promise<Row[]> {
  const cluster = await startEmbeddedPostgres({ rootDir, ephemeral: true });
  try {
    let rows: Row[] = [];
    for (const sql of statements) rows = await query<Row>(cluster.connection, sql);
    return rows;
  } finally {
    await cluster.stop();
  }
}

describe('startEmbeddedPostgres', () => {
  it('makes a database, and keeps its data for the next start', async () => {
    const rootDir = path.join(newFolder(), 'deep', 'postgres');
    const [settings] = await ask(rootDir, 'create table kept as select 1 as n', "select current_user as user, current_database() as database, current_setting('server_encoding') as encoding");
    expect(settings).toEqual({ user: 'packyard', database: 'packyard', encoding: 'UTF8' });
    expect(await ask(rootDir, 'select n from kept')).toEqual([{ n: 1 }]);
    expect(fs.readdirSync(rootDir).sort()).toEqual(['data', 'owner.lock', 'postgres.log']);
    expect(fs.statSync(rootDir).mode & 0o777).toBe(0o700);
  });

  it('syncs unless the cluster is ephemeral, listens on no network address and logs no statement', async () => {
    const rootDir = newFolder();
    const cluster = await startEmbeddedPostgres({ rootDir, maxConnections: 33 });
    await expect(query(cluster.connection, "select 'a secret'::int")).rejects.toThrow('invalid input syntax');
    const names = ['fsync', 'full_page_writes', 'listen_addresses', 'max_connections', 'TimeZone'];
    const settings = await query<{ value: string }>(cluster.connection, `select current_setting(name) as value from unnest('{${names}}'::text[]) name`);
    await cluster.stop();
    expect(settings.map((row) => row.value)).toEqual(['on', 'on', '', '33', 'UTC']);
    expect(fs.readFileSync(path.join(rootDir, 'postgres.log'), 'utf8')).not.toContain('a secret');
    expect(await ask(rootDir, 'show fsync')).toEqual([{ fsync: 'off' }]);
  });

  it('lets no variable of ours reach the server', async () => {
    process.env['PGPORT'] = '1';
    process.env['PACKYARD_SPEC_SECRET'] = 'x';
    try {
      const cluster = await startEmbeddedPostgres({ rootDir: newFolder(), ephemeral: true });
      const environment = fs.readFileSync(`/proc/${cluster.pid}/environ`, 'utf8');
      await cluster.stop();
      expect(environment).not.toMatch(/PGPORT|PACKYARD_SPEC_SECRET/);
    } finally {
      delete process.env['PGPORT'];
      delete process.env['PACKYARD_SPEC_SECRET'];
    }
  });

  it('puts the socket of a long path into a private temporary folder, and takes it away again', async () => {
    const rootDir = path.join(newFolder(), 'x'.repeat(100), 'postgres');
    const cluster = await startEmbeddedPostgres({ rootDir, ephemeral: true });
    const socketDir = cluster.connection.host;
    expect(socketDir).toMatch(/\/packyard-pg-[0-9a-f]{16}$/);
    expect(fs.lstatSync(socketDir).mode & 0o777).toBe(0o700);
    expect(await query(cluster.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
    await cluster.stop();
    expect(fs.existsSync(socketDir)).toBe(false);
  });

  it('refuses data of another PostgreSQL major and says what to do, then lets go of the cluster', async () => {
    const rootDir = newFolder();
    const version = path.join(rootDir, 'data', 'PG_VERSION');
    fs.mkdirSync(path.dirname(version), { mode: 0o700 });
    fs.writeFileSync(version, '17\n');
    await expect(ask(rootDir)).rejects.toThrow(
      /made by PostgreSQL 17, but this version of Packyard brings PostgreSQL 18: dump it with the old version and load it into a new DATA_DIR, or set DATABASE_URL/,
    );
    fs.rmSync(version);
    await expect(ask(rootDir)).rejects.toThrow(/is not a complete database: restore it/);
    fs.rmdirSync(path.dirname(version));
    expect(await ask(rootDir, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('starts over when the first start was killed while it made the database', async () => {
    const rootDir = newFolder();
    fs.mkdirSync(path.join(rootDir, 'data.unfinished'));
    fs.writeFileSync(path.join(rootDir, 'data.unfinished', 'PG_VERSION'), '18\n');
    expect(await ask(rootDir, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('shows the end of the log when the server does not start', async () => {
    const rootDir = newFolder();
    await ask(rootDir);
    fs.rmSync(path.join(rootDir, 'data', 'global', 'pg_control'));
    await expect(ask(rootDir)).rejects.toThrow(/PostgreSQL did not start \(exit code \d+\); the end of .*postgres\.log:\n[^]*pg_control/);
  });

  it('tells when the server ends by itself', async () => {
    const ended = Promise.withResolvers<string>();
    const cluster = await startEmbeddedPostgres({ rootDir: newFolder(), ephemeral: true, onUnexpectedExit: ended.resolve });
    process.kill(cluster.pid, 'SIGQUIT');
    expect(await ended.promise).toMatch(/exit code \d/);
    await cluster.stop();
  });
});

asRoot('startEmbeddedPostgres as root without user namespaces', () => {
  beforeAll(() => void (process.env['EMBEDDED_PG_NO_USERNS'] = '1'));
  afterAll(() => void delete process.env['EMBEDDED_PG_NO_USERNS']);

  it('runs as nobody, in folders only nobody can read', async () => {
    const parent = newFolder();
    fs.chmodSync(parent, 0o755);
    const rootDir = path.join(parent, 'postgres');
    const cluster = await startEmbeddedPostgres({ rootDir, ephemeral: true });
    const owners = [`/proc/${cluster.pid}`, path.join(rootDir, 'data'), cluster.connection.host].map((dir) => fs.statSync(dir).uid);
    const closed = ['data', 'socket', 'owner.json', 'owner.lock', 'postgres.log'].map((name) => fs.statSync(path.join(rootDir, name)).mode & 0o077);
    expect(await query(cluster.connection, 'create table kept as select 1 as n')).toEqual([]);
    await cluster.stop();
    expect(owners).toEqual([65_534, 65_534, 65_534]);
    expect(closed).toEqual([0, 0, 0, 0, 0]);
    delete process.env['EMBEDDED_PG_NO_USERNS'];
    expect(await ask(rootDir, 'select n from kept')).toEqual([{ n: 1 }]);
    expect(fs.statSync(path.join(rootDir, 'data', 'base')).uid).toBe(0);
    process.env['EMBEDDED_PG_NO_USERNS'] = '1';
    expect(await ask(rootDir, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('keeps the cluster elsewhere when a folder above is closed, and finds it again', async () => {
    const rootDir = newFolder(); // mode 0700 as all of mkdtemp's, and so is the one below
    const inner = path.join(rootDir, 'postgres');
    await ask(inner, 'create table kept as select 1 as n');
    const location = fs.readFileSync(path.join(inner, 'cluster-location'), 'utf8').trim();
    try {
      expect(location).toMatch(/^\/var\/lib\/packyard-postgres-/);
      expect(await ask(inner, 'select n from kept')).toEqual([{ n: 1 }]);
    } finally {
      fs.rmSync(location, { recursive: true });
    }
    await expect(ask(inner)).rejects.toThrow(/which is gone: bring that folder back/);
  });
});
