import { printable } from '@packyard/domain';
import { SaxesParser } from 'saxes';
import { archiveError } from './archive-error.ts';

export interface XmlElement {
  /** Without a namespace prefix, lower case: clients differ in how they look for them. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** What stands directly in it, trimmed. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

const maxDepth = 32;
const maxElements = 50_000;

/**
 * The elements of a document whose bytes the caller has bounded. A document type is refused: entities come with it.
 * @throws RegistryError `archive_invalid`
 */
export function parseXml(bytes: Buffer, fileName: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  let elements = 0;
  const refuse = (problem: string): never => {
    throw archiveError(`${fileName} ${problem}`);
  };
  parser.on('doctype', () => refuse('declares a DOCTYPE, which is never read: take it out and pack again.'));
  parser.on('error', (error) => refuse(`is no well-formed XML (${printable(error.message, 100)}): correct it and pack again.`));
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = { name: localName(name), attributes: attributesOf(attributes as Record<string, string>), children: [], text: '' };
    stack.at(-1)?.children.push(element);
    stack.push(element);
    elements += 1;
    if (stack.length > maxDepth || elements > maxElements) refuse('has too many elements: shorten it and pack again.');
  });
  const take = (text: string): void => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    const element = stack.pop();
    if (element !== undefined) element.text = trimmed(element.text);
  });
  parser.write(decoded(bytes, fileName)).close();
  return root.children[0] ?? refuse('is empty: pack again.');
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

function attributesOf(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), trimmed(value)]));
}

/** White space of XML only: JavaScript would take away invisible characters too, and a name would be another than the one written. */
const trimmed = (text: string): string => text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '');

/** UTF-8 unless a byte order mark says otherwise. @see https://www.w3.org/TR/xml/#sec-guessing */
function decoded(bytes: Buffer, fileName: string): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw archiveError(`${fileName} is not UTF-8: save it as UTF-8 and pack again.`, error);
  }
}
