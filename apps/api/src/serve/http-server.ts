import type { HttpConfig } from '@packyard/config';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { CommandError } from '../cli/command-error.ts';

/** Longer than the 60 s of common load balancers: the side that sends requests must be the one to close a connection. */
const keepAliveTimeoutMs = 65_000;
const closeIdleEveryMs = 100;

export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

export function setServerLimits(server: Server, { requestTimeoutMs }: HttpConfig): void {
  server.requestTimeout = requestTimeoutMs;
  server.keepAliveTimeout = keepAliveTimeoutMs;
  server.headersTimeout = keepAliveTimeoutMs + 1_000;
}

/** @throws CommandError when the address cannot be had */
export async function listen(server: Server, { host, port }: ListenAddress, variable = 'PORT'): Promise<void> {
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw explain(error, { host, port }, variable);
  }
}

function explain(error: unknown, { host, port }: ListenAddress, variable: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new CommandError(`Port ${port} on ${host} is in use: stop what uses it, or set ${variable} to another one.`);
    case 'EACCES':
      return new CommandError(`Port ${port} may not be used by this account: set ${variable} to one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CommandError(`${host} is no address of this machine: set ${variable.replace('PORT', 'HOST')} to one that is, or to 0.0.0.0 for all.`);
    default:
      return error;
  }
}

export async function freePort(host: string): Promise<number> {
  const server = createServer();
  await listen(server as unknown as Server, { host, port: 0 });
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Accepts nothing new, lets running requests end, and cuts those that take longer than `graceMs`. */
export async function finishRequests(server: Server, graceMs: number): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  // a connection whose last request ends only now would else be kept for the next
  const idle = setInterval(() => server.closeIdleConnections(), closeIdleEveryMs);
  await closed.finally(() => {
    clearTimeout(cut);
    clearInterval(idle);
  });
}
