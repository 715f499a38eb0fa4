import type { Request } from 'express';
import { randomUUID } from 'node:crypto';
import { stateOf, type GuardedRequest } from '../access.ts';

export const requestIdHeader = 'X-Request-Id';

/** What common proxies make: UUIDs, hex, ULIDs, and our own ids passed on. */
const sane = /^[A-Za-z0-9][A-Za-z0-9_.:-]{7,127}$/;

/**
 * Gives the request the id that its answer, its log lines and its audit events carry. A proxy's own id is kept if the proxy is
 * trusted: anybody else could give two requests one id.
 */
export function assignRequestId(request: GuardedRequest): string {
  const sent = request.get(requestIdHeader);
  request.packyard ??= { requestId: sent !== undefined && sane.test(sent) && cameThroughTrustedProxy(request) ? sent : randomUUID() };
  return stateOf(request).requestId;
}

/** Asks Express, which was told TRUSTED_PROXIES. */
function cameThroughTrustedProxy(request: Request): boolean {
  const trusts = request.app.get('trust proxy fn') as ((address: string, hop: number) => boolean) | undefined;
  const address = request.socket.remoteAddress;
  return trusts !== undefined && address !== undefined && trusts(address, 0);
}
