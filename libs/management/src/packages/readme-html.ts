import { Marked, Parser, type Tokens } from 'marked';
import sanitize from 'sanitize-html';
import { BoundedLexer } from './bounded-lexer.ts';

/** Characters. A longer text is shown as it is: nobody reads it, and parsing it would hold up everybody else. */
const maxMarkdownLength = 256 * 1024;
/** A quote in a quote, and so on: more than anybody writes. */
const manyQuotes = /^(?:[ \t]*>){40}/m;
/** Keeps ids of a package's text apart from those of the page around it. */
const idPrefix = 'readme-';

const markdown = new Marked({
  gfm: true,
  renderer: {
    heading({ tokens, depth, text }: Tokens.Heading): string {
      return `<h${depth} id="${slug(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
  },
});

/** A package's README as HTML that may stand in our page. The text is somebody else's: only what is listed here gets through. */
export function readmeHtml(readme: { readonly fileName: string; readonly text: string }): string {
  const isMarkdown = /\.(md|markdown|mdown)$/i.test(readme.fileName) || !readme.fileName.includes('.');
  if (!isMarkdown || readme.text.length > maxMarkdownLength || manyQuotes.test(readme.text)) return plain(readme.text);
  try {
    return sanitize(Parser.parse(new BoundedLexer(markdown.defaults).lex(readme.text), markdown.defaults), options);
  } catch {
    // nested deeper than any text for people
    return plain(readme.text);
  }
}

function plain(text: string): string {
  return `<pre>${text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)}</pre>`;
}

const options: sanitize.IOptions = {
  allowedTags: [
    'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'code', 'kbd', 'samp', 'var', 'ul', 'ol', 'li', 'dl', 'dt', 'dd',
    'a', 'strong', 'b', 'em', 'i', 'del', 's', 'ins', 'sub', 'sup', 'q', 'abbr', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption',
    'details', 'summary', 'div', 'span', 'center',
  ],
  allowedAttributes: { a: ['href', 'title', 'rel'], th: ['align', 'colspan', 'rowspan'], td: ['align', 'colspan', 'rowspan'], ol: ['start'], abbr: ['title'], '*': ['id'], details: ['open'] },
  allowedClasses: { code: ['language-*'], span: ['readme-image'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: 100,
  transformTags: {
    '*': (tagName, attribs) => ({ tagName, attribs: attribs['id'] === undefined ? attribs : { ...attribs, id: idPrefix + attribs['id'] } }),
    a: (tagName, attribs) => ({ tagName, attribs: linkAttributes(attribs) }),
    // a picture would tell its host who reads what: its description stands in for it
    img: (_tagName, attribs) => ({ tagName: 'span', attribs: { class: 'readme-image' }, text: attribs['alt'] ?? '' }),
  },
};

/** Links lead to another site or to a heading of the same text; relative ones have nothing to be relative to. */
function linkAttributes(attribs: sanitize.Attributes): sanitize.Attributes {
  const { href = '', title } = attribs;
  const titled: sanitize.Attributes = title === undefined ? {} : { title };
  if (href.startsWith('#')) return { href: `#${idPrefix}${href.slice(1)}`, ...titled };
  if (/^(?:https?:\/\/|mailto:)/i.test(href)) return { href, rel: 'nofollow noopener noreferrer', ...titled };
  return titled;
}

/** GitHub's way of naming headings, which tables of contents in READMEs rely on. */
function slug(text: string): string {
  return text.toLowerCase().replace(/<[^>]*>/g, '').replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');
}
