import { versionKey } from './package-version.ts';
import { compareVersions, versionSort } from './version-order.ts';

/** Oldest first. */
const ordered = [
  '0.0.0-0', '0.0.0', '0.0.0.1-a', '0.0.0.1', '0.0.9', '0.0.10', '1.0.0-1', '1.0.0-2', '1.0.0-10', '1.0.0--', '1.0.0-0a', '1.0.0-2147483648', '1.0.0-a', '1.0.0-A.1', '1.0.0-a.b', '1.0.0-a.b.c', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-Alpha.beta', '1.0.0-beta',
  '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-beta-x', '1.0.0-rc.1', '1.0.0', '1.0.0.1', '1.0.1', '1.2.0', '1.10.0', '2.0.0', '2147483647.2147483647.2147483647.2147483647',
];

/** The rule as it is written down, label by label; the bytes under test say the same by being compared at once. */
function compareByRule(a: string, b: string): number {
  const split = (version: string): [number[], string[]] => {
    const [core = '', label = ''] = (version.split('+', 1)[0] ?? '').split(/-(.*)/s);
    const numbers = core.split('.').map(Number);
    return [[0, 1, 2, 3].map((index) => numbers[index] ?? 0), label === '' ? [] : label.toLowerCase().split('.')];
  };
  const [numbersA, labelsA] = split(a);
  const [numbersB, labelsB] = split(b);
  for (const index of [0, 1, 2, 3]) {
    const difference = (numbersA[index] ?? 0) - (numbersB[index] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  if (labelsA.length === 0 || labelsB.length === 0) return Math.sign(labelsB.length - labelsA.length) * (labelsA.length === labelsB.length ? 0 : 1);
  for (let index = 0; index < Math.max(labelsA.length, labelsB.length); index += 1) {
    const [x, y] = [labelsA[index], labelsB[index]];
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    const [isX, isY] = [x, y].map((label) => /^[0-9]+$/.test(label) && Number(label) <= 2_147_483_647);
    if (isX && isY && Number(x) !== Number(y)) return Number(x) < Number(y) ? -1 : 1;
    if (isX && isY) continue;
    if (isX !== isY) return isX ? -1 : 1;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** Always the same numbers, so that a failure can be repeated. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function randomVersion(random: (below: number) => number): string {
  const labels = ['0', '1', '01', '9', '10', '2147483647', '2147483648', 'a', 'A', 'b', 'ab', 'a-', '-', 'rc', 'RC1', 'rc10', '1a'];
  const numbers = Array.from({ length: 1 + random(4) }, () => [0, 1, 2, 10, 2_147_483_647][random(5)]);
  const label = Array.from({ length: random(4) }, () => labels[random(labels.length)]);
  return `${numbers.join('.')}${label.length === 0 ? '' : `-${label.join('.')}`}${random(4) === 0 ? '+build' : ''}`;
}

it('orders releases, pre-releases and their labels as clients do', () => {
  for (const [index, version] of ordered.entries()) {
    for (const [otherIndex, other] of ordered.entries()) expect({ version, other, order: Math.sign(compareVersions(version, other)) }).toEqual({ version, other, order: Math.sign(index - otherIndex) });
  }
});

it('agrees with the written rule on whatever versions there are, and is equal for equal versions only', () => {
  const random = randomOf(20_260_101);
  for (let round = 0; round < 20_000; round += 1) {
    const [a, b] = [randomVersion(random), randomVersion(random)];
    const order = versionSort(a).compare(versionSort(b));
    if (order !== compareByRule(a, b) || (order === 0) !== (versionKey(a) === versionKey(b))) throw new Error(`${a} and ${b}: ${order}, but the rule says ${compareByRule(a, b)}`);
  }
});
