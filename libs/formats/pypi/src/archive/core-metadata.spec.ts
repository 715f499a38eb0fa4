import { dependenciesOf, describeDistribution, readmeOf } from './distribution-description.ts';
import { parseCoreMetadata } from './core-metadata.ts';
import { parseRequirement } from './requirement.ts';

const parse = (text: string | Buffer) => parseCoreMetadata(Buffer.from(text), 'METADATA');
const identity = 'Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n';

describe('core metadata', () => {
  it('gives fields, whatever the case of their names and the line breaks', () => {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const core = parse(['metadata-VERSION: 2.1', 'Name:acme', 'Classifier: A', 'Classifier: B', '', 'Body: text', ''].join(lineBreak));
      expect([core.one('Metadata-Version'), core.one('name'), core.all('Classifier'), core.one('Body'), core.description]).toEqual(['2.1', 'acme', ['A', 'B'], undefined, `Body: text${lineBreak}`]);
    }
  });

  it('joins continued lines', () => {
    const core = parse(`${identity}License: MIT\n  and more\nDescription: one\n        two\n       |three\n`);
    expect([core.one('License'), core.description]).toEqual(['MIT\n  and more', 'one\ntwo\nthree']);
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['bytes that are no UTF-8', Buffer.from(`${identity}Author: M\u00fcller`, 'latin1'), /not UTF-8/],
    ['UTF-16', Buffer.from(identity, 'utf16le'), /NUL/],
    ['NUL', `${identity}Summary: a\0b`, /NUL/],
    ['a byte order mark', `\ufeff${identity}`, /no field/],
    ['a line that is no field', `${identity}hello world\n`, /no field/],
    ['a second name', `${identity}Name: evil\n`, /twice/],
    ['a second name in another case', `${identity}NAME: evil\n`, /twice/],
    ['too many fields', identity + 'Classifier: x\n'.repeat(10_001), /more than 10000 fields/],
    ['too long a field', `${identity}Summary: ${'x'.repeat(70_000)}`, /longer than/],
    ['too long a field of many lines', `${identity}Summary: x\n${' x\n'.repeat(40_000)}`, /longer than/],
  ])('refuses %s', (_, text, reason) => {
    expect(() => parse(text)).toThrow(reason);
  });

  it('headers end at the first empty line, also where they have not begun', () => {
    expect(parse(`\n${identity}`).one('Name')).toBeUndefined();
    expect(parse(`${identity}\n\nName: evil\n`).one('Name')).toBe('acme');
  });

  it('keeps what people look at, cut and without what terminals obey', () => {
    const core = parse(
      `${identity}Summary: ${'s'.repeat(600)}\nKeywords: a, b,,c\nLicense: MIT\u001b[31m\nLicense-Expression: Apache-2.0\nAuthor: Ana\nAuthor-email: a@acme.test\nHome-page: javascript:alert(1)\nProject-URL: Docs, https://docs.acme.test\nRequires-Python: >=3.8, <4,\nProvides-Extra: net\nClassifier: Topic\nMaintainer: UNKNOWN\n`,
    );
    expect(describeDistribution(core, 'wheel')).toEqual({
      source: 'wheel',
      metadataVersion: '2.1',
      summary: `${'s'.repeat(512)}…`,
      keywords: ['a', 'b', 'c'],
      license: 'Apache-2.0',
      author: 'Ana',
      authorEmail: 'a@acme.test',
      homepage: 'javascript:alert(1)',
      projectUrls: [{ label: 'Docs', url: 'https://docs.acme.test' }],
      requiresPython: '>=3.8,<4',
      extras: ['net'],
      classifiers: ['Topic'],
    });
    expect(describeDistribution(parse(`${identity}License: MIT\u001b[31m\nKeywords: a b\n`), 'sdist')).toMatchObject({ license: 'MIT [31m', keywords: ['a', 'b'] });
  });

  it.each(['python 3', '>=3.x.y!', '>=', '3.8', '>3.6;', `>=3.${'1'.repeat(600)}`])('refuses Requires-Python %j', (text) => {
    expect(() => describeDistribution(parse(`${identity}Requires-Python: ${text}\n`), 'wheel')).toThrow(/Requires-Python/);
  });

  it('a description becomes a README of its kind, cut where it is long', () => {
    expect(readmeOf(parse(`${identity}Description-Content-Type: text/markdown; charset=UTF-8\n\n# Hello\n`))).toEqual({ fileName: 'README.md', text: '# Hello\n' });
    expect(readmeOf(parse(`${identity}\nHello\n`))?.fileName).toBe('README.rst');
    expect(readmeOf(parse(`${identity}Description-Content-Type: text/plain\n\nHello\n`))?.fileName).toBe('README.txt');
    expect(readmeOf(parse(identity))).toBeUndefined();
    expect(readmeOf(parse(`${identity}\n${'ä'.repeat(600_000)}`))?.text).toMatch(/ä\n\n\(This description was cut after 512 KiB\.\)\n$/);
  });

  it.each([
    ['requests', { name: 'requests', requirement: '', optional: false }],
    ['requests[socks,use_chardet] (>=2.8.1,==2.8.*) ; python_version < "2.7"', { name: 'requests', requirement: '[socks,use_chardet]>=2.8.1,==2.8.*; python_version < "2.7"', optional: false }],
    ["pytest>=7; extra == 'test'", { name: 'pytest', requirement: ">=7; extra == 'test'", optional: true }],
    ['tool @ https://acme.test/tool-1.0.whl', { name: 'tool', requirement: '@ https://acme.test/tool-1.0.whl', optional: false }],
  ])('reads the requirement %s', (text, expected) => {
    expect(parseRequirement(text)).toEqual({ kind: 'runtime', ...expected });
  });

  it('passes over requirements that cannot be read', () => {
    const core = parse(`${identity}Requires-Dist: -e .\nRequires-Dist: good\nRequires-Dist: ${'x'.repeat(2000)}\n`);
    expect(dependenciesOf(core).map((one) => one.name)).toEqual(['good']);
  });
});
