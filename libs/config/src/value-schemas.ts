import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { parseByteSize } from './byte-size.ts';
import { parseTrustedProxies } from './trusted-proxies.ts';

/** Longer timers overflow Node's 32-bit delay and would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Reads a variable's text. `expected` completes the sentence "expected …" in the error; `read` answers undefined for a bad value. */
function textOf<T>(expected: string, read: (text: string) => T | undefined) {
  return z.string().transform((text, context): T => {
    const value = read(text.trim());
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: expected });
    return z.NEVER;
  });
}

function readInteger(text: string, least: number, most: number): number | undefined {
  if (!/^\d{1,15}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

export const integer = (least: number, most: number) =>
  textOf(`a whole number from ${least} to ${most}`, (text) => readInteger(text, least, most));

export const port = (least: 0 | 1) => textOf(`a TCP port from ${least} to 65535`, (text) => readInteger(text, least, 65_535));

export const durationMs = () =>
  textOf(`a whole number of milliseconds from 1 to ${MAX_TIMER_MS}`, (text) => readInteger(text, 1, MAX_TIMER_MS));

export const byteSize = (least: number) =>
  textOf(`a size of at least ${least} bytes: plain bytes, or a number with a unit such as 10MB or 64MiB`, (text) => {
    const bytes = parseByteSize(text);
    return bytes !== undefined && bytes >= least ? bytes : undefined;
  });

export const flag = () => {
  const spelled = z.stringbool();
  return textOf('true or false', (text) => spelled.safeParse(text).data);
};

export const oneOf = <T extends string>(...choices: [T, ...T[]]) =>
  textOf(`one of ${choices.join(', ')}`, (text) => choices.find((choice) => choice === text.toLowerCase()));

export const hostName = () =>
  textOf('an IP address or a host name, without scheme and port', (text) => (isIP(text) !== 0 || isHostName(text) ? text : undefined));

/** Relative paths are taken from `workingDir`, so that a later chdir cannot move the data. */
export const filePath = (workingDir: string) =>
  textOf('a path', (text) => (text.includes('\0') ? undefined : path.resolve(workingDir, text)));

/** The origin clients use, without a trailing slash: every URL in an index or an install guide starts with it. */
export const origin = () =>
  textOf(
    'an http(s) URL such as https://packages.example.com, without a path (serve Packyard on a host name of its own), query, fragment or credentials',
    (text) => {
      const url = parseUrl(text, ['http:', 'https:']);
      const bare = url && url.pathname === '/' && !/[?#]/.test(text) && url.username === '' && url.password === '';
      return bare ? url.origin : undefined;
    },
  );

export const postgresUrl = () =>
  textOf(
    'a URL such as postgres://user:password@host:5432/database, with special characters in the password percent-encoded',
    (text) => (parseUrl(text, ['postgres:', 'postgresql:']) ? text : undefined),
  );

/** At least 16 characters, because the endpoint has no limit on guesses; only what fits in an HTTP header. */
export const bearerToken = () =>
  textOf('at least 16 printable ASCII characters without spaces', (text) => (/^[\x21-\x7e]{16,}$/.test(text) ? text : undefined));

export const trustedProxies = () =>
  textOf('a comma-separated list of IP addresses, CIDR ranges, or the names loopback and private', parseTrustedProxies);

/** A host that fits in a URL: the default EXTERNAL_URL is made of it. */
function isHostName(text: string): boolean {
  return /^[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9_])?$/i.test(text) && URL.canParse(`http://${text}/`);
}

function parseUrl(text: string, protocols: readonly string[]): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && protocols.includes(url.protocol) ? url : undefined;
}
