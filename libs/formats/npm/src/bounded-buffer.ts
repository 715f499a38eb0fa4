const firstBytes = 16 * 1024;

/** Bytes collected up to a limit; grows by doubling, so its memory is at most twice what it holds. */
export class BoundedBuffer {
  readonly #maxBytes: number;
  #bytes = Buffer.alloc(0);
  #length = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get length(): number {
    return this.#length;
  }

  /** False, and nothing added, if the limit would be passed. */
  append(piece: Uint8Array): boolean {
    const length = this.#length + piece.length;
    if (length > this.#maxBytes) return false;
    if (length > this.#bytes.length) this.#grow(length);
    this.#bytes.set(piece, this.#length);
    this.#length = length;
    return true;
  }

  /** A view from `start` on, valid until the next append. */
  from(start: number): Buffer {
    return this.#bytes.subarray(start, this.#length);
  }

  #grow(needed: number): void {
    const grown = Buffer.allocUnsafe(Math.min(this.#maxBytes, Math.max(needed, this.#bytes.length * 2, firstBytes)));
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }
}
