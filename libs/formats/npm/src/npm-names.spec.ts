import semver from 'semver';
import { parseDistTag } from './dist-tag.ts';
import { npmNames } from './npm-names.ts';
import { parsePackageName } from './package-name.ts';
import { attachmentName, parseTarballName, tarballFileName, tarballPath } from './tarball-name.ts';

function nameOf(text: string) {
  const name = parsePackageName(text);
  if (!name.ok) throw new Error(name.reason);
  return name.value;
}

describe('package names', () => {
  it.each([
    ['left-pad', { full: 'left-pad', base: 'left-pad' }],
    ['@acme/widget', { full: '@acme/widget', scope: 'acme', base: 'widget' }],
    ['@My.Group/Widget_2', { full: '@My.Group/Widget_2', scope: 'My.Group', base: 'Widget_2' }],
    ['@acme/_internal', { full: '@acme/_internal', scope: 'acme', base: '_internal' }],
    ['@acme/constructor', { full: '@acme/constructor', scope: 'acme', base: 'constructor' }],
    ['a'.repeat(214), { full: 'a'.repeat(214), base: 'a'.repeat(214) }],
  ])('reads %s', (text, expected) => {
    expect(parsePackageName(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', 'empty'],
    ['a'.repeat(215), 'at most 214'],
    ['.hidden', 'does not start with a dot'],
    ['_private', 'cannot start with "_"'],
    ['@acme', '"@scope/name"'],
    ['@acme/a/b', 'no other slash'],
    ['acme/widget', 'no other slash'],
    ['@/widget', 'holds letters'],
    ['@acme/', 'holds letters'],
    ['@acme/-', 'belongs to the registry'],
    ['-', 'belongs to the registry'],
    [' left-pad', 'holds letters'],
    ['left pad', 'holds letters'],
    ['left-pad~', 'holds letters'],
    ['a+b', 'holds letters'],
    ['grüße', 'holds letters'],
    ['a\u0000', 'holds letters'],
    ['..', 'does not start with a dot'],
    ['@../x', 'does not start with a dot'],
    ['node_modules', 'reserved'],
    ['Favicon.ico', 'reserved'],
    ['__proto__', 'cannot start with "_"'],
    ['constructor', 'reserved'],
  ])('refuses %j', (text, reason) => {
    expect(parsePackageName(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  it('takes two spellings of one name as one package', () => {
    expect(npmNames.nameKey('@Acme/Widget')).toBe(npmNames.nameKey('@acme/widget'));
    expect(npmNames.parseName('@acme/widget')).toEqual({ ok: true, value: '@acme/widget' });
    expect(npmNames.parseName('@acme')).toMatchObject({ ok: false });
  });
});

describe('versions', () => {
  it.each(['1.0.0', '0.0.0', '1.2.3-beta.1', '1.2.3-0a', '1.2.3-20231005123456789', '1.2.3+build.5', '1.2.3--', '9007199254740991.0.0'])('reads %s', (text) => {
    expect(npmNames.parseVersion(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['', 'empty'],
    ['1.0', 'not SemVer'],
    ['v1.0.0', 'not SemVer'],
    ['=1.0.0', 'not SemVer'],
    [' 1.0.0', 'not SemVer'],
    ['1.0.0\n', 'not SemVer'],
    ['01.0.0', 'not SemVer'],
    ['1.0.0-01', 'not SemVer'],
    ['1.0.0-', 'not SemVer'],
    ['1.0.0-a..b', 'not SemVer'],
    ['1.0.0+', 'not SemVer'],
    ['9007199254740992.0.0', 'clients cannot read'],
    [`1.0.0-${'a'.repeat(250)}`, 'at most 255'],
    ['__proto__', 'not SemVer'],
  ])('refuses %j', (text, reason) => {
    expect(npmNames.parseVersion(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  it.each([
    ['1.0.0+a', '1.0.0'],
    ['1.0.0-rc.1+a-b', '1.0.0-rc.1'],
    ['1.0.0', '1.0.0'],
  ])('takes %s as %s', (version, key) => {
    expect(npmNames.versionKey(version)).toBe(key);
    expect(npmNames.compareVersions(version, key)).toBe(0);
  });

  it.each([
    ['1.0.0', false],
    ['1.0.0+a-b', false],
    ['1.0.0-a', true],
    ['1.0.0-0+a', true],
  ])('knows whether %s is a pre-release', (version, expected) => {
    expect(npmNames.isPrerelease(version)).toBe(expected);
  });

  it('has no sort key for text that is not a version', () => {
    expect(() => npmNames.versionSort('latest')).toThrow(RangeError);
  });
});

describe('version order', () => {
  it('is the order of the specification', () => {
    const ascending = ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.1-0', '1.2.0', '1.10.0', '2.0.0', '10.0.0'];
    expect([...ascending].reverse().sort(npmNames.compareVersions)).toEqual(ascending);
  });

  it('is exact for numbers that a double is not', () => {
    expect(npmNames.compareVersions('1.0.0-90071992547409929', '1.0.0-90071992547409928')).toBe(1);
  });

  it('agrees with the semver library on every pair of 400 generated versions', () => {
    const versions = Array.from({ length: 400 }, generatedVersion(20_230_517));
    const disagreements: string[] = [];
    for (const a of versions) {
      for (const b of versions) {
        if (Math.sign(npmNames.compareVersions(a, b)) !== semver.compare(a, b)) disagreements.push(`${a} ${b}`);
      }
    }
    expect(disagreements).toEqual([]);
  });
});

/** Versions from a seed: few distinct parts, so that many pairs share a beginning. */
function generatedVersion(seed: number): () => string {
  let state = seed;
  const pick = <T>(choices: readonly T[]): T => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return choices[(state >>> 8) % choices.length] as T;
  };
  const numbers = ['0', '1', '2', '9', '10', '11', '99', '100', '256', '9007199254740991'];
  const identifiers = [...numbers.slice(0, 9), '-', '--', '-1', '0a', 'a', 'A', 'Z', 'aa', 'a-', 'alpha', 'beta', 'rc', 'rc1', 'z', '1a', '10a', 'a0', '20231005123456'];
  return () => {
    const core = [pick(numbers), pick(numbers), pick(numbers)].map((number) => (pick([0, 1, 2]) === 0 ? number : '1')).join('.');
    const prerelease = Array.from({ length: pick([0, 1, 1, 2, 3, 4]) }, () => pick(identifiers)).join('.');
    return core + (prerelease === '' ? '' : `-${prerelease}`) + pick(['', '', '+b.1', '+0']);
  };
}

describe('dist-tags', () => {
  it.each(['latest', 'next', 'beta-1', 'release.candidate', 'feature~x', '1.x.y'])('reads %s', (text) => {
    expect(parseDistTag(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['', 'empty'],
    ['a'.repeat(256), 'at most 255'],
    ['1', 'SemVer range'],
    ['x', 'SemVer range'],
    ['v1.2', 'SemVer range'],
    ['1.0.0', 'SemVer range'],
    ['*', 'SemVer range'],
    ['feature/x', 'no slash'],
    ['a b', 'no slash'],
    ['tag\u0000', 'no slash'],
    ['..', 'reserved'],
    ['__proto__', 'reserved'],
    ['constructor', 'reserved'],
  ])('refuses %j', (text, reason) => {
    expect(parseDistTag(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });
});

describe('tarball names', () => {
  it('come in two shapes', () => {
    expect(tarballFileName(nameOf('@acme/widget'), '1.0.0')).toBe('widget-1.0.0.tgz');
    expect(attachmentName(nameOf('@acme/widget'), '1.0.0')).toBe('@acme/widget-1.0.0.tgz');
    expect(attachmentName(nameOf('widget'), '1.0.0')).toBe('widget-1.0.0.tgz');
  });

  it.each([
    ['@acme/widget', 'widget-1.0.0.tgz', '1.0.0'],
    ['@acme/widget', '@acme/widget-1.0.0-rc.1.tgz', '1.0.0-rc.1'],
    ['widget', 'widget-1.0.0.tgz', '1.0.0'],
    ['widget-1.0.0', 'widget-1.0.0-2.0.0.tgz', '2.0.0'],
    ['widget', 'widget-1.0.0+b.tgz', '1.0.0+b'],
  ])('of %s: %s means %s', (name, file, version) => {
    expect(parseTarballName(nameOf(name), file)).toEqual({ ok: true, value: version });
  });

  it.each([
    ['@acme/widget', '@other/widget-1.0.0.tgz'],
    ['@acme/widget', 'gadget-1.0.0.tgz'],
    ['widget', 'widget-1.0.tgz'],
    ['widget', 'widget-1.0.0.zip'],
    ['widget', 'widget-.tgz'],
    ['widget', '../widget-1.0.0.tgz'],
  ])('of %s: %s is none', (name, file) => {
    expect(parseTarballName(nameOf(name), file)).toMatchObject({ ok: false });
  });

  it.each([
    ['@acme/widget', '1.0.0', '@acme/widget/-/widget-1.0.0.tgz'],
    ['widget', '1.0.0+b', 'widget/-/widget-1.0.0%2Bb.tgz'],
  ])('have an address: %s %s', (name, version, path) => {
    expect(tarballPath(nameOf(name), version)).toBe(path);
  });
});
