import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { refuseAmbiguousHeaders } from './tar-extended-headers.ts';
import { TarballError } from './tarball-error.ts';
import { TarballInventory, type TarballManifest, type TarEntry } from './tarball-inventory.ts';
import { defaultTarballLimits, type TarballLimits } from './tarball-limits.ts';

const gunzipChunkBytes = 64 * 1024;

export interface ReadTarballOptions {
  /** Ends the reading. If its reason is a TimeoutError, the tarball is refused as too slow to read; any other reason is thrown as it is. */
  readonly signal?: AbortSignal;
  readonly limits?: Partial<TarballLimits>;
}

/**
 * Reads an npm tarball (gzipped tar) to its end, without extracting it: its package.json, its README, what it counts up to.
 * Memory is bounded by the limits on those two files. Throws TarballError for a tarball that clients could not or should not unpack;
 * errors of `tarball` itself are passed on. `tarball` is destroyed in either case.
 */
export async function readTarballManifest(tarball: Readable, options: ReadTarballOptions = {}): Promise<TarballManifest> {
  const limits = { ...defaultTarballLimits, ...options.limits };
  const inventory = new TarballInventory(limits);
  const extractor = extract();
  refuseAmbiguousHeaders(extractor);
  const expansion = new Expansion(limits);
  const flow = pipeline(tarball, expansion.countCompressed, createGunzip({ chunkSize: gunzipChunkBytes }), expansion.guardExpanded, extractor as unknown as NodeJS.WritableStream, signalOption(options));
  // The loop below sees the same error, or causes it.
  flow.catch(() => undefined);
  try {
    for await (const entry of extractor) await inventory.take(entry as TarEntry);
    await flow;
    return inventory.result();
  } catch (error) {
    throw options.signal?.aborted === true ? abortReason(options.signal) : asTarballError(error);
  } finally {
    tarball.destroy();
  }
}

function signalOption({ signal }: ReadTarballOptions): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

function abortReason(signal: AbortSignal): unknown {
  return fieldOf(signal.reason, 'name') === 'TimeoutError' ? new TarballError('The tarball takes too long to read: publish fewer or smaller files.') : signal.reason;
}

/** Watches how much a gzip stream grows. */
class Expansion {
  readonly #limits: TarballLimits;
  #compressedBytes = 0;
  #expandedBytes = 0;

  constructor(limits: TarballLimits) {
    this.#limits = limits;
  }

  readonly countCompressed = async function* (this: Expansion, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.#compressedBytes += chunk.length;
      yield chunk;
    }
  }.bind(this);

  readonly guardExpanded = async function* (this: Expansion, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const { maxExpandedBytes, freeExpandedBytes, maxRatio } = this.#limits;
    for await (const chunk of chunks) {
      this.#expandedBytes += chunk.length;
      const isBomb = this.#expandedBytes > freeExpandedBytes && this.#expandedBytes > this.#compressedBytes * maxRatio;
      if (isBomb || this.#expandedBytes > maxExpandedBytes) throw new TarballError(`The tarball expands to more than is allowed (${maxExpandedBytes} bytes, or ${maxRatio} times its size): publish fewer or smaller files.`);
      yield chunk;
    }
  }.bind(this);
}

/** Errors of zlib and tar-stream as refusals; anything else is not about the archive and stays what it is. */
function asTarballError(error: unknown): unknown {
  if (error instanceof TarballError) return error;
  const code = fieldOf(error, 'code');
  const message = fieldOf(error, 'message');
  if (code === 'Z_BUF_ERROR' || message === 'Unexpected end of data') return new TarballError('The tarball ends early: it was cut off while it was built or sent. Pack and publish again.');
  if (/^(incorrect header check|unknown compression method)$/.test(message)) return new TarballError('The tarball is not gzipped: build it with npm pack.');
  if (code.startsWith('Z_')) return new TarballError('The tarball is damaged: its gzip data cannot be read. Pack and publish again.');
  if (/^(Invalid tar header|Invalid header|Header exceeds max size)/.test(message)) return new TarballError('The tarball is not a tar archive that can be read: build it with npm pack.');
  return error;
}

function fieldOf(error: unknown, field: 'name' | 'code' | 'message'): string {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined;
  return typeof value === 'string' ? value : '';
}
