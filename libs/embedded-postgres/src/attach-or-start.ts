import { realpathSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { readLiveOwner } from './cluster-claim.ts';
import { connectionThrough, type EmbeddedPostgresHandle, type EmbeddedPostgresOptions } from './contract.ts';
import { ClusterInUseError, EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { isServing } from './readiness.ts';
import { startEmbeddedPostgres } from './start.ts';

const ATTACH_TIMEOUT_MS = 60_000;

/** Uses the server of the process that owns the cluster (a command beside a running Packyard), or starts one when nobody does. */
export async function attachOrStartEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgresHandle> {
  const timeoutMs = options.attachTimeoutMs ?? ATTACH_TIMEOUT_MS;
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await startEmbeddedPostgres(options);
    } catch (error) {
      if (!(error instanceof ClusterInUseError)) throw error;
      const attached = await attach(realpathSync(options.rootDir));
      if (attached) return attached;
      if (Date.now() > deadline) throw new EmbeddedPostgresError(`${error.message} (it has no ready database after ${timeoutMs} ms)`, { cause: error });
    }
    await delay(100);
  }
}

async function attach(rootDir: string): Promise<EmbeddedPostgresHandle | undefined> {
  const owner = readLiveOwner(rootDir);
  if (owner?.socketDir === undefined || owner.serverPid === undefined || !(await isServing(owner.socketDir))) return undefined;
  return { connection: connectionThrough(owner.socketDir), pid: owner.serverPid, owned: false, stop: () => Promise.resolve() };
}
