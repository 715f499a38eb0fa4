import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import * as readline from 'node:readline';
import type { EmbeddedPostgresHandle, EmbeddedPostgresOptions } from '../contract.ts';

/** What a process of its own says about the cluster it opened, or failed to. */
export type Opened = Omit<EmbeddedPostgresHandle, 'stop'> & { readonly error?: string };

export interface ClusterProcess {
  readonly pid: number;
  readonly opened: Promise<Opened>;
  /** Lets it stop the cluster as it should. */
  finish(): Promise<void>;
  /** kill -9 */
  kill(): Promise<void>;
}

const running = new Set<ClusterProcess>();

/** For afterAll: a test that failed half-way must not leave processes behind. */
export async function finishAll(): Promise<void> {
  await Promise.all(Array.from(running, (opener) => opener.finish()));
}

/** Opens a cluster in another Node process, as a second Packyard or a command would. */
export function openInProcess(verb: 'start' | 'attach', options: EmbeddedPostgresOptions): ClusterProcess {
  const script = path.join(import.meta.dirname, '../../fixtures/use-cluster.mjs');
  const child = spawn(process.execPath, [script, verb, JSON.stringify(options)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const firstLine = once(readline.createInterface(child.stdout), 'line');
  const opener: ClusterProcess = {
    pid: child.pid ?? 0,
    opened: firstLine.then(([line]) => JSON.parse(String(line)) as Opened),
    async finish() {
      child.stdin.end();
      await exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
  running.add(opener);
  void exited.then(() => running.delete(opener));
  return opener;
}
