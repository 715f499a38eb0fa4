import type { IndexFragment, IndexInput, IndexPackage } from '@packyard/domain';
import { abbreviatedPackument, distTagsDocument, editablePackument, fullPackument, packumentRev } from './packument.ts';
import { isPrerelease } from './package-version.ts';
import { fillFragment, renderFragments } from './version-fragment.ts';
import type { NpmVersionMetadata } from './version-metadata.ts';

const prefix = 'https://packages.example.com/api/v4/projects/7/packages/npm';
const day = (n: number): Date => new Date(Date.UTC(2026, 0, n));
const dist = { integrity: `sha512-${'A'.repeat(86)}==`, shasum: 'a'.repeat(40), fileCount: 2, unpackedSize: 300 };

function metadata(more: Partial<NpmVersionMetadata> = {}): NpmVersionMetadata {
  return { dist, _hasShrinkwrap: false, ...more };
}

function fragment(version: string, publishedOn: number, more: Partial<NpmVersionMetadata> = {}, packageId = 5, deprecatedMessage?: string, variant: 'full' | 'abbreviated' = 'full'): IndexFragment {
  const source = { name: '@acme/widget', version, metadata: metadata(more), ...(deprecatedMessage === undefined ? {} : { deprecatedMessage }) };
  return { packageId, versionId: 100 + publishedOn, version, publishedAt: day(publishedOn), prerelease: isPrerelease(version), hidden: false, body: renderFragments(source)[variant] };
}

function tag(name: string, version: string) {
  return { id: 1, name, version, createdAt: day(1), updatedAt: day(1) };
}

function packageRow(more: Partial<IndexPackage> = {}): IndexPackage {
  return { packageId: 5, projectId: 7, name: '@acme/widget', revision: 12, createdAt: day(1), changedAt: day(9), tags: [], maintainers: [{ username: 'ann', name: 'Ann' }], ...more };
}

async function textOf(builder: typeof fullPackument, fragments: IndexFragment[], packages = [packageRow()], more: Partial<IndexInput> = {}): Promise<string> {
  const stream = (async function* () {
    yield* fragments;
  })();
  let text = '';
  for await (const piece of builder.build({ packages, fragments: stream, prefix, readme: () => Promise.resolve(undefined), ...more })) text += piece;
  return text;
}

async function packument(...args: Parameters<typeof textOf>) {
  return JSON.parse(await textOf(...args)) as { 'dist-tags': Record<string, string>; versions: Record<string, { dist: { tarball: string } }>; time: Record<string, string>; maintainers: unknown; description?: string };
}

const everything: Partial<NpmVersionMetadata> = {
  dependencies: { 'left-pad': '^1.3.0' },
  optionalDependencies: { fsevents: '*' },
  peerDependencies: { react: '>=18' },
  peerDependenciesMeta: { react: { optional: true } },
  dependenciesMeta: { 'left-pad': { built: false } },
  devDependencies: { typescript: '~6.0.0' },
  bundleDependencies: ['left-pad'],
  bin: { widget: 'bin.js' },
  engines: { node: '>=20' },
  os: ['linux'],
  cpu: ['x64'],
  libc: ['glibc'],
  funding: { url: 'https://example.com' },
  hasInstallScript: true,
  description: 'A "widget"',
  license: 'MIT',
  scripts: { postinstall: 'node setup.js' },
  readmeFilename: 'README.md',
  verbatim: { main: 'index.js', type: 'module' },
  gitHead: 'f'.repeat(40),
  _nodeVersion: '24.21.0',
  _npmVersion: '11.19.1',
};
const filledDist = { ...dist, tarball: `${prefix}/@acme/widget/-/widget-1.0.0.tgz` };

