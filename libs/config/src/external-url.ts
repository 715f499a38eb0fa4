import { isIP } from 'node:net';

const anyAddress = new Set(['0.0.0.0', '::']);

/** The origin of a server nobody gave an EXTERNAL_URL. A wildcard address is no destination, so it becomes localhost. */
export function defaultExternalUrl(host: string, port: number): string {
  if (anyAddress.has(host)) return originOf('localhost', port);
  // A zone (fe80::1%eth0) has no place in a URL that browsers accept.
  return originOf(isIP(host) === 6 ? `[${host.replace(/%.*$/, '')}]` : host, port);
}

/** URL drops :80, which clients leave out of the Host header as well. */
const originOf = (host: string, port: number): string => new URL(`http://${host}:${port}`).origin;
