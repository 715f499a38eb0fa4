import { presentSearch, type NpmSearchHit } from './npm-search.ts';

const dist = { integrity: `sha512-${'A'.repeat(86)}==`, shasum: 'a'.repeat(40), fileCount: 1, unpackedSize: 1 };
const publishedAt = new Date('2026-01-02T03:04:05.678Z');
const now = new Date('2026-02-01T00:00:00Z');

function presented(hit: NpmSearchHit): unknown {
  return JSON.parse(JSON.stringify(presentSearch([hit], 41, now)));
}

const ranking = { score: { final: 1, detail: { quality: 1, popularity: 1, maintenance: 1 } }, searchScore: 1 };

describe('presentSearch', () => {
  it('shows what the latest version says of itself', () => {
    const metadata = {
      dist,
      _hasShrinkwrap: false,
      description: 'A widget',
      keywords: ['ui'],
      license: 'MIT',
      author: { name: 'Ann' },
      homepage: 'https://example.com',
      repository: { url: 'git+https://github.com/acme/widget.git' },
      bugs: { url: 'https://example.com/bugs' },
    };
    expect(presented({ name: '@acme/widget', version: '1.2.3', metadata, publishedAt, publisher: { username: 'ann' }, maintainers: [{ username: 'ann' }, { username: 'bob' }] })).toEqual({
      objects: [
        {
          package: {
            name: '@acme/widget',
            scope: 'acme',
            version: '1.2.3',
            description: 'A widget',
            keywords: ['ui'],
            license: 'MIT',
            date: '2026-01-02T03:04:05.678Z',
            links: { homepage: 'https://example.com', repository: 'git+https://github.com/acme/widget.git', bugs: 'https://example.com/bugs' },
            author: { name: 'Ann' },
            publisher: { username: 'ann' },
            maintainers: [{ username: 'ann' }, { username: 'bob' }],
          },
          ...ranking,
        },
      ],
      total: 41,
      time: '2026-02-01T00:00:00.000Z',
    });
  });

  it('always has what npm reads without looking: publisher and maintainers', () => {
    expect(presented({ name: 'widget', version: '1.0.0', metadata: { dist, _hasShrinkwrap: false }, publishedAt, maintainers: [] })).toMatchObject({
      objects: [{ package: { name: 'widget', scope: 'unscoped', keywords: [], links: {}, publisher: { username: 'unknown' }, maintainers: [] }, ...ranking }],
    });
  });

  it('of nothing is an empty list', () => {
    expect(presentSearch([], 0, now)).toEqual({ objects: [], total: 0, time: '2026-02-01T00:00:00.000Z' });
  });
});
