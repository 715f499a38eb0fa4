import { SampleRandom } from '@packyard/domain';
import { compare } from '@renovatebot/pep440';
import { compareVersions, isPrerelease, parseProjectVersion, versionKey, versionSort } from './project-version.ts';

const normal = (text: string): string => {
  const result = parseProjectVersion(text);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

describe('project versions', () => {
  it.each([
    ['1.0', '1.0'],
    ['v1.0-RC.1', '1.0rc1'],
    ['1.0-1', '1.0.post1'],
    ['1.0.ALPHA', '1.0a0'],
    ['1.0preview2', '1.0rc2'],
    ['2!01.02.dev', '2!1.2.dev0'],
    ['1.0+Ab-1_x.007', '1.0+ab.1.x.7'],
    ['1.0+1e3', '1.0+1e3'],
    ['1.0+0x1f', '1.0+0x1f'],
    ['1.0a1.post2.dev3', '1.0a1.post2.dev3'],
  ])('%s is %s', (text, expected) => {
    expect(normal(text)).toBe(expected);
    expect(normal(expected)).toBe(expected);
  });

  it.each(['', ' ', '1.0 ', '\t1.0', '1.0\n', 'main', '1.0.x', '1..0', '1.0-', '1.0+', '1.0+a..b', '1.0+é', '١.٠', '1.0-beta-2-', '-1', 'a'.repeat(256), `1.${'0'.repeat(300)}`, '1.9999999999999999', '1.0\0'])('%j is no version', (text) => {
    expect(parseProjectVersion(text)).toEqual({ ok: false, reason: expect.any(String) });
  });

  it.each([
    ['1', '1.0.0'],
    ['1.0a1', '1.0.0a1'],
    ['1!1.0.post1+x', '1!1.0.0.0.post1+x'],
    ['0', '0.0.0'],
  ])('%s and %s are one version', (a, b) => {
    expect(versionKey(a)).toBe(versionKey(b));
    expect(versionSort(a)).toEqual(versionSort(b));
  });

  it('the order of PEP 440', () => {
    const ordered = ['1.0.dev456', '1.0a1', '1.0a2.dev456', '1.0a12.dev456', '1.0a12', '1.0b1.dev456', '1.0b2', '1.0b2.post345.dev456', '1.0b2.post345', '1.0rc1.dev456', '1.0rc1', '1.0', '1.0+abc.5', '1.0+abc.7', '1.0+5', '1.0.post456.dev34', '1.0.post456', '1.0.15', '1.1.dev1', '1.9', '1.10', '2024.1', '1!0.1'];
    expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
  });

  it.each([['1.0', false], ['1.0.post1', false], ['1.0+x', false], ['1.0a1', true], ['1.0.dev1', true], ['1.0.post1.dev1', true]])('%s is a pre-release: %s', (version, expected) => {
    expect(isPrerelease(version)).toBe(expected);
  });

  it('bytes compare as an independent implementation compares, and equal keys are equal bytes', () => {
    const random = new SampleRandom('pep440');
    const versions = Array.from({ length: 200 }, () => normal(randomVersion(random)));
    const wrong = versions.flatMap((a) => versions.filter((b) => Math.sign(compareVersions(a, b)) !== Math.sign(compare(a, b)) || (versionKey(a) === versionKey(b)) !== (compareVersions(a, b) === 0)).map((b) => [a, b]));
    expect(wrong).toEqual([]);
    expect(versions.filter((a) => versions.some((b) => a !== b && versionKey(a) === versionKey(b))).length).toBeGreaterThan(5);
  });
});

/** Few different numbers, so that many versions share their beginning. */
function randomVersion(random: SampleRandom): string {
  const some = (): string => String(random.pick([0, 0, 1, 1, 2, 10, 20240131]));
  const release = Array.from({ length: random.integer(1, 4) }, some).join('.') + random.pick(['', '', '.0']);
  const maybe = (text: () => string, chance = 0.35): string => (random.chance(chance) ? text() : '');
  const epoch = maybe(() => `${random.integer(0, 2)}!`, 0.1);
  const pre = maybe(() => `${random.pick(['a', 'b', 'rc'])}${some()}`);
  const post = maybe(() => `.post${some()}`);
  const dev = maybe(() => `.dev${some()}`);
  const local = maybe(() => `+${Array.from({ length: random.integer(1, 3) }, () => random.pick(['a', 'ab', 'b', '1', '2', '10'])).join('.')}`, 0.25);
  return `${epoch}${release}${pre}${post}${dev}${local}`;
}
