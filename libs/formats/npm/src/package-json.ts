import { printable } from '@packyard/domain';
import { assertSafeKeys, parseJsonObject, UnsafeJsonError, type JsonObject, type JsonValue } from './safe-json.ts';
import { TarballError } from './tarball-error.ts';

/** Containers whose keys must be distinct: the top level and what lies directly in it (scripts, dependencies, bin, ...). */
const distinctKeyDepth = 2;

/** Reads the tarball's package.json; a TarballError if it is no object that clients and the database can hold. */
export function parsePackageJson(bytes: Uint8Array): JsonObject {
  try {
    const value = parseJsonObject(bytes);
    assertSafeKeys(value);
    assertStorable(value);
    assertDistinctKeys(new TextDecoder().decode(bytes));
    return value;
  } catch (error) {
    if (!(error instanceof UnsafeJsonError)) throw error;
    throw new TarballError(`The package.json in the tarball is refused: ${error.message}.`);
  }
}

/** PostgreSQL holds neither NUL nor half a surrogate pair. `assertSafeKeys` has bounded the depth. */
function assertStorable(value: JsonValue): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) throw new UnsafeJsonError('it holds a NUL character or half a character');
  } else if (typeof value === 'object' && value !== null) {
    Object.keys(value).forEach(assertStorable);
    Object.values(value).forEach(assertStorable);
  }
}

/**
 * Clients differ in which of two equal keys they take, so what is looked at here might not be what is installed.
 * `text` is valid JSON, so its structure can be followed by its punctuation alone.
 */
function assertDistinctKeys(text: string): void {
  const open: Set<string>[] = [];
  let lastString = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      const end = closingQuote(text, at);
      lastString = text.slice(at, end + 1);
      at = end;
    } else if (character === '{' || character === '[') open.push(new Set());
    else if (character === '}' || character === ']') open.pop();
    else if (character === ':' && open.length <= distinctKeyDepth) addDistinct(open[open.length - 1], lastString);
  }
}

function addDistinct(keys: Set<string> | undefined, quoted: string): void {
  const key = String(JSON.parse(quoted));
  if (keys?.has(key)) throw new UnsafeJsonError(`it has the key "${printable(key)}" twice: keep one`);
  keys?.add(key);
}

function closingQuote(text: string, opening: number): number {
  let at = opening + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
