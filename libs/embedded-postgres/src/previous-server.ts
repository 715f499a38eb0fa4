import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { isServerOf, processesOf, waitUntilGone } from './running-process.ts';
import { socketFile } from './socket-folder.ts';

const FAST_SHUTDOWN_MS = 20_000;
const IMMEDIATE_SHUTDOWN_MS = 10_000;

/** Ends the server that a killed owner left running, and frees a cluster that is only held by a dead one. Called by the owner of the cluster. */
export async function settlePreviousServer(dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'postmaster.pid');
  const lines = readLines(file);
  if (!lines) return;
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return fs.rmSync(file); // cut short by a power failure
  if (isServerOf(pid, dataDir)) await shutDown(pid, dataDir);
  else await assertNotReachable(dataDir, lines[4]);
  await endOrphans(dataDir);
  disownLockFile(file, pid);
}

function readLines(file: string): string[] | undefined {
  try {
    return fs.readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

async function shutDown(pid: number, dataDir: string): Promise<void> {
  process.kill(pid, 'SIGINT');
  if (await waitUntilGone(pid, FAST_SHUTDOWN_MS)) return;
  process.kill(pid, 'SIGQUIT');
  if (await waitUntilGone(pid, IMMEDIATE_SHUTDOWN_MS)) return;
  throw new EmbeddedPostgresError(`A PostgreSQL server of an earlier run (process ${pid}) still uses ${dataDir} and does not stop: end that process and start again`);
}

/** Backends whose server was killed end only after the statement they run, and until then no new server may start. */
async function endOrphans(dataDir: string): Promise<void> {
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    const orphans = processesOf(dataDir);
    for (const pid of orphans) process.kill(pid, signal);
    await Promise.all(orphans.map((pid) => waitUntilGone(pid, IMMEDIATE_SHUTDOWN_MS)));
  }
}

/** A server in another container cannot be seen by its process id, but its socket answers. Two servers on one folder would destroy it. */
async function assertNotReachable(dataDir: string, socketDir: string | undefined): Promise<void> {
  if (!socketDir || !(await isListening(socketFile(socketDir)))) return;
  throw new EmbeddedPostgresError(`A PostgreSQL server that cannot be seen from here (in another container?) uses ${dataDir}: stop it, or use another DATA_DIR`);
}

function isListening(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = net.connect(socket);
    connection.once('connect', () => resolve(connection.destroy() !== undefined));
    connection.once('error', () => resolve(false));
  });
}

/**
 * PostgreSQL takes any process that has the recorded id, a zombie or a stranger, for the old server. It knows better of its own parent,
 * so that is what we write. Deleting the file would also lose the shared memory id by which it finds orphaned backends.
 */
function disownLockFile(file: string, pid: number): void {
  const lines = readLines(file);
  if (!lines || Number(lines[0]) !== pid) return;
  fs.writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'));
}
