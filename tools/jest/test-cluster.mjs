import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Jest's transform is active for `require` only while this file is loaded: that is why it is here and not in `start`.
const { startTestCluster } = createRequire(import.meta.url)('../../libs/embedded-postgres/src/testing/index.ts');

/**
 * Offers one throw-away PostgreSQL to all workers of this Jest run, started when the first of them asks.
 * It belongs to the main process because that one lives as long as the run; workers come and go.
 * Answers on a socket in a private folder with the connection settings as JSON, or `{ error }`.
 */
export async function offerTestCluster() {
  const folder = mkdtempSync(join(tmpdir(), 'packyard-jest-'));
  const path = join(folder, 'cluster');
  let starting;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    starting ??= startTestCluster();
    starting.then(
      ({ connection }) => socket.end(JSON.stringify({ connection })),
      (error) => socket.end(JSON.stringify({ error: String(error?.stack ?? error) })),
    );
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(path, resolve));
  return {
    path,
    async stop() {
      server.close();
      const cluster = await starting?.catch(() => undefined);
      await cluster?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
