import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { ClusterFiles } from './cluster-files.ts';
import { SOCKET_PORT } from './contract.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { cannotRun, commandLine } from './run-as.ts';

export interface ServerSettings {
  readonly socketDir: string;
  readonly maxConnections: number;
  readonly ephemeral: boolean;
}

export interface ServerProcess {
  readonly pid: number;
  /** Resolves with the reason when the process ends. */
  readonly ended: Promise<string>;
  /** Lets this process end although the server runs. */
  unref(): void;
  stop(): Promise<void>;
}

/** Connections that we closed a moment ago end by themselves in this time. */
const SMART_SHUTDOWN_MS = 1_000;
const FAST_SHUTDOWN_MS = 20_000;
const MAX_LOG_BYTES = 10 * 2 ** 20;

export async function spawnServer(files: ClusterFiles, settings: ServerSettings): Promise<ServerProcess> {
  keepLogShort(files.logFile);
  const { file, args, options } = commandLine(files.runAs, path.join(files.binDir, 'postgres'), ['-D', files.dataDir, ...parameters(settings)]);
  // A file and not a pipe, because the server may outlive us; detached, because Ctrl-C must reach the application before its database.
  const log = fs.openSync(files.logFile, 'a', 0o600);
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  fs.closeSync(log);
  const ended = new Promise<string>((resolve) => child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`)));
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => reject(cannotRun('postgres', error)));
  });
  if (child.pid === undefined) throw new EmbeddedPostgresError('PostgreSQL did not start');
  const stop = async () => {
    child.ref();
    child.kill('SIGTERM'); // smart shutdown: takes no new connections and waits for the others
    const timers = [
      setTimeout(() => child.kill('SIGINT'), SMART_SHUTDOWN_MS), // fast: ends connections, writes a checkpoint
      setTimeout(() => child.kill('SIGQUIT'), SMART_SHUTDOWN_MS + FAST_SHUTDOWN_MS), // immediate: the next start recovers
    ];
    await ended;
    for (const timer of timers) clearTimeout(timer);
  };
  return { pid: child.pid, ended, stop, unref: () => child.unref() };
}

function parameters({ socketDir, maxConnections, ephemeral }: ServerSettings): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '',
    port: SOCKET_PORT,
    unix_socket_directories: quoteListItem(socketDir),
    unix_socket_permissions: '0700',
    max_connections: maxConnections,
    shared_buffers: '128MB',
    // Errors of statements reach the application, which logs them; here they would fill the disk with rows' contents.
    log_min_messages: 'log',
    log_checkpoints: 'off',
    ...(ephemeral ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The parameter is a list: a comma in a path would split it. */
const quoteListItem = (item: string): string => `"${item.replaceAll('"', '""')}"`;

function keepLogShort(logFile: string): void {
  const size = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) fs.renameSync(logFile, `${logFile}.1`);
}
