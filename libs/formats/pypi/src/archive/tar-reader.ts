import { printable, RegistryError } from '@packyard/domain';
import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { types } from 'node:util';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import { archiveError } from './archive-error.ts';
import type { VisitEntry } from './archive-entry.ts';
import type { ArchiveLimits } from './archive-limits.ts';
import { EntryGuard, ExpansionGuard } from './entry-guard.ts';

const gunzipChunkBytes = 64 * 1024;

interface TarEntry extends AsyncIterable<Uint8Array> {
  readonly header: Header;
  resume(): unknown;
}

/**
 * Visits the entries of a gzipped tar file, to its end. Links are passed over if they stay inside, as Python's installers allow.
 *
 * @throws RegistryError `archive_invalid`
 */
export async function readTarGz(bytes: Readable, limits: ArchiveLimits, visit: VisitEntry, signal: AbortSignal): Promise<void> {
  const extractor = extract();
  const growth = new Growth(limits);
  const flow = pipeline(bytes, growth.countPacked, createGunzip({ chunkSize: gunzipChunkBytes }), growth.guardExpanded, extractor as unknown as NodeJS.WritableStream, { signal });
  // the loop sees the same error, or causes it
  flow.catch(() => undefined);
  const names = new EntryGuard(limits);
  try {
    for await (const entry of extractor) await take(entry as unknown as TarEntry, names, visit);
    await flow;
  } catch (error) {
    throw signal.aborted ? archiveError('The archive takes too long to read: publish fewer or smaller files.', error) : asArchiveError(error);
  } finally {
    bytes.destroy();
  }
}

async function take(entry: TarEntry, names: EntryGuard, visit: VisitEntry): Promise<void> {
  const { type, name, linkname, size = 0 } = entry.header;
  const path = names.take(name, type === 'directory');
  if (type === 'symlink' || type === 'link') assertInside(path, type, linkname ?? '');
  else if (type === 'file' || type === 'contiguous-file') await visit({ path, type: 'file', sizeBytes: size, content: (maxBytes) => content(entry, path, size, maxBytes) });
  else if (type === 'directory') await visit({ path, type: 'folder', sizeBytes: 0, content: () => Promise.resolve(Buffer.alloc(0)) });
  else throw archiveError(`The archive holds something that is neither file nor folder (${printable(path)}): leave it out.`);
  entry.resume();
}

/** @see https://peps.python.org/pep-0721/ */
function assertInside(path: string, type: 'symlink' | 'link', target: string): void {
  const top = `${path.split('/')[0] ?? ''}/`;
  const reached = posix.normalize(type === 'link' ? target : posix.join(posix.dirname(path), target));
  const isInside = !target.startsWith('/') && !target.includes('\\') && reached.startsWith(top) && path !== `${top}PKG-INFO`;
  if (!isInside) throw archiveError(`The archive holds a link that leads elsewhere (${printable(path)}): replace it by the file it points to.`);
}

async function content(entry: TarEntry, path: string, sizeBytes: number, maxBytes: number): Promise<Buffer> {
  if (sizeBytes > maxBytes) throw archiveError(`${printable(path)} is larger than ${maxBytes} bytes: shorten the description.`);
  const pieces: Uint8Array[] = [];
  for await (const piece of entry) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Watches how much the gzip stream grows. */
class Growth {
  private readonly guard: ExpansionGuard;
  private packedBytes = 0;

  constructor(limits: ArchiveLimits) {
    this.guard = new ExpansionGuard(limits);
  }

  readonly countPacked = async function* (this: Growth, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.packedBytes += chunk.length;
      yield chunk;
    }
  }.bind(this);

  readonly guardExpanded = async function* (this: Growth, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.guard.add(chunk.length, this.packedBytes);
      yield chunk;
    }
  }.bind(this);
}

/** Errors of zlib and tar-stream are about the archive; anything else stays what it is. */
function asArchiveError(error: unknown): unknown {
  if (!types.isNativeError(error) || error instanceof RegistryError) return error;
  const code = 'code' in error ? String(error.code) : '';
  const isArchives = code.startsWith('Z_') || /^(Invalid tar header|Invalid header|Header exceeds max size|Unexpected end of data|unexpected end of file)/i.test(error.message);
  return isArchives ? archiveError(`The archive is not a gzipped tar file that can be read to its end (${printable(error.message, 100)}): build it again.`, error) : error;
}
