import { Base64StringDecoder } from './base64-string-decoder.ts';
import { BoundedBuffer } from './bounded-buffer.ts';
import { JsonCursor } from './json-cursor.ts';
import { PublishDocumentError } from './publish-document-error.ts';
import { assertSafeKeys, parseJsonObject, UnsafeJsonError, type JsonObject } from './safe-json.ts';

/** Takes the tarball's bytes as they are decoded; what it throws ends the scan. */
export interface AttachmentSink {
  write(bytes: Uint8Array): Promise<void>;
}

export interface ScannerOptions {
  readonly onAttachment: AttachmentSink;
  /** Limit for the document without the tarball's base64, in bytes; 8 MiB unless told. */
  readonly maxDocumentBytes?: number;
}

export interface ScannedDocument {
  /** The document, the tarball's data replaced by an empty string. */
  readonly document: JsonObject;
  /** The tarball's key in `_attachments`; absent if there is none, as in a deprecation. */
  readonly attachmentKey?: string;
  /** Size of the decoded tarball; 0 if its data is empty, missing or no string. */
  readonly decodedBytes: number;
}

const defaultMaxDocumentBytes = 8 * 1024 * 1024;
const closingQuote = Buffer.from('"');

/**
 * Reads npm's publish document, one JSON object with the tarball in base64 at `_attachments["….tgz"].data`, as it arrives.
 * That string is decoded on its way into a sink; everything else is copied, within a limit, and parsed at the end.
 * Throws PublishDocumentError. After an error the scanner is of no more use.
 */
export class PublishDocumentScanner {
  readonly #sink: AttachmentSink;
  readonly #maxDocumentBytes: number;
  readonly #copy: BoundedBuffer;
  readonly #cursor = new JsonCursor(3);
  #decoder: Base64StringDecoder | undefined;
  #hasAttachments = false;
  #attachmentKey: string | undefined;
  #hasData = false;
  #decodedBytes = 0;

  constructor(options: ScannerOptions) {
    this.#sink = options.onAttachment;
    this.#maxDocumentBytes = options.maxDocumentBytes ?? defaultMaxDocumentBytes;
    this.#copy = new BoundedBuffer(this.#maxDocumentBytes);
  }

  /** Takes the next bytes; resolves when the sink has taken what they held. One call at a time. */
  async write(chunk: Uint8Array): Promise<void> {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let at = 0;
    while (at < bytes.length) at = this.#decoder === undefined ? this.#copyOn(bytes, at) : await this.#decodeOn(this.#decoder, bytes, at);
  }

  /** Call once, after the last chunk. */
  finish(): ScannedDocument {
    if (!this.#cursor.complete) throw new PublishDocumentError('truncated', 'The upload ended before the publish document was complete: publish again.');
    return {
      document: this.#parse(),
      ...(this.#attachmentKey === undefined ? {} : { attachmentKey: this.#attachmentKey }),
      decodedBytes: this.#decodedBytes,
    };
  }

  #parse(): JsonObject {
    try {
      const document = parseJsonObject(this.#copy.from(0));
      assertSafeKeys(document);
      return document;
    } catch (error) {
      if (!(error instanceof UnsafeJsonError)) throw error;
      throw new PublishDocumentError('malformed', `The publish document is refused: ${error.message}.`);
    }
  }

  /** Copies up to the chunk's end or the tarball's data, whichever comes first. */
  #copyOn(bytes: Buffer, from: number): number {
    let at = from;
    while (at < bytes.length && this.#decoder === undefined) {
      at = this.#cursor.next(bytes, at);
      if (this.#cursor.stop === 'key') this.#enterKey();
      if (this.#cursor.stop === 'string' && this.#isAtData()) this.#decoder = new Base64StringDecoder();
    }
    this.#append(bytes.subarray(from, at));
    return at;
  }

  async #decodeOn(decoder: Base64StringDecoder, bytes: Buffer, from: number): Promise<number> {
    const piece = decoder.decode(bytes, from);
    if (piece.closed) {
      this.#decoder = undefined;
      this.#cursor.leaveString();
      this.#append(closingQuote);
    }
    this.#decodedBytes += piece.bytes.length;
    if (piece.bytes.length > 0) await this.#sink.write(piece.bytes);
    return piece.end;
  }

  #append(bytes: Uint8Array): void {
    if (this.#copy.append(bytes)) return;
    throw new PublishDocumentError('too-large', `The publish document without its tarball is larger than ${this.#maxDocumentBytes} bytes: shorten the README or package.json.`);
  }

  #enterKey(): void {
    const { depth } = this.#cursor;
    const key = this.#cursor.key(depth) ?? '';
    if (depth === 1 && key === '_attachments') {
      this.#refuseSecond(this.#hasAttachments, '"_attachments" twice');
      this.#hasAttachments = true;
    } else if (depth === 2 && this.#isInAttachments() && key.endsWith('.tgz')) {
      this.#refuseSecond(this.#attachmentKey !== undefined, 'more than one tarball: publish one version at a time');
      this.#attachmentKey = key;
    } else if (this.#isAtData()) {
      this.#refuseSecond(this.#hasData, '"data" twice in one attachment');
      this.#hasData = true;
    }
  }

  #isInAttachments(): boolean {
    return this.#cursor.key(1) === '_attachments';
  }

  #isAtData(): boolean {
    const cursor = this.#cursor;
    return cursor.depth === 3 && this.#isInAttachments() && cursor.key(2) !== undefined && cursor.key(2) === this.#attachmentKey && cursor.key(3) === 'data';
  }

  #refuseSecond(seen: boolean, what: string): void {
    if (seen) throw new PublishDocumentError('ambiguous', `The publish document has ${what}.`);
  }
}
