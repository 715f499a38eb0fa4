import { describeFormat, randomBytesOf, type Answer, type FormatDriver, type Sample } from '@packyard/registry-testing';
import { createHash } from 'node:crypto';
import { pypiFormat } from './index.ts';
import { wheel, type Distribution } from './testing/distributions.ts';
import { form, upload, usualFields } from './testing/upload.ts';

/** Equal samples are equal bytes; the seed changes a file that installers would put in place. */
function distribution(sample: Sample, minBytes = 2048): Distribution {
  return wheel({ name: sample.name, version: sample.version, fields: ['Summary: A sample'] }, [{ name: 'sample.bin', content: randomBytesOf(JSON.stringify(sample), minBytes), method: 0 }]);
}

const fileUrl = (prefix: string, { fileName, bytes }: Distribution): string => `${prefix}/files/${createHash('sha256').update(bytes).digest('hex')}/${fileName}`;
const plain = wheel({ name: 'plain', version: '1.0' });

const driver: FormatDriver = {
  name: (n) => `acme-tool-${n}`,
  version: (n) => `1.${n}`,
  content: (sample, minBytes) => distribution(sample, minBytes).bytes,
  publish: (prefix, sample, content) => [upload(prefix, sample.name, sample.version, { fileName: distribution(sample).fileName, bytes: content })],
  download: (prefix, sample) => ({ method: 'GET', path: fileUrl(prefix, distribution(sample)) }),
  index: {
    request: (prefix, name) => ({ method: 'GET', path: `${prefix}/simple/${name}/`, headers: { accept: 'application/vnd.pypi.simple.v1+json' } }),
    versions: (document: Answer) => (JSON.parse(document.body.toString()) as { versions: string[] }).versions,
  },
  hostile: (prefix, { decoded, encoded }) => [
    { method: 'GET', path: `${prefix}/simple/${encoded === '' ? '%20' : encoded}/` },
    { method: 'GET', path: `${prefix}/files/${'0'.repeat(64)}/${encoded}` },
    { method: 'GET', path: `${prefix}/files/${encoded}/plain-1.0-py3-none-any.whl` },
    { method: 'PUT', path: `${prefix}/yanked/${encoded}/1.0` },
    { method: 'PUT', path: `${prefix}/yanked/plain/${encoded}` },
    { method: 'POST', path: prefix, ...form(usualFields(decoded, '1.0', plain), [plain]) },
    { method: 'POST', path: prefix, ...form(usualFields('plain', decoded, plain), [plain]) },
    { method: 'POST', path: prefix, ...form(usualFields('plain', '1.0', plain), [{ ...plain, fileName: decoded }]) },
  ],
  unusual: [
    { name: 'Acme.Hello_World', version: '1!2.0rc1.post2.dev3+local.7' },
    { name: '0', version: '0' },
    { name: 'a--b', version: '20240131123456' },
    { name: 'x'.repeat(200), version: '1.0.0.0.0.0' },
  ],
  scopes: ['group'],
  expected: {
    published: 201,
    unchanged: 200,
    duplicate: { status: 400, body: /File already exists/ },
    tooLarge: { status: 413, body: /"413 Request Entity Too Large"/ },
  },
};

describeFormat(pypiFormat, driver);
