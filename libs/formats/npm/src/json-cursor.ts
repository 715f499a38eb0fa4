import { PublishDocumentError } from './publish-document-error.ts';
import { maxJsonDepth } from './safe-json.ts';

/** Why `next` came back: the chunk is read, a key has just ended, or a string value has just begun (its quote is read). */
export type CursorStop = 'chunk' | 'key' | 'string';

interface Container {
  readonly isObject: boolean;
  key: string | undefined;
  expectsKey: boolean;
}

const quote = 0x22;
const backslash = 0x5c;
const whitespaceOrMark: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/**
 * Follows the structure of one JSON object through chunks cut anywhere: which containers are open, and under which keys.
 * It does not judge the grammar, JSON.parse does that on the copy; on JSON that is valid both see the same structure.
 */
export class JsonCursor {
  readonly #open: Container[] = [];
  readonly #keyDepth: number;
  #stop: CursorStop = 'chunk';
  #started = false;
  #inString = false;
  #escaped = false;
  /** The key being read, in pieces where chunks cut it; undefined for keys too deep and for values. */
  #keyPieces: Buffer[] | undefined;

  /** Keys deeper than `keyDepth` are not read. */
  constructor(keyDepth: number) {
    this.#keyDepth = keyDepth;
  }

  get stop(): CursorStop {
    return this.#stop;
  }

  /** How many containers are open. */
  get depth(): number {
    return this.#open.length;
  }

  /** True once the object has been closed. */
  get complete(): boolean {
    return this.#started && this.#open.length === 0;
  }

  /** The current key of the container at `depth` (1 is the top level), undefined in arrays. */
  key(depth: number): string | undefined {
    return this.#open[depth - 1]?.key;
  }

  /** Reads on from `from`; the index where it stopped, see `stop`. */
  next(bytes: Buffer, from: number): number {
    let at = from;
    while (at < bytes.length) {
      if (!this.#inString) {
        const startsValue = this.#readStructure(bytes[at++] as number);
        if (startsValue) return this.#stopAt('string', at);
        continue;
      }
      at = this.#passString(bytes, at);
      if (!this.#inString && this.#keyPieces !== undefined) {
        this.#endKey(this.#keyPieces);
        return this.#stopAt('key', at);
      }
    }
    return this.#stopAt('chunk', at);
  }

  /** Tells that the caller has read the string value that `next` stopped at, closing quote included. */
  leaveString(): void {
    this.#inString = false;
  }

  #stopAt(stop: CursorStop, at: number): number {
    this.#stop = stop;
    return at;
  }

  /** Reads one byte outside strings; true if a string value begins. */
  #readStructure(byte: number): boolean {
    const container = this.#open[this.#open.length - 1];
    if (container === undefined) {
      this.#readOutside(byte);
      return false;
    }
    switch (byte) {
      case quote:
        this.#inString = true;
        if (container.expectsKey && this.#open.length <= this.#keyDepth) this.#keyPieces = [];
        return !container.expectsKey;
      case 0x3a /* : */:
        container.expectsKey = false;
        return false;
      case 0x2c /* , */:
        container.expectsKey = container.isObject;
        return false;
      case 0x7b /* { */:
      case 0x5b /* [ */:
        this.#enter(byte === 0x7b);
        return false;
      case 0x7d /* } */:
      case 0x5d /* ] */:
        this.#open.pop();
        return false;
      default:
        return false;
    }
  }

  #readOutside(byte: number): void {
    if (byte === 0x7b && !this.#started) {
      this.#started = true;
      this.#enter(true);
    } else if (!whitespaceOrMark.has(byte)) {
      throw new PublishDocumentError('malformed', this.#started ? 'The publish document is followed by other data.' : 'The publish document is not a JSON object.');
    }
  }

  #enter(isObject: boolean): void {
    if (this.#open.length === maxJsonDepth) throw new PublishDocumentError('malformed', `The publish document is nested deeper than ${maxJsonDepth} levels.`);
    this.#open.push({ isObject, key: undefined, expectsKey: isObject });
  }

  /** The index after the closing quote, or the chunk's length. */
  #passString(bytes: Buffer, from: number): number {
    let at = from;
    for (; at < bytes.length && this.#inString; at += 1) {
      if (this.#escaped) this.#escaped = false;
      else if (bytes[at] === backslash) this.#escaped = true;
      else if (bytes[at] === quote) this.#inString = false;
    }
    // A piece that has to wait for the next chunk is copied: the caller may use this chunk's memory again.
    this.#keyPieces?.push(this.#inString ? Buffer.from(bytes.subarray(from)) : bytes.subarray(from, at - 1));
    return at;
  }

  #endKey(pieces: Buffer[]): void {
    this.#keyPieces = undefined;
    const container = this.#open[this.#open.length - 1];
    if (container === undefined) return;
    const [first] = pieces;
    const text = (pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces)).toString('utf8');
    container.key = text.includes('\\') ? unescapedKey(text) : text;
  }
}

function unescapedKey(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    throw new PublishDocumentError('malformed', 'The publish document has a key that is not a JSON string.');
  }
}
