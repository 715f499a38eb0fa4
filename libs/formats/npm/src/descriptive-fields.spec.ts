import { descriptiveFields } from './descriptive-fields.ts';
import type { JsonObject } from './safe-json.ts';

describe('descriptiveFields', () => {
  it.each<[JsonObject, object]>([
    [{}, {}],
    [{ description: ' a\u001b[31m\u0000b\n ' }, { description: 'a[31mb' }],
    [{ description: 5, keywords: {}, homepage: '', author: 7, repository: [], bugs: true, funding: {} }, {}],
    [{ description: 'x'.repeat(5000) }, { description: 'x'.repeat(4096) }],
    [{ keywords: 'a, b c' }, { keywords: ['a', 'b', 'c'] }],
    [{ keywords: ['a', '', 7, 'b'] }, { keywords: ['a', 'b'] }],
    [{ license: 'MIT' }, { license: 'MIT' }],
    [{ license: { type: 'MIT', url: 'x' } }, { license: 'MIT' }],
    [{ licenses: [{ type: 'MIT' }, { type: 'Apache-2.0' }] }, { license: 'MIT OR Apache-2.0' }],
    [{ author: 'Ann Lee <ann@example.com> (https://example.com)' }, { author: { name: 'Ann Lee', email: 'ann@example.com', url: 'https://example.com' } }],
    [{ author: 'Ann' }, { author: { name: 'Ann' } }],
    [{ author: { name: 'Ann', mail: 'ann@example.com', web: 'x' } }, { author: { name: 'Ann', email: 'ann@example.com', url: 'x' } }],
    [{ contributors: ['Ann <', { name: 'Bob' }, null] }, { contributors: [{ name: 'Ann' }, { name: 'Bob' }] }],
    [{ repository: 'acme/widget' }, { repository: { type: 'git', url: 'git+https://github.com/acme/widget.git' } }],
    [{ repository: 'gitlab:acme/widget' }, { repository: { type: 'git', url: 'git+https://gitlab.com/acme/widget.git' } }],
    [{ repository: 'gist:abc' }, { repository: { type: 'git', url: 'https://gist.github.com/abc' } }],
    [{ repository: { type: 'git', url: 'https://git.example.com/a.git', directory: 'packages/a' } }, { repository: { type: 'git', url: 'https://git.example.com/a.git', directory: 'packages/a' } }],
    [{ bugs: 'bugs@example.com' }, { bugs: { email: 'bugs@example.com' } }],
    [{ bugs: 'https://example.com/@me' }, { bugs: { url: 'https://example.com/@me' } }],
    [{ bugs: { url: 'https://example.com' } }, { bugs: { url: 'https://example.com' } }],
    [{ funding: 'https://example.com' }, { funding: { url: 'https://example.com' } }],
    [{ funding: ['https://example.com', { type: 'patreon', url: 'https://p.example.com' }] }, { funding: [{ url: 'https://example.com' }, { type: 'patreon', url: 'https://p.example.com' }] }],
  ])('of %j', (packageJson, expected) => {
    expect(descriptiveFields(packageJson)).toEqual(expected);
  });

  it('reads at most 200 keywords and contributors', () => {
    const many = Array.from({ length: 500 }, (_, i) => `x${i}`);
    const fields = descriptiveFields({ keywords: many, contributors: many });
    expect([fields.keywords?.length, fields.contributors?.length]).toEqual([200, 200]);
  });
});
