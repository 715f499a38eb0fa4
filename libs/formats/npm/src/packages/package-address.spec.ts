import { knownName, packageResource, splitAddress } from './package-address.ts';

const request = (address: string | string[]) => ({ params: { address }, originalUrl: '/api/v4/projects/acme%2Fweb/packages/npm/whatever' });

describe('splitAddress', () => {
  it.each<[string, string | string[], string, string[]]>([
    ['unscoped', ['ui'], 'ui', []],
    ['escaped scope', ['@acme/ui'], '@acme/ui', []],
    ['raw scope', ['@acme', 'ui'], '@acme/ui', []],
    ['a version of either', ['@acme/ui', '1.0.0'], '@acme/ui', ['1.0.0']],
    ['a version after a raw scope', ['@acme', 'ui', '1.0.0'], '@acme/ui', ['1.0.0']],
    ['a tarball', ['@acme/ui', '-', '@acme/ui-1.0.0.tgz'], '@acme/ui', ['-', '@acme', 'ui-1.0.0.tgz']],
    ['a scope alone', ['@acme'], '@acme', []],
    ['a slash at the end', ['ui', ''], 'ui', []],
    ['one parameter', '@acme/ui', '@acme/ui', []],
  ])('%s', (_, address, name, rest) => expect(splitAddress(request(address))).toEqual({ name, rest }));

  it('decodes nothing more', () => expect(splitAddress(request(['@acme%2fui']))).toEqual({ name: '@acme%2fui', rest: [] }));

  it('passes over the registry’s own path, which npm 6 writes twice', () => {
    const twice = ['api', 'v4', 'projects', 'acme/web', 'packages', 'npm', '@acme', 'ui', '-', 'ui-1.0.0.tgz'];
    expect(splitAddress(request(twice))).toEqual({ name: '@acme/ui', rest: ['-', 'ui-1.0.0.tgz'] });
    expect(splitAddress(request(['api', 'v4', 'projects', '8', 'packages', 'npm', 'ui']))).toMatchObject({ name: 'api' });
  });
});

describe('packageResource', () => {
  it.each([
    [[], { kind: 'package' }],
    [['1.0.0'], { kind: 'version', selector: '1.0.0' }],
    [['-', 'ui-1.0.0.tgz'], { kind: 'tarball', fileName: 'ui-1.0.0.tgz' }],
    [['-', '@acme', 'ui-1.0.0.tgz'], { kind: 'tarball', fileName: '@acme/ui-1.0.0.tgz' }],
    [['-rev', '3-1'], { kind: 'package-revision', rev: '3-1' }],
    [['-', 'ui-1.0.0.tgz', '-rev', '3-1'], { kind: 'tarball-revision', fileName: 'ui-1.0.0.tgz', rev: '3-1' }],
    [['-', '@acme', 'ui-1.0.0.tgz', '-rev', '3-1'], { kind: 'tarball-revision', fileName: '@acme/ui-1.0.0.tgz', rev: '3-1' }],
  ])('%j', (rest, resource) => expect(packageResource(rest)).toEqual(resource));

  it.each([[['-']], [['-rev']], [['1.0.0', 'x']], [['-rev', 'a', 'b']]])('%j is nothing', (rest) => expect(() => packageResource(rest)).toThrow(expect.objectContaining({ code: 'route_not_found' })));
});

describe('knownName', () => {
  it.each(['', '-', '..', '@acme', '@acme/..', '@/ui', '__proto__', 'a\0b'])('%j is never there', (text) => expect(() => knownName(text)).toThrow(expect.objectContaining({ code: 'package_not_found' })));
});
