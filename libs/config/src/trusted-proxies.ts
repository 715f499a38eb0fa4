import { isIP } from 'node:net';

const namedRanges = new Map<string, readonly string[]>([
  ['loopback', ['127.0.0.0/8', '::1/128']],
  ['private', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']],
]);

/** A comma-separated list turned into addresses and CIDR ranges, names resolved; undefined when any entry is neither. */
export function parseTrustedProxies(text: string): readonly string[] | undefined {
  const ranges: string[] = [];
  for (const entry of text.split(',').map((part) => part.trim()).filter(Boolean)) {
    const named = namedRanges.get(entry.toLowerCase());
    if (!named && !isAddressOrRange(entry)) return undefined;
    ranges.push(...(named ?? [entry]));
  }
  return ranges;
}

function isAddressOrRange(entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || address.includes('%') || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}
