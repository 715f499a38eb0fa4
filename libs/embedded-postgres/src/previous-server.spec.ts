import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as readline from 'node:readline';
import { isRunning, waitUntilGone } from './running-process.ts';
import { startEmbeddedPostgres } from './start.ts';
import { finishAll, openInProcess } from './spec-support/cluster-process.ts';
import { query } from './spec-support/query.ts';
import { temporaryFolders } from './spec-support/temporary-folders.ts';

const newFolder = temporaryFolders();
afterAll(finishAll);
const lockFileOf = (rootDir: string) => path.join(rootDir, 'data', 'postmaster.pid');

/** A cluster with one row whose owner and server were killed: its lock file is still there. */
let killed = '';
beforeAll(async () => {
  killed = newFolder();
  const owner = openInProcess('start', { rootDir: killed });
  const { connection, pid } = await owner.opened;
  await query(connection, 'create table kept as select 1 as n');
  await owner.kill();
  process.kill(pid, 'SIGKILL');
  await waitUntilGone(pid, 10_000);
});

function killedCluster(): string {
  const rootDir = newFolder();
  execFileSync('cp', ['-a', `${killed}/.`, rootDir]);
  return rootDir;
}

function recordServer(rootDir: string, pid: number): void {
  const lines = fs.readFileSync(lockFileOf(rootDir), 'utf8').split('\n');
  fs.writeFileSync(lockFileOf(rootDir), [String(pid), ...lines.slice(1)].join('\n'));
}

async function expectRecovery(rootDir: string): Promise<void> {
  const cluster = await startEmbeddedPostgres({ rootDir, ephemeral: true });
  try {
    expect(await query(cluster.connection, 'select n from kept')).toEqual([{ n: 1 }]);
  } finally {
    await cluster.stop();
  }
}

describe('a server from an earlier run', () => {
  it('survives kill -9 of its owner, and is settled by the next start', async () => {
    const rootDir = path.join(newFolder(), 'x'.repeat(100));
    const owner = openInProcess('start', { rootDir, ephemeral: true });
    const { connection, pid } = await owner.opened;
    await query(connection, 'create table kept as select 1 as n');
    await owner.kill();
    expect(isRunning(pid)).toBe(true);
    await expectRecovery(rootDir);
    expect(isRunning(pid)).toBe(false);
    expect(fs.existsSync(connection.host)).toBe(false);
    expect(fs.readFileSync(path.join(rootDir, 'postgres.log'), 'utf8')).toContain('received fast shutdown request');
  });

  it('recovers after kill -9 of both', async () => {
    const rootDir = killedCluster();
    expect(fs.existsSync(lockFileOf(rootDir))).toBe(true);
    await expectRecovery(rootDir);
  });

  it('does not hold up the next one with statements its backends still run', async () => {
    const rootDir = killedCluster();
    const server = await startEmbeddedPostgres({ rootDir, ephemeral: true });
    const busy = query(server.connection, 'select count(*) from generate_series(1, 1000000000)').catch(() => undefined);
    const isBusy = "select from pg_stat_activity where state = 'active' and query like 'select count%'";
    while ((await query(server.connection, isBusy)).length === 0);
    process.kill(server.pid, 'SIGKILL');
    await server.stop();
    await expectRecovery(rootDir);
    await busy;
  });

  it('is not mistaken for a zombie that has its process id', async () => {
    const rootDir = killedCluster();
    const parent = spawn('/bin/sh', ['-c', 'sleep 1 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      const [line] = await once(readline.createInterface(parent.stdout), 'line');
      await waitUntilGone(Number(line), 10_000);
      expect(execFileSync('ps', ['-o', 'stat=', '-p', String(line)], { encoding: 'utf8' })).toMatch(/^Z/);
      recordServer(rootDir, Number(line));
      await expectRecovery(rootDir);
    } finally {
      parent.kill();
    }
  });

  it('is not mistaken for a stranger that has its process id', async () => {
    const rootDir = killedCluster();
    const stranger = spawn('sleep', ['60'], { cwd: path.join(rootDir, 'data'), stdio: 'ignore' });
    try {
      recordServer(rootDir, stranger.pid ?? 0);
      await expectRecovery(rootDir);
      expect(isRunning(stranger.pid ?? 0)).toBe(true);
    } finally {
      stranger.kill();
    }
  });

  it('is refused a second time when it answers although its process cannot be seen', async () => {
    const rootDir = newFolder();
    const owner = openInProcess('start', { rootDir, ephemeral: true });
    const { pid, connection } = await owner.opened;
    await owner.kill();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    try {
      recordServer(rootDir, stranger.pid ?? 0);
      await expect(startEmbeddedPostgres({ rootDir })).rejects.toThrow(/cannot be seen from here \(in another container\?\) uses .*: stop it, or use another DATA_DIR/);
      expect(await query(connection, 'select 1 as n')).toEqual([{ n: 1 }]);
    } finally {
      stranger.kill();
      process.kill(pid, 'SIGQUIT');
      await waitUntilGone(pid, 10_000);
    }
  });

  it('may have left a lock file that a power failure cut short', async () => {
    const rootDir = killedCluster();
    fs.writeFileSync(lockFileOf(rootDir), '');
    await expectRecovery(rootDir);
  });
});
