import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium } from '../browser/find-chromium.ts';

const main = path.resolve(import.meta.dirname, '../../../../apps/api/dist/main.js');

/** Starts the built server on a data folder of its own and makes a token for its administrator. Without a browser there is nothing to serve. */
export default async function startServer(): Promise<(() => Promise<void>) | undefined> {
  if ('unavailable' in (await findChromium())) return undefined;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'packyard-e2e-web-'));
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_FORMAT: 'json' };
  const server = spawn(process.execPath, ['--enable-source-maps', main, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  process.env['PACKYARD_E2E_URL'] = await addressOf(server);
  process.env['PACKYARD_E2E_TOKEN'] = execFileSync(process.execPath, [main, 'token', 'create', '--user', 'root', '--scopes', 'api'], { env, encoding: 'utf8' }).trim();
  return async () => {
    await ended(server);
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** The server logs where it listens, once it does. */
async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server was started without a pipe for its log');
  for await (const line of createInterface({ input: server.stdout })) {
    const record = JSON.parse(line) as { msg?: string; url?: string };
    if (record.msg !== 'ready' || record.url === undefined) continue;
    server.stdout.resume(); // nobody reads the rest, and a full pipe would stop the server
    return record.url;
  }
  throw new Error(`the server ended with code ${server.exitCode} before it was ready`);
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
