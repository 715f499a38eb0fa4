import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compareVersions, versionSort } from './version-order.ts';

/** Examples of the specification. @see https://maven.apache.org/pom.html#version-order-specification */
const chains: readonly string[] = [
  '1 < 1.1',
  '1-snapshot < 1 < 1-sp',
  '1-foo2 < 1-foo10',
  '1.foo = 1-foo < 1-1 < 1.1',
  '1.ga = 1-ga = 1-0 = 1.0 = 1',
  '1-ga < 1-sp',
  '1-ga.1 < 1-sp.1',
  '1-sp-1 < 1-ga-1',
  '1-a1 = 1-alpha-1',
  '1-alpha < 1-beta < 1-milestone < 1-rc = 1-cr < 1-SNAPSHOT < 1 < 1-sp < 1-abc < 1-xyz < 1-1 < 1.1',
  '1.0-RC1-SNAPSHOT < 1.0-RC1 < 1.0-SNAPSHOT < 1.0',
  '1.1-SNAPSHOT < 1.1 < 1.2-SNAPSHOT',
  '1.9 < 1.10 < 1.20',
  '1..1 = 1.0.1',
  '1-a = 1-A',
  '1.00 = 1',
  '2147483647 < 2147483648 < 9223372036854775808 < 20000000000000000000000000000000000000000',
];

const steps = chains.flatMap((chain) => {
  const parts = chain.split(' ');
  return parts.filter((_, index) => index % 2 === 1).map((sign, at) => [parts[at * 2] as string, sign, parts[at * 2 + 2] as string] as const);
});

describe('Maven version order', () => {
  it.each(steps)('%s %s %s', (a, sign, b) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign === '<' ? -1 : 0);
    expect(Math.sign(compareVersions(b, a))).toBe(sign === '<' ? 1 : 0);
  });

  it('is the order of Maven itself, for versions as people make them', () => {
    const lines = readFileSync(path.join(__dirname, 'fixtures/version-order.txt'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const ranked = lines.flatMap((line, rank) => line.split(' ').map((version) => ({ version, rank, key: versionSort(version) })));
    expect(ranked.length).toBe(600);
    for (const a of ranked) for (const b of ranked) if (Math.sign(a.key.compare(b.key)) !== Math.sign(a.rank - b.rank)) throw new Error(`${a.version} and ${b.version} are not ordered as Maven does`);
  });

  it('takes the longest version', () => {
    expect(versionSort('9'.repeat(255)).compare(versionSort('9'.repeat(254)))).toBe(1);
    expect(versionSort('1.'.repeat(127)).length).toBeLessThan(1000);
    expect(versionSort('a1'.repeat(127)).length).toBeLessThan(2000);
  });
});
