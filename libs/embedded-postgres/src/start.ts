import * as path from 'node:path';
import { claimCluster, type ClusterClaim } from './cluster-claim.ts';
import { prepareClusterFiles, type ClusterFiles } from './cluster-files.ts';
import { connectionThrough, type EmbeddedPostgresHandle, type EmbeddedPostgresOptions } from './contract.ts';
import { ensureDataFolder } from './data-folder.ts';
import { ensureOwnFolder } from './own-folder.ts';
import { findPackagedPostgres } from './packaged-postgres.ts';
import { settlePreviousServer } from './previous-server.ts';
import { waitUntilReady } from './readiness.ts';
import { spawnServer, type ServerProcess } from './server-process.ts';
import { chooseSocketFolder, createSocketFolder, removeSocketFolder } from './socket-folder.ts';

const STARTUP_TIMEOUT_MS = 10 * 60_000;

/**
 * Starts PostgreSQL on the cluster in `rootDir`, which is created when missing and recovered when its last run was killed.
 * Resolves when connections are accepted.
 * @throws ClusterInUseError while another process owns the cluster; EmbeddedPostgresError when it cannot be used
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgresHandle> {
  const rootDir = ensureOwnFolder(path.resolve(options.rootDir));
  const claim = await claimCluster(rootDir);
  try {
    return await startClaimed(rootDir, claim, options);
  } catch (error) {
    claim.release();
    throw error;
  }
}

async function startClaimed(rootDir: string, claim: ClusterClaim, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgresHandle> {
  const postgres = findPackagedPostgres();
  const files = prepareClusterFiles(rootDir, postgres);
  await settlePreviousServer(files.dataDir);
  if (claim.abandoned?.socketDir) removeSocketFolder(claim.abandoned.socketDir);
  await ensureDataFolder(files, postgres.major, options.ephemeral ?? false);
  const socketDir = chooseSocketFolder(files.baseDir);
  claim.record({ socketDir });
  createSocketFolder(socketDir, files.runAs.account);
  try {
    const server = await startServer(files, socketDir, options);
    claim.record({ socketDir, serverPid: server.pid });
    return ownedHandle(server, socketDir, claim, options.onUnexpectedExit);
  } catch (error) {
    removeSocketFolder(socketDir);
    throw error;
  }
}

async function startServer(files: ClusterFiles, socketDir: string, options: EmbeddedPostgresOptions): Promise<ServerProcess> {
  const { ephemeral = false, maxConnections = 100, startupTimeoutMs = STARTUP_TIMEOUT_MS } = options;
  const server = await spawnServer(files, { socketDir, ephemeral, maxConnections });
  try {
    await waitUntilReady({ socketDir, timeoutMs: startupTimeoutMs, logFile: files.logFile, ended: server.ended });
  } catch (error) {
    await server.stop();
    throw error;
  }
  server.unref();
  return server;
}

function ownedHandle(
  server: ServerProcess,
  socketDir: string,
  claim: ClusterClaim,
  onUnexpectedExit: (reason: string) => void = () => undefined,
): EmbeddedPostgresHandle {
  let stopped: Promise<void> | undefined;
  void server.ended.then((reason) => {
    if (!stopped) onUnexpectedExit(reason);
  });
  const stop = async () => {
    await server.stop();
    removeSocketFolder(socketDir);
    claim.release();
  };
  return { connection: connectionThrough(socketDir), pid: server.pid, owned: true, stop: () => (stopped ??= stop()) };
}
