import { printable } from '@packyard/domain';
import { archiveError } from './archive-error.ts';

/** The fields of METADATA or PKG-INFO, as they are written. @see https://packaging.python.org/en/latest/specifications/core-metadata/ */
export class CoreMetadata {
  constructor(
    /** By lower-case names. */
    private readonly fields: ReadonlyMap<string, readonly string[]>,
    private readonly body: string,
  ) {}

  /** The value of a field that may be there once; undefined if it is absent, empty or says that nothing is known. */
  one(name: string): string | undefined {
    const [value] = this.all(name);
    return value === undefined || value === '' || value === 'UNKNOWN' ? undefined : value;
  }

  all(name: string): readonly string[] {
    return this.fields.get(name.toLowerCase()) ?? [];
  }

  /** The text after the headers, or the field of older metadata, whose lines are marked as continued. */
  get description(): string | undefined {
    if (this.body.trim() !== '') return this.body;
    return this.one('Description')?.replace(/\n(?: {7}\||[ \t]{1,8})/g, '\n');
  }
}

const maxHeaders = 10_000;
const maxHeaderLength = 64 * 1024;
const singular: ReadonlySet<string> = new Set(['metadata-version', 'name', 'version', 'summary', 'requires-python', 'license', 'license-expression', 'description-content-type', 'home-page', 'author', 'author-email', 'maintainer', 'maintainer-email', 'keywords']);
const header = /^([\x21-\x39\x3b-\x7e]+):[ \t]?(.*)$/s;

/**
 * Reads the headers as Python's email parser does, and refuses what readers could understand differently.
 *
 * @throws RegistryError `archive_invalid`
 */
export function parseCoreMetadata(bytes: Buffer, fileName: string): CoreMetadata {
  const text = decode(bytes, fileName);
  const [end, length] = bodyStart(text);
  const lines = unfolded(text.slice(0, end), fileName);
  const fields = new Map<string, string[]>();
  for (const line of lines) {
    const [, name, value] = header.exec(line) ?? [];
    if (name === undefined || value === undefined) throw archiveError(`${fileName} has a line that is no field (${printable(line, 60)}): build the distribution again with a current tool.`);
    const values = fields.get(name.toLowerCase()) ?? [];
    if (values.length > 0 && singular.has(name.toLowerCase())) throw archiveError(`${fileName} has the field ${printable(name)} twice: build the distribution again with a current tool.`);
    values.push(value.trim());
    fields.set(name.toLowerCase(), values);
  }
  return new CoreMetadata(fields, text.slice(end + length));
}

function decode(bytes: Buffer, fileName: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw archiveError(`${fileName} is not UTF-8: save the project's files as UTF-8 and build again.`, error);
  }
  if (text.includes('\0')) throw archiveError(`${fileName} holds a NUL character: take it out and build again.`);
  return text;
}

/** Where the first empty line is, and how long the line breaks around it are. */
function bodyStart(text: string): [end: number, length: number] {
  if (/^[\r\n]/.test(text)) return [0, 0];
  const found = /(?:\r\n|\n|\r(?!\n))(?:\r\n|\n|\r(?!\n))/.exec(text);
  return found === null ? [text.length, 0] : [found.index, found[0].length];
}

function unfolded(text: string, fileName: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const isContinued = /^[ \t]/.test(line) && lines.length > 0;
    if (isContinued) lines[lines.length - 1] += `\n${line}`;
    else if (line !== '') lines.push(line);
    if (lines.length > maxHeaders) throw archiveError(`${fileName} has more than ${maxHeaders} fields: take some out and build again.`);
  }
  const tooLong = lines.find((line) => line.length > maxHeaderLength && !/^description:/i.test(line));
  if (tooLong !== undefined) throw archiveError(`${fileName} has a field longer than ${maxHeaderLength} characters (${printable(tooLong, 40)}): shorten it and build again.`);
  return lines;
}
