import { readmeHtml } from './readme-html.ts';

const html = (text: string): string => readmeHtml({ fileName: 'README.md', text }).trim();

describe('readmeHtml', () => {
  test.each([
    ['<script>alert(1)</script>ok', 'ok'],
    ['<b onclick="x()">ok</b>', '<p><b>ok</b></p>'],
    ['[x](javascript:alert(1))', '<p><a>x</a></p>'],
    ['[x](data:text/html,x)', '<p><a>x</a></p>'],
    ['[x](docs/a.md)', '<p><a>x</a></p>'],
    ['[x](//evil.example/)', '<p><a>x</a></p>'],
    ['[x](https://a.example/ "t")', '<p><a href="https://a.example/" rel="nofollow noopener noreferrer" title="t">x</a></p>'],
    ['<a href="https://a.example" target="_top" rel="opener">x</a>', '<p><a href="https://a.example" rel="nofollow noopener noreferrer">x</a></p>'],
    ['![build](https://ci.example/badge.svg)', '<p><span class="readme-image">build</span></p>'],
    ['<img src=x onerror=alert(1)>', '<span class="readme-image"></span>'],
    ['<style>*{display:none}</style><p style="position:fixed" class="modal">x</p>', '<p>x</p>'],
    ['<form action="https://evil.example"><input name=p><button>go</button></form>', 'go'],
    ['<iframe src="https://evil.example"></iframe><svg><a xlink:href="javascript:x">y</a></svg>', '<a>y</a>'],
  ])('%s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test('keeps code with its language, and no other class', () => {
    expect(html('```js\na < b\n```')).toBe('<pre><code class="language-js">a &lt; b\n</code></pre>');
    expect(html('<code class="language-js evil">x</code>')).toBe('<p><code class="language-js">x</code></p>');
  });

  test('prefixes ids, so that links to headings work and nothing of the page is shadowed', () => {
    expect(html('## Getting *started*!\n\n[go](#getting-started)')).toBe('<h2 id="readme-getting-started">Getting <em>started</em>!</h2>\n<p><a href="#readme-getting-started">go</a></p>');
    expect(html('<div id="root">x</div>')).toBe('<div id="readme-root">x</div>');
  });

  test('shows tables', () => {
    expect(html('| a |\n|--:|\n| 1 |')).toContain('<th align="right">a</th>');
  });

  test.each([
    ['nested quotes', '>'.repeat(60_000)],
    ['emphasis that never ends', '***a** '.repeat(30_000)],
    ['underscores', '_a'.repeat(60_000)],
  ])('survives %s', (_, text) => {
    expect(html(`**b**\n\n${text}`)).toMatch(/^<p><strong>b<\/strong><\/p>|^<pre>/);
  });

  test('shows other texts, and very long ones, as they are', () => {
    expect(readmeHtml({ fileName: 'README.rst', text: '<b>x</b>' })).toBe('<pre>&#60;b&#62;x&#60;/b&#62;</pre>');
    expect(readmeHtml({ fileName: 'README.md', text: '#'.repeat(300_000) })).toMatch(/^<pre>#+<\/pre>$/);
  });
});
