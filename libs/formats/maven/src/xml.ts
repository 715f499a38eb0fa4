import { SaxesParser } from 'saxes';

/** A document declares a DOCTYPE: external entities and entity bombs come with it, and nothing that we read needs one. */
export class DoctypeRefused extends Error {}

/** No well-formed XML, in an encoding that we do not read, or deeper than anything sensible. */
export class XmlUnreadable extends Error {}

export interface XmlHandler {
  /** `path`: names of the elements from the root down to this one, joined by slashes. */
  open?(path: string): void;
  /** `text`: what stands directly in the element, trimmed and cut. */
  close(path: string, text: string): void;
}

const maxDepth = 100;
const maxTextLength = 20_000;

/**
 * Reads a whole document that the caller has bounded. Entities of a DTD are never looked at.
 *
 * @throws DoctypeRefused, XmlUnreadable
 */
export function readXml(bytes: Buffer, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const stack: { path: string; text: string }[] = [];
  const take = (text: string): void => {
    const top = stack.at(-1);
    if (top !== undefined && top.text.length < maxTextLength) top.text += text.slice(0, maxTextLength);
  };
  parser.on('doctype', () => {
    throw new DoctypeRefused();
  });
  parser.on('error', (error) => {
    throw error instanceof DoctypeRefused || error instanceof XmlUnreadable ? error : new XmlUnreadable(error.message);
  });
  parser.on('opentag', ({ name }) => {
    const parent = stack.at(-1);
    const path = parent === undefined ? localName(name) : `${parent.path}/${localName(name)}`;
    stack.push({ path, text: '' });
    if (stack.length > maxDepth) throw new XmlUnreadable('too deep');
    handler.open?.(path);
  });
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    const top = stack.pop();
    if (top !== undefined) handler.close(top.path, top.text.trim().slice(0, maxTextLength));
  });
  parser.write(decoded(bytes)).close();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const encodings = new Set(['utf-8', 'utf-16', 'utf-16le', 'utf-16be', 'us-ascii', 'ascii', 'iso-8859-1', 'iso-8859-15', 'latin1', 'windows-1252', 'cp1252']);

/** By its byte order mark, else by its declaration, else UTF-8. @see https://www.w3.org/TR/xml/#sec-guessing */
function decoded(bytes: Buffer): string {
  const label = encodingOf(bytes);
  if (!encodings.has(label)) throw new XmlUnreadable(`encoding ${label}`);
  try {
    return new TextDecoder(label === 'cp1252' ? 'windows-1252' : label, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new XmlUnreadable('wrong encoding', { cause: error });
  }
}

function encodingOf(bytes: Buffer): string {
  const head = bytes.subarray(0, 4).toString('hex');
  if (head.startsWith('efbbbf')) return 'utf-8';
  if (head.startsWith('fffe') || head === '3c003f00') return 'utf-16le';
  if (head.startsWith('feff') || head === '003c003f') return 'utf-16be';
  const declared = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(bytes.subarray(0, 300).toString('latin1'));
  return declared?.[1]?.toLowerCase() ?? 'utf-8';
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text for an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '').replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
