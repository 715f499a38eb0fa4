import { PublishDocumentError } from './publish-document-error.ts';

const quote = 0x22;
/** Escapes that stand for a base64 character. JSON writers may escape the slash; the others are only legal. */
const escapedCharacter = /\\u00(2[bBfF]|3[0-9dD]|[46][1-9a-fA-F]|[57][0-9aA])/g;
const cutEscape = /\\(?:u[0-9a-fA-F]{0,3})?$/;

/** What one call took from a chunk. */
export interface Base64Piece {
  readonly bytes: Buffer;
  /** The index after the last byte read: after the closing quote if `closed`, else the chunk's length. */
  readonly end: number;
  readonly closed: boolean;
}

/**
 * Decodes the base64 inside one JSON string while it arrives in chunks that may be cut anywhere.
 * Native code searches and decodes: a tarball passes here whole, but never in one piece.
 * Strict: alphabet of RFC 4648 section 4, padding required, nothing after it; a PublishDocumentError otherwise.
 */
export class Base64StringDecoder {
  /** Fewer than four characters that wait for the rest of their quad. */
  #quad = '';
  /** The beginning of an escape that the chunk's end cut off. */
  #escape = '';
  #padded = false;

  /** Reads from `start`, a place inside the string, to the closing quote or the chunk's end. */
  decode(chunk: Buffer, start: number): Base64Piece {
    // The first quote closes the string: an escaped one would not be base64, and is refused below.
    const found = chunk.indexOf(quote, start);
    const closed = found !== -1;
    const stop = closed ? found : chunk.length;
    const bytes = this.#decodeQuads(this.#quad + this.#unescape(chunk.toString('latin1', start, stop)));
    if (closed && (this.#escape !== '' || this.#quad !== '')) throw badBase64('it ends early');
    return { bytes, end: closed ? stop + 1 : stop, closed };
  }

  #unescape(text: string): string {
    const escaped = this.#escape + text;
    if (!escaped.includes('\\')) return escaped;
    this.#escape = cutEscape.exec(escaped)?.[0] ?? '';
    return escaped
      .slice(0, escaped.length - this.#escape.length)
      .replaceAll('\\/', '/')
      .replace(escapedCharacter, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }

  #decodeQuads(text: string): Buffer {
    const whole = text.length - (text.length % 4);
    const quads = text.slice(0, whole);
    if (text !== '' && this.#padded) throw badBase64('it goes on after its padding');
    const padding = quads.endsWith('==') ? 2 : quads.endsWith('=') ? 1 : 0;
    const bytes = Buffer.from(quads, 'base64');
    // Node skips what is not base64, so anything wrong shows as missing bytes; only - and _ would be read as + and /.
    if (bytes.length !== (whole / 4) * 3 - padding || quads.includes('-') || quads.includes('_')) throw badBase64('it holds other characters');
    this.#quad = text.slice(whole);
    this.#padded = padding > 0;
    if (this.#padded && this.#quad !== '') throw badBase64('it goes on after its padding');
    return bytes;
  }
}

function badBase64(why: string): PublishDocumentError {
  return new PublishDocumentError('bad-base64', `The attachment's data is not base64: ${why}. Pack and publish again.`);
}
