import { describeFormat, randomBytesOf, type Answer, type FormatDriver, type Sample } from '@packyard/registry-testing';
import { nugetFormat } from './index.ts';
import { versionInUrl } from './names/package-version.ts';
import { nupkg, push } from './testing/packages.ts';

interface RegistrationIndex {
  readonly items: readonly { readonly items: readonly { readonly '@id': string; readonly packageContent: string; readonly registration: string; readonly catalogEntry: { readonly version: string } }[] }[];
}

const leavesOf = (document: Answer) => (JSON.parse(document.body.toString()) as RegistrationIndex).items.flatMap((page) => page.items);

/** Equal samples are equal bytes; the seed changes a file that would be put in place. */
function content(sample: Sample, minBytes: number): Buffer {
  return nupkg({ id: sample.name, version: sample.version }, [{ name: 'content/sample.bin', content: randomBytesOf(JSON.stringify(sample), minBytes), method: 0 }]);
}

const driver: FormatDriver = {
  name: (n) => `Acme.Tool-${n}`,
  version: (n) => `1.0.${n}`,
  content,
  publish: (prefix, _, bytes) => [push(prefix, bytes)],
  download: (prefix, { name, version }) => ({ method: 'GET', path: `${prefix}/download/${name}/${version}/${name.toLowerCase()}.${versionInUrl(version)}.nupkg` }),
  index: {
    request: (prefix, name) => ({ method: 'GET', path: `${prefix}/metadata/${name.toLowerCase()}/index.json` }),
    versions: (document) => leavesOf(document).map((leaf) => leaf.catalogEntry.version),
    urls: (document) => leavesOf(document).flatMap((leaf) => [leaf['@id'], leaf.packageContent, leaf.registration]),
  },
  hostile: (prefix, { decoded, encoded }) => [
    { method: 'GET', path: `${prefix}/download/${encoded === '' ? '%20' : encoded}/index.json` },
    { method: 'GET', path: `${prefix}/download/${encoded}/1.0.0/${encoded}.1.0.0.nupkg` },
    { method: 'GET', path: `${prefix}/download/acme/${encoded}/acme.${encoded}.nupkg` },
    { method: 'GET', path: `${prefix}/metadata/acme/${encoded}.json` },
    { method: 'GET', path: `${prefix}/metadata/${encoded === '' ? '%20' : encoded}/index.json` },
    push(prefix, nupkg({ id: decoded.replaceAll('<', '&lt;'), version: '1.0.0' })),
    push(prefix, nupkg({ id: 'acme', version: decoded.replaceAll('<', '&lt;') })),
  ],
  unusual: [
    { name: '_', version: '0' },
    { name: 'Newtonsoft.Json', version: '01.0.0.0' },
    { name: 'a.b-c_d', version: '2147483647.0.0.2147483647-RC.1+sha.5114f85' },
    { name: 'X'.repeat(100), version: `1.0.0-${'x'.repeat(100)}` },
  ],
  scopes: ['group'],
  expected: {
    published: 201,
    duplicate: { status: 409, body: /"A package with the same name and version already exists"/ },
    tooLarge: { status: 413, body: /"413 Request Entity Too Large"/ },
  },
};

describeFormat(nugetFormat, driver);
