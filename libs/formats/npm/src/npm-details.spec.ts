import { details } from './npm-details.ts';
import type { NpmVersionMetadata } from './version-metadata.ts';

const dist = { integrity: `sha512-${'A'.repeat(86)}==`, shasum: 'a'.repeat(40), fileCount: 3, unpackedSize: 1536 };
const shown = (metadata: Partial<NpmVersionMetadata>) => details({ metadata: { dist, _hasShrinkwrap: false, ...metadata } });

describe('details', () => {
  it('has only what the package says', () => {
    expect(shown({}).map((field) => field.label)).toEqual(['Unpacked size', 'Files', 'Integrity', 'SHA-1']);
  });

  it('shows facts as people read them', () => {
    const fields = shown({ license: 'MIT', homepage: 'https://acme.test', repository: { url: 'git+https://github.com/acme/ui.git' }, engines: { node: '>=20', npm: '*' }, os: ['linux'], cpu: ['x64'], bin: { ui: 'bin.js' }, hasInstallScript: true, author: { name: 'Ann', email: 'ann@acme.test' } });
    expect(Object.fromEntries(fields.map((field) => [field.label, field.value]))).toEqual({
      License: 'MIT', Homepage: 'https://acme.test', Repository: 'https://github.com/acme/ui', Author: 'Ann', Engines: 'node >=20, npm *', Platforms: 'linux, x64', Commands: 'ui',
      'Runs scripts on install': 'yes', 'Unpacked size': '1.5 KiB', Files: '3', Integrity: dist.integrity, 'SHA-1': dist.shasum,
    });
    expect(fields.filter((field) => field.kind === 'link').map((field) => field.label)).toEqual(['Homepage', 'Repository']);
  });

  it.each([
    ['git+ssh://git@github.com/acme/ui.git', 'https://github.com/acme/ui'],
    ['git://github.com/acme/ui.git#main', 'https://github.com/acme/ui#main'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('leads from %s to %s', (url, page) => expect(shown({ repository: { url } }).find((field) => field.label === 'Repository')?.value).toBe(page));

  it.each([[0, '0 bytes'], [1023, '1023 bytes'], [1024, '1.0 KiB'], [5 * 1024 ** 2, '5.0 MiB'], [3 * 1024 ** 4, '3072.0 GiB']])('writes %d bytes as %s', (unpackedSize, text) => {
    expect(shown({ dist: { ...dist, unpackedSize } }).find((field) => field.label === 'Unpacked size')?.value).toBe(text);
  });
});
