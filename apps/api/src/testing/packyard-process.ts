import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

const main = path.resolve(import.meta.dirname, '../../dist/main.js');

export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** Only what a shell would have: settings of the machine that runs the tests must not leak in. */
const environment = (settings: Record<string, string>) => ({ PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...settings });

/** Runs a command of the built product to its end. */
export async function runPackyard(args: readonly string[], settings: Record<string, string>, input = ''): Promise<Finished> {
  const child = spawn(process.execPath, [main, ...args], { env: environment(settings), cwd: '/', stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => undefined).end(input);
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [stdout, stderr, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { stdout, stderr, exitCode };
}

export interface RunningServer {
  readonly url: string;
  /** What it logged so far, one record a line. */
  readonly records: readonly Record<string, unknown>[];
  /** Waits for a log line with this text. */
  logged(message: string): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** Resolves when it ended by itself or by a signal. */
  ended(): Promise<{ readonly exitCode: number | null; readonly signal: NodeJS.Signals | null }>;
}

const started = new Set<ChildProcess>();

/** Kills servers that a failed test left. For `afterAll`. */
export function killServers(): void {
  for (const child of started) child.kill('SIGKILL');
}

/** Starts the built server on a free port and waits until it is ready. */
export async function startPackyard(settings: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, [main, 'serve'], { env: environment({ PORT: '0', LOG_FORMAT: 'json', ...settings }), cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  started.add(child);
  const ended = once(child, 'exit').then(([exitCode, signal]) => ({ exitCode: exitCode as number | null, signal: signal as NodeJS.Signals | null }));
  void ended.then(() => started.delete(child));
  const log = readLog(child.stdout);
  const complaint = text(child.stderr);
  const failed = ended.then(async ({ exitCode }) => Promise.reject(new Error(`the server ended with ${exitCode}: ${await complaint}`)));
  const ready = await Promise.race([log.line('ready'), failed]);
  failed.catch(() => undefined);
  return {
    url: String(ready['url']),
    records: log.records,
    logged: async (message) => void (await log.line(message)),
    signal: (signal) => void child.kill(signal),
    ended: () => ended,
  };
}

function readLog(stdout: Readable) {
  const records: Record<string, unknown>[] = [];
  const lines = createInterface(stdout);
  lines.on('line', (line) => records.push(JSON.parse(line) as Record<string, unknown>));
  const find = (message: string) => records.find((record) => String(record['msg']).startsWith(message));
  const line = async (message: string): Promise<Record<string, unknown>> => {
    for (;;) {
      const found = find(message);
      if (found !== undefined) return found;
      await once(lines, 'line');
    }
  };
  return { records, line };
}