describe('renderFragments', () => {
  const source = { name: '@acme/widget', version: '1.0.0', metadata: metadata(everything), deprecatedMessage: 'use gadget' };
  const rendered = (variant: 'full' | 'abbreviated'): unknown => JSON.parse(fillFragment(renderFragments(source)[variant], prefix));

  it('gives everything in the full one', () => {
    const { verbatim, ...fields } = everything;
    expect(rendered('full')).toEqual({ _id: '@acme/widget@1.0.0', name: '@acme/widget', version: '1.0.0', deprecated: 'use gadget', _hasShrinkwrap: false, ...verbatim, ...fields, dist: filledDist });
  });

  it('gives what installing needs in the abbreviated one', () => {
    expect(rendered('abbreviated')).toEqual({
      name: '@acme/widget',
      version: '1.0.0',
      deprecated: 'use gadget',
      dependencies: { 'left-pad': '^1.3.0' },
      optionalDependencies: { fsevents: '*' },
      peerDependencies: { react: '>=18' },
      peerDependenciesMeta: { react: { optional: true } },
      dependenciesMeta: { 'left-pad': { built: false } },
      bundleDependencies: ['left-pad'],
      bin: { widget: 'bin.js' },
      engines: { node: '>=20' },
      os: ['linux'],
      cpu: ['x64'],
      libc: ['glibc'],
      funding: { url: 'https://example.com' },
      hasInstallScript: true,
      _hasShrinkwrap: false,
      dist: filledDist,
    });
  });

  it('leaves a place for the prefix that no client can imitate', () => {
    const body = renderFragments({ name: 'a', version: '1.0.0', metadata: metadata({ description: 'a\u0001b\\u0001', verbatim: { main: '\u0001' } }) }).full;
    expect(body.split('\u0001')).toHaveLength(2);
    expect(JSON.parse(fillFragment(body, 'https://$&.example.com/"'))).toMatchObject({ description: 'a\u0001b\\u0001', main: '\u0001', dist: { tarball: 'https://$&.example.com/"/a/-/a-1.0.0.tgz' } });
  });

  it('refuses a name that is none', () => {
    expect(() => renderFragments({ ...source, name: '../x' })).toThrow(RangeError);
  });
});

describe('full packument', () => {
  it('has all that clients read', async () => {
    const tags = [tag('latest', '1.0.0'), tag('next', '2.0.0-rc.1')];
    const fragments = [fragment('1.0.0', 2, { description: 'One', license: 'MIT', author: { name: 'Ann' } }), fragment('2.0.0-rc.1', 3, { description: 'Two' }, 5, 'broken')];
    expect(await packument(fullPackument, fragments, [packageRow({ tags })], { readme: ({ version }) => Promise.resolve(`# ${version}`) })).toEqual({
      _id: '@acme/widget',
      _rev: '12-5',
      name: '@acme/widget',
      versions: {
        '1.0.0': { _id: '@acme/widget@1.0.0', name: '@acme/widget', version: '1.0.0', _hasShrinkwrap: false, description: 'One', license: 'MIT', author: { name: 'Ann' }, dist: filledDist },
        '2.0.0-rc.1': { _id: '@acme/widget@2.0.0-rc.1', name: '@acme/widget', version: '2.0.0-rc.1', deprecated: 'broken', _hasShrinkwrap: false, description: 'Two', dist: { ...dist, tarball: `${prefix}/@acme/widget/-/widget-2.0.0-rc.1.tgz` } },
      },
      'dist-tags': { latest: '1.0.0', next: '2.0.0-rc.1' },
      modified: '2026-01-09T00:00:00.000Z',
      time: { created: '2026-01-01T00:00:00.000Z', modified: '2026-01-09T00:00:00.000Z', '1.0.0': '2026-01-02T00:00:00.000Z', '2.0.0-rc.1': '2026-01-03T00:00:00.000Z' },
      description: 'One',
      license: 'MIT',
      author: { name: 'Ann' },
      maintainers: [{ name: 'ann', email: '' }],
      readme: '# 1.0.0',
    });
  });

  it('comes in pieces of one version', async () => {
    const fragments = (async function* () {
      for (let i = 0; i < 1000; i += 1) yield fragment(`1.0.${i}`, 2);
    })();
    const lengths: number[] = [];
    for await (const piece of fullPackument.build({ packages: [packageRow()], fragments, prefix, readme: () => Promise.resolve(undefined) })) lengths.push(piece.length);
    expect(lengths.length).toBeGreaterThan(2000);
    expect(Math.max(...lengths)).toBeLessThan(1000);
  });

  it('names the state that it shows', () => {
    expect(packumentRev({ packageId: 5, revision: 13 })).not.toBe(packumentRev({ packageId: 5, revision: 12 }));
  });

  it('of no package is a mistake', async () => {
    await expect(textOf(fullPackument, [], [])).rejects.toThrow(RangeError);
  });
});

describe('abbreviated packument', () => {
  it('has name, tags, versions and dates only', async () => {
    const text = await textOf(abbreviatedPackument, [fragment('1.0.0', 2, everything, 5, undefined, 'abbreviated')], [packageRow()], { readme: () => Promise.reject(new Error('not needed')) });
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['name', 'versions', 'dist-tags', 'modified', 'time']);
    expect(abbreviatedPackument.contentType).toBe('application/vnd.npm.install-v1+json');
  });
});

