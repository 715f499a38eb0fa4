import { BlockList } from 'node:net';
import { parseTrustedProxies } from './trusted-proxies.ts';

describe('parseTrustedProxies', () => {
  it.each([
    ['', []],
    ['10.1.2.3', ['10.1.2.3']],
    [' 10.0.0.0/8 , fd00::/8,', ['10.0.0.0/8', 'fd00::/8']],
    ['Loopback', ['127.0.0.0/8', '::1/128']],
    ['private,192.0.2.1', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', '192.0.2.1']],
  ])('%j', (text, ranges) => {
    expect(parseTrustedProxies(text)).toEqual(ranges);
  });

  it.each(['proxy', '10.0.0', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::1/129', '10.0.0.0/-1', 'fe80::1%eth0', 'constructor', '10.0.0.1 10.0.0.2'])('refuses %j', (text) => {
    expect(parseTrustedProxies(text)).toBeUndefined();
  });

  it('gives ranges that Node accepts', () => {
    const list = new BlockList();
    for (const range of parseTrustedProxies('loopback,private') ?? []) {
      const [address = '', prefix] = range.split('/');
      list.addSubnet(address, Number(prefix), address.includes(':') ? 'ipv6' : 'ipv4');
    }
    expect([list.check('172.31.0.1'), list.check('172.32.0.1'), list.check('::1', 'ipv6')]).toEqual([true, false, true]);
  });
});
