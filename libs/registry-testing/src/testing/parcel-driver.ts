import type { FormatDriver } from '../conformance/format-driver.ts';
import { randomBytesOf } from '../wire/random-bytes.ts';
import type { Answer } from '../wire/wire-request.ts';

interface Line {
  readonly version: string;
  readonly sha256: string;
  readonly url: string;
}

const lines = ({ body }: Answer): Line[] => JSON.parse(body.toString()) as Line[];

export const parcelDriver: FormatDriver = {
  name: (n) => `parcel-${n}`,
  version: (n) => `1.${n}`,
  content: (sample, minBytes) => randomBytesOf(JSON.stringify(sample), minBytes),
  publish: (prefix, { name, version }, body) => [{ method: 'PUT', path: `${prefix}/${name}/${version}`, body }],
  download: (prefix, { name, version }) => ({ method: 'GET', path: `${prefix}/${name}/${version}/parcel` }),
  index: {
    request: (prefix, name) => ({ method: 'GET', path: `${prefix}/${name}/contents` }),
    versions: (document) => lines(document).map((line) => line.version),
    urls: (document) => lines(document).map((line) => line.url),
    digest: (document, version) => ({ algorithm: 'sha256', hex: lines(document).find((line) => line.version === version)?.sha256 ?? '' }),
  },
  hostile: (prefix, { encoded }) => [
    { method: 'PUT', path: `${prefix}/${encoded}/1.0`, body: Buffer.from('x') },
    { method: 'PUT', path: `${prefix}/name/${encoded}`, body: Buffer.from('x') },
    { method: 'GET', path: `${prefix}/${encoded}/1.0/parcel` },
    { method: 'GET', path: `${prefix}/name/${encoded}/parcel` },
    { method: 'GET', path: `${prefix}/${encoded}/contents` },
  ],
  unusual: [
    { name: 'UPPER.lower-9', version: '0' },
    { name: 'x'.repeat(100), version: 'y'.repeat(100) },
  ],
  scopes: ['group', 'instance'],
  expected: { published: 201, duplicate: { status: 409, body: /409 Conflict/ }, tooLarge: { status: 413 } },
};
