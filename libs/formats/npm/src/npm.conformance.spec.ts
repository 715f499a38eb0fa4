import { describeFormat, randomBytesOf, type FormatDriver, type Sample } from '@packyard/registry-testing';
import { npmFormat } from './index.ts';
import { publishBody } from './testing/publish-body.ts';
import { tgz } from './testing/tarball.ts';

const escaped = (name: string): string => name.replace('/', '%2f');
const baseOf = (name: string): string => name.slice(name.indexOf('/') + 1);
const tarballPath = (prefix: string, name: string, version: string): string => `${prefix}/${name}/-/${baseOf(name)}-${encodeURIComponent(version)}.tgz`;

function content(sample: Sample, minBytes: number): Buffer {
  const packageJson = JSON.stringify({ name: sample.name, version: sample.version, description: `Sample ${sample.seed}` });
  return tgz([
    { name: 'package/package.json', content: packageJson },
    { name: 'package/data.bin', content: randomBytesOf(JSON.stringify(sample), minBytes) },
  ]);
}

const driver: FormatDriver = {
  name: (n) => `@acme/part-${n}`,
  version: (n) => `1.${n}.0`,
  content,
  publish: (prefix, { name, version }, tarball) => [{ method: 'PUT', path: `${prefix}/${escaped(name)}`, headers: { 'content-type': 'application/json' }, body: publishBody({ name, version, tarball }) }],
  download: (prefix, { name, version }) => ({ method: 'GET', path: tarballPath(prefix, name, version) }),
  index: {
    request: (prefix, name) => ({ method: 'GET', path: `${prefix}/${escaped(name)}` }),
    versions: (document) => Object.keys((JSON.parse(document.body.toString()) as { versions: object }).versions),
  },
  hostile: (prefix, { decoded, encoded, reserved }) => [
    { method: 'GET', path: `${prefix}/${encoded}` },
    { method: 'GET', path: `${prefix}/@acme%2f${encoded}` },
    { method: 'GET', path: `${prefix}/part/${encoded}` },
    { method: 'GET', path: `${prefix}/part/-/${encoded}` },
    { method: 'GET', path: `${prefix}/part/-/part-${encoded}.tgz` },
    // with a scope before it, a reserved word is a name like any other
    ...[{ name: decoded, version: '1.0.0' }, ...(reserved ? [] : [{ name: `@acme/${decoded}`, version: '1.0.0' }]), { name: 'part', version: decoded }].map(({ name, version }) => ({
      method: 'PUT',
      path: `${prefix}/${name === 'part' ? 'part' : name === decoded ? encoded : `@acme%2f${encoded}`}`,
      headers: { 'content-type': 'application/json' },
      body: publishBody({ name, version, tarball: content({ name, version, seed: 1 }, 10) }),
    })),
  ],
  unusual: [
    { name: 'x', version: '0.0.0' },
    { name: 'A.b_C-9', version: '1.0.0-alpha.1+build.5' },
    { name: '@_s.-p/_.-x', version: '999999999.0.0--.-' },
    { name: `@${'s'.repeat(100)}/${'n'.repeat(112)}`, version: '1.0.0' },
  ],
  scopes: ['group'],
  expected: {
    published: 200,
    duplicate: { status: 403, body: /"message":"Package already exists\."/ },
    tooLarge: { status: 413, body: /"message":"File is too large\."/ },
  },
  authorization: (token) => ({ authorization: `Bearer ${token}` }),
};

describeFormat(npmFormat, driver);
