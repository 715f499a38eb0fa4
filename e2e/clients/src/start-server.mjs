import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const main = path.resolve(import.meta.dirname, '../../../apps/api/dist/main.js');
const startTimeoutMs = 60_000;

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Starts the built server on a data folder of its own, and makes the administrator's token with its command line. */
export default async function startServer() {
  const port = await freePort();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'packyard-e2e-'));
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'warn', LOG_FORMAT: 'json', EXTERNAL_URL: `http://127.0.0.1:${port}` };
  const server = spawn(process.execPath, ['--enable-source-maps', main, 'serve'], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  globalThis.packyardServer = { server, dataDir };
  const origin = `http://127.0.0.1:${port}`;
  await ready(origin, server);
  process.env.PACKYARD_E2E_URL = origin;
  process.env.PACKYARD_E2E_TOKEN = execFileSync(process.execPath, [main, 'token', 'create', '--user', 'root', '--scopes', 'api'], { env, encoding: 'utf8' }).trim();
}

async function ready(origin, server) {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`the server ended with code ${server.exitCode}`);
    const answer = await fetch(`${origin}/-/readiness`).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not become ready in time');
}