describe('editable packument', () => {
  it('has what deprecating and unpublishing need', async () => {
    const one = fragment('1.0.0', 2, everything, 5, 'old', 'abbreviated');
    expect(await packument(editablePackument, [one], [packageRow({ tags: [tag('next', '1.0.0')] })])).toEqual({
      _id: '@acme/widget',
      _rev: '12-5',
      name: '@acme/widget',
      versions: { '1.0.0': { name: '@acme/widget', version: '1.0.0', deprecated: 'old', dist: filledDist } },
      'dist-tags': { latest: '1.0.0', next: '1.0.0' },
      modified: day(9).toISOString(),
      time: { created: day(1).toISOString(), modified: day(9).toISOString(), '1.0.0': day(2).toISOString() },
      maintainers: [{ name: 'ann', email: '' }],
    });
  });

  it('of 10,000 versions fits into a publish document', async () => {
    const fragments = Array.from({ length: 10_000 }, (_, i) => fragment(`1.0.${i}`, 2, everything, 5, undefined, 'abbreviated'));
    expect((await textOf(editablePackument, fragments)).length).toBeLessThan(8 * 1024 * 1024);
  });
});

describe('dist-tags', () => {
  it('are a document of their own', async () => {
    const tags = [tag('next', '2.0.0-rc.1'), tag('gone', '3.0.0')];
    expect(JSON.parse(await textOf(distTagsDocument, [fragment('1.0.0', 1), fragment('2.0.0-rc.1', 2)], [packageRow({ tags })]))).toEqual({ latest: '1.0.0', next: '2.0.0-rc.1' });
  });

  it('lead to a hidden version by a tag only', async () => {
    const versions = [{ ...fragment('1.0.0', 1, { description: 'One' }) }, { ...fragment('2.0.0', 2, { description: 'Two' }), hidden: true }];
    const latestOf = async (tags: ReturnType<typeof tag>[], shown = versions) => {
      const document = await packument(fullPackument, shown, [packageRow({ tags })]);
      return [document['dist-tags']['latest'], document.description];
    };
    expect(await latestOf([])).toEqual(['1.0.0', 'One']);
    expect(await latestOf([tag('latest', '2.0.0')])).toEqual(['2.0.0', 'Two']);
    expect(await latestOf([], versions.slice(1))).toEqual(['2.0.0', 'Two']);
  });

  it.each<[string, string[], string]>([
    ['the highest release', ['1.0.0', '1.10.0', '1.9.0', '2.0.0-rc.1'], '1.10.0'],
    ['the highest pre-release if there is no release', ['1.0.0-a', '1.0.0-b', '0.9.0-z'], '1.0.0-b'],
    ['one of equal versions', ['1.0.0+a'], '1.0.0+a'],
  ])('have a latest: %s', async (_, versions, latest) => {
    for (const order of [versions, [...versions].reverse()]) {
      expect((await packument(abbreviatedPackument, order.map((version) => fragment(version, 1))))['dist-tags']).toEqual({ latest });
    }
  });

  it('name visible versions only', async () => {
    const tags = [tag('latest', '3.0.0'), tag('old', '1.0.0'), tag('gone', '3.0.0')];
    const document = await packument(fullPackument, [fragment('1.0.0', 1, { description: 'One' }), fragment('2.0.0', 1, { description: 'Two' })], [packageRow({ tags })]);
    expect(document['dist-tags']).toEqual({ latest: '2.0.0', old: '1.0.0' });
    expect(document.description).toBe('Two');
  });

  it('of the oldest package count, where a group has several', async () => {
    const older = packageRow({ tags: [tag('latest', '1.0.0'), tag('a', '1.0.0')], maintainers: [{ username: 'ann', name: 'Ann' }] });
    const newer = packageRow({ packageId: 6, createdAt: day(0), changedAt: day(20), tags: [tag('latest', '2.0.0'), tag('b', '2.0.0')], maintainers: [{ username: 'bob', name: 'Bob' }, { username: 'ann', name: 'Ann' }] });
    const document = await packument(fullPackument, [fragment('1.0.0', 1), fragment('2.0.0', 2, {}, 6)], [older, newer]);
    expect(document['dist-tags']).toEqual({ latest: '1.0.0', a: '1.0.0', b: '2.0.0' });
    expect(document.maintainers).toEqual([{ name: 'ann', email: '' }, { name: 'bob', email: '' }]);
    expect(document.time).toMatchObject({ created: day(0).toISOString(), modified: day(20).toISOString() });
  });

  it('reach no prototype', async () => {
    const text = await textOf(fullPackument, [fragment('1.0.0', 1)], [packageRow({ tags: [tag('__proto__', '1.0.0')] })]);
    expect(text).toContain('"dist-tags":{"latest":"1.0.0","__proto__":"1.0.0"}');
    expect(({} as Record<string, unknown>)['latest']).toBeUndefined();
  });
});
