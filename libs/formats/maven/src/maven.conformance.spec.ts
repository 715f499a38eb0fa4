import { describeFormat, randomBytesOf, type FormatDriver, type Sample } from '@packyard/registry-testing';
import { mavenFormat } from './index.ts';

const artifactOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
const fileUrl = (prefix: string, { name, version }: Pick<Sample, 'name' | 'version'>): string => `${prefix}/${name}/${version}/${artifactOf(name)}-${version}.jar`;

const driver: FormatDriver = {
  name: (n) => `com/acme/lib-${n}`,
  version: (n) => `1.${n}`,
  content: (sample, minBytes) => randomBytesOf(JSON.stringify(sample), minBytes),
  publish: (prefix, sample, body) => [{ method: 'PUT', path: fileUrl(prefix, sample), body }],
  download: (prefix, sample) => ({ method: 'GET', path: fileUrl(prefix, sample) }),
  index: {
    request: (prefix, name) => ({ method: 'GET', path: `${prefix}/${name}/maven-metadata.xml` }),
    versions: ({ body }) => [...body.toString().matchAll(/<version>([^<]*)<\/version>/g)].map((match) => match[1] ?? ''),
  },
  hostile: (prefix, { encoded }) =>
    [
      `${encoded}/lib/1.0/lib-1.0.jar`,
      `com/acme/${encoded}/1.0/${encoded}-1.0.jar`,
      `com/acme/lib/${encoded}/lib-${encoded}.jar`,
      `com/acme/lib/1.0/${encoded}`,
      `com/acme/lib/1.0/${encoded}/lib-1.0.jar`,
      `com/${encoded}/lib/maven-metadata.xml`,
      `com/acme/lib/${encoded}/maven-metadata.xml`,
    ].flatMap((path) => [
      { method: 'PUT', path: `${prefix}/${path}`, body: Buffer.from('x') },
      { method: 'GET', path: `${prefix}/${path}` },
    ]),
  unusual: [
    { name: 'junit/junit', version: '4.13.2' },
    { name: 'com/acme.x/my_lib.2-b', version: '1.0+build.5-rc_1' },
    { name: 'com/acme/lib', version: 'SNAPSHOT' },
    { name: `com/${'x'.repeat(100)}`, version: 'y'.repeat(100) },
  ],
  scopes: ['group'],
  expected: {
    published: 200,
    duplicate: { status: 400, body: /"400 Bad request - Duplicate package is not allowed"/ },
    tooLarge: { status: 413, body: /"413 Request Entity Too Large"/ },
  },
};

describeFormat(mavenFormat, driver);
