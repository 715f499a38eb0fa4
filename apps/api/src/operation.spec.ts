import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { killServers, runPackyard, startPackyard, type RunningServer } from './testing/packyard-process.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const folder = temporaryFolder();
const dataDir = path.join(folder, 'data');
const settings = { DATA_DIR: dataDir };
const passwordFile = path.join(dataDir, 'initial-root-password');
const packyard = (args: string, input?: string) => runPackyard(args.split(' '), settings, input);

afterAll(killServers);

const whoAmI = async (server: RunningServer, token: string) => (await fetch(`${server.url}/api/v4/personal_access_tokens/self`, { headers: { 'private-token': token } })).status;

/** A request whose body is still on its way: all but the last byte were sent. */
async function beginUpload(server: RunningServer): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const body = JSON.stringify({ login: 'root', password: 'wrong-one' });
  socket.write(`POST /api/v4/session HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, -1)}`);
  return socket;
}

async function accepts(server: RunningServer): Promise<boolean> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  return once(socket, 'connect').then(() => true, () => false).finally(() => socket.destroy());
}

describe('an operator', () => {
  let token: string;
  let server: RunningServer;

  it('makes a token before the first start: it alone is printed, and the first password is for its owner alone to read', async () => {
    const { stdout, stderr, exitCode } = await packyard('token create --user root --scopes api');
    expect(stdout).toMatch(/^glpat-[0-9A-Za-z]{32}\n$/);
    expect(stderr).toBe(`The account root was created; its password is in ${passwordFile}\n`);
    expect(exitCode).toBe(0);
    expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
    token = stdout.trim();
  });

  it('starts the server on the same data', async () => {
    server = await startPackyard(settings);
    expect(await whoAmI(server, token)).toBe(200);
    expect(await (await fetch(`${server.url}/-/readiness`)).json()).toEqual({ status: 'ok', checks: { database: 'ok', storage: 'ok' } });
    const firstPassword = /Password: (\S+)/.exec(readFileSync(passwordFile, 'utf8'))?.[1] ?? '';
    expect(firstPassword).not.toBe('');
    expect(JSON.stringify(server.records)).not.toContain(firstPassword);
  });

  it('makes a token while it runs', async () => {
    const { stdout, stderr, exitCode } = await packyard('token create --user root --scopes read_api --name ci --expires 2999-01-31');
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(await whoAmI(server, stdout.trim())).toBe(200);
  });

  it('makes users, with a temporary password or one that is piped in', async () => {
    const [temporary, given] = await Promise.all([
      packyard('user create jane --email jane@example.com --name Jane'),
      packyard('user create joe --admin --password-stdin', 'correct horse 7\n'),
    ]);
    expect(temporary).toMatchObject({ stdout: expect.stringMatching(/^[0-9A-Za-z]{20}\n$/) as string, exitCode: 0 });
    expect(given).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });

  it("changes root's password, and the file with the first one goes", async () => {
    expect(await packyard('user password root --stdin', 'correct horse 8\n')).toEqual({ stdout: '', stderr: 'The password of root was changed.\n', exitCode: 0 });
    expect(existsSync(passwordFile)).toBe(false);
  });

  it('is told in a sentence what went wrong', async () => {
    const { hostname, port } = new URL(server.url);
    const complaint = async (args: string, more: Record<string, string> = {}) => {
      const { stdout, stderr, exitCode } = await runPackyard(args.split(' '), { ...settings, LOG_LEVEL: 'silent', ...more });
      expect(stdout).toBe('');
      expect(stderr).not.toMatch(/\n\s+at /);
      return [stderr.trim(), exitCode];
    };
    const complaints = await Promise.all([
      complaint('serve'),
      complaint('serve', { DATA_DIR: path.join(folder, 'other'), PORT: port }),
      complaint('serve', { PORT: 'http' }),
      complaint('token create --user nobody --scopes api'),
      complaint('token create'),
      complaint('user password root'),
    ]);
    expect(complaints).toEqual([
      [expect.stringMatching(/^packyard: The database in .*postgres is in use by process \d+: stop it, or use another DATA_DIR$/), 1],
      [`packyard: Port ${port} on ${hostname} is in use: stop what uses it, or set PORT to another one.`, 1],
      [expect.stringMatching(/PORT: got "http", expected/), 1],
      ['packyard: No user is called nobody: create one with "user create", or use another name.', 1],
      [expect.stringContaining('--user'), 2],
      ['packyard: There is no terminal to ask on: pipe the password in and add --stdin.', 1],
    ]);
  });

  it('stops it: a running request is finished first, nothing new is taken', async () => {
    const upload = await beginUpload(server);
    const answer = text(upload);
    server.signal('SIGTERM');
    await server.logged('stopping');
    while (await accepts(server)) await delay(20);
    upload.write('}');
    expect(await answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(await server.ended()).toEqual({ exitCode: 0, signal: null });
    const log = readFileSync(path.join(dataDir, 'postgres/postgres.log'), 'utf8');
    expect(log.trimEnd()).toMatch(/database system is shut down$/);
    expect(log).not.toContain('terminating connection due to administrator command');
  });

  it('works on after the stop', async () => {
    expect(await packyard('migrate')).toEqual({ stdout: 'The database is up to date.\n', stderr: '', exitCode: 0 });
    expect((await packyard('token create --user jane --scopes api')).exitCode).toBe(0);
  });

  it('finds everything there after kill -9', async () => {
    const killed = await startPackyard(settings);
    killed.signal('SIGKILL');
    await killed.ended();
    server = await startPackyard(settings);
    expect(await whoAmI(server, token)).toBe(200);
  });

  it('does not wait for ever: SHUTDOWN_GRACE_MS cuts what still runs', async () => {
    server.signal('SIGTERM');
    await server.ended();
    const hasty = await startPackyard({ ...settings, SHUTDOWN_GRACE_MS: '100' });
    const upload = await beginUpload(hasty);
    hasty.signal('SIGINT');
    expect(await hasty.ended()).toEqual({ exitCode: 0, signal: null });
    upload.destroy();
  });

  it('learns that it ended because its database did', async () => {
    const orphan = await startPackyard(settings);
    process.kill(Number.parseInt(readFileSync(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8'), 10), 'SIGKILL');
    expect((await orphan.ended()).exitCode).toBe(1);
    await orphan.logged('the embedded PostgreSQL ended');
  });

  it('ends it at once with a second Ctrl-C, and the database is usable after it', async () => {
    const slow = await startPackyard(settings);
    const upload = await beginUpload(slow);
    slow.signal('SIGINT');
    await slow.logged('stopping');
    await delay(400); // one key press may arrive twice within 300 ms
    slow.signal('SIGINT');
    expect(await slow.ended()).toEqual({ exitCode: 130, signal: null });
    upload.destroy();
    expect((await packyard('migrate')).exitCode).toBe(0);
  });
});

describe('packyard config', () => {
  it('lists every variable without touching any data', async () => {
    const { stdout, exitCode } = await runPackyard(['config'], { DATA_DIR: '/nowhere' });
    expect(exitCode).toBe(0);
    for (const name of ['PORT', 'DATA_DIR', 'DATABASE_URL', 'METRICS_TOKEN', 'SHUTDOWN_GRACE_MS']) expect(stdout).toContain(name);
    expect((await runPackyard(['config', '--markdown'], {})).stdout).toContain('| `PORT` | `8080` |');
  });
});

it('keeps the metrics port apart', async () => {
  const reserved = createServer().listen(0, '127.0.0.1');
  await once(reserved, 'listening');
  const { port } = reserved.address() as AddressInfo;
  reserved.close();
  const server = await startPackyard({ DATA_DIR: path.join(folder, 'other'), METRICS_PORT: String(port) });
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  for (const name of ['packyard_db_connections', 'packyard_index_cache_hits_total', 'packyard_http_request_duration_seconds', 'process_resident_memory_bytes']) expect(metrics).toContain(name);
  expect((await fetch(`http://127.0.0.1:${port}/api/v4/version`)).status).toBe(404);
  server.signal('SIGTERM');
  expect((await server.ended()).exitCode).toBe(0);
});
