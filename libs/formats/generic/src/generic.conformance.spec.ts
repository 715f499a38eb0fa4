import { describeFormat, randomBytesOf, type FormatDriver, type Sample } from '@packyard/registry-testing';
import { genericFormat } from './index.ts';

const fileUrl = (prefix: string, { name, version }: Pick<Sample, 'name' | 'version'>, file = 'tool.tar.gz'): string => `${prefix}/${name}/${version}/${file}`;

const driver: FormatDriver = {
  name: (n) => `tool-${n}`,
  version: (n) => `1.${n}`,
  content: (sample, minBytes) => randomBytesOf(JSON.stringify(sample), minBytes),
  publish: (prefix, sample, body) => [{ method: 'PUT', path: fileUrl(prefix, sample), headers: { 'content-type': 'application/octet-stream' }, body }],
  download: (prefix, sample) => ({ method: 'GET', path: fileUrl(prefix, sample) }),
  hostile: (prefix, { encoded, reserved }) =>
    ['PUT', 'GET'].flatMap((method) =>
      [
        { name: encoded, version: '1.0', file: 'file' },
        { name: 'tool', version: encoded, file: 'file' },
        ...(reserved ? [] : [encoded, `${encoded}/file`].map((file) => ({ name: 'tool', version: '1.0', file }))),
      ].map((parts) => ({ method, path: fileUrl(prefix, parts, parts.file), ...(method === 'PUT' ? { body: Buffer.from('x') } : {}) })),
    ),
  unusual: [
    { name: 'a.b_c+d-E', version: '1.0+build.5-rc_1' },
    { name: '.hidden', version: 'main' },
    { name: '0', version: '0' },
    { name: 'x'.repeat(255), version: 'y'.repeat(255) },
  ],
  expected: {
    published: 201,
    duplicate: { status: 400, body: /"400 Bad request - Duplicate package is not allowed"/ },
    tooLarge: { status: 413, body: /"413 Request Entity Too Large"/ },
  },
};

describeFormat(genericFormat, driver);
