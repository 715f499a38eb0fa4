import { isIPv4, isIPv6 } from 'node:net';

/** Who shares a limit: an IPv4 address, or the /64 that one customer gets of IPv6. */
export function addressBucket(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return `ip:${plain}`;
  if (!isIPv6(plain)) return 'ip:unknown';
  const [left = '', right] = plain.toLowerCase().split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  // the last group may be a dotted IPv4 address, which stands for two groups
  const length = (parts: string[]): number => parts.length + (parts.at(-1)?.includes('.') ? 1 : 0);
  const zeros = right === undefined ? 0 : 8 - length(groups(left)) - length(groups(right));
  const all = [...groups(left), ...Array.from({ length: zeros }, () => '0'), ...groups(right ?? '')];
  return `ip:${all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
