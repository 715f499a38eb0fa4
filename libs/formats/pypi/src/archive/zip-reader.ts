import { printable, RegistryError } from '@packyard/domain';
import { buffer } from 'node:stream/consumers';
import { types } from 'node:util';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { archiveError } from './archive-error.ts';
import type { VisitEntry } from './archive-entry.ts';
import type { ArchiveLimits } from './archive-limits.ts';
import { EntryGuard, ExpansionGuard } from './entry-guard.ts';
import { assertNoOverlap, type ZipSpan } from './zip-spans.ts';

const stored = 0;
const deflated = 8;
const utf8Flag = 0x800;
const descriptorFlag = 0x8;
const unicodePathField = 0x7075;
const unknownSize = 0xffffffff;
const endRecordBytes = 22;
const zip64RecordsBytes = 76;
const fileTypeMask = 0o170000;
const ordinaryTypes: ReadonlySet<number> = new Set([0, 0o100000, 0o040000]);

/**
 * Visits the entries of a zip file by its central directory. Refuses whatever lets two readers see different files in it: an installer
 * may read from the front, another from the back. @see https://github.com/astral-sh/uv/security/advisories/GHSA-8qf3-x8v5-2pj8
 *
 * @throws RegistryError `archive_invalid`
 */
export async function readZip(path: string, limits: ArchiveLimits, visit: VisitEntry, signal: AbortSignal): Promise<void> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { autoClose: false, strictFileNames: true });
    await new ZipReading(zip, limits, visit).run(signal);
  } catch (error) {
    throw signal.aborted ? archiveError('The archive takes too long to read: publish fewer or smaller files.', error) : asArchiveError(error);
  } finally {
    zip?.close();
  }
}

class ZipReading {
  private readonly names: EntryGuard;
  private readonly expansion: ExpansionGuard;
  private readonly spans: ZipSpan[] = [];

  constructor(
    private readonly zip: ZipFile,
    limits: ArchiveLimits,
    private readonly visit: VisitEntry,
  ) {
    this.names = new EntryGuard(limits);
    this.expansion = new ExpansionGuard(limits);
  }

  async run(signal: AbortSignal): Promise<void> {
    if (this.zip.comment.length > 0) throw archiveError('The archive has a comment or bytes after its end, which tools read differently: build it again.');
    for await (const entry of this.zip.eachEntry()) {
      signal.throwIfAborted();
      await this.take(entry);
    }
    this.assertDirectoryIsAll();
    assertNoOverlap(this.spans);
  }

  private async take(entry: Entry): Promise<void> {
    const name = readableName(entry);
    const type = name.endsWith('/') ? 'folder' : 'file';
    const path = this.names.take(name, type === 'folder');
    assertOrdinary(entry, path);
    this.expansion.add(entry.uncompressedSize, this.zip.fileSize);
    this.spans.push(await this.span(entry, path));
    await this.visit({ path, type, sizeBytes: entry.uncompressedSize, content: (maxBytes) => this.content(entry, path, maxBytes) });
  }

  /** Where the entry lies. @throws RegistryError if its own header says other things than the directory */
  private async span(entry: Entry, path: string): Promise<ZipSpan> {
    const local = await this.zip.readLocalFileHeaderPromise(entry);
    const agrees = (localBytes: number, bytes: number): boolean => localBytes === bytes || localBytes === unknownSize || (local.generalPurposeBitFlag & descriptorFlag) !== 0;
    const isSame = local.fileName.equals(entry.fileNameRaw) && local.compressionMethod === entry.compressionMethod && agrees(local.compressedSize, entry.compressedSize) && agrees(local.uncompressedSize, entry.uncompressedSize);
    if (!isSame) throw archiveError(`The archive says two different things about ${printable(path)}, and tools differ in which they believe: build it again.`);
    return { startByte: entry.relativeOffsetOfLocalHeader, endByte: local.fileDataStart + entry.compressedSize };
  }

  private async content(entry: Entry, path: string, maxBytes: number): Promise<Buffer> {
    if (entry.uncompressedSize > maxBytes) throw archiveError(`${printable(path)} is larger than ${maxBytes} bytes: shorten the description.`);
    const bytes = await buffer(await this.zip.openReadStreamPromise(entry));
    if (crc32(bytes) !== entry.crc32) throw archiveError(`${printable(path)} in the archive is damaged: build it again.`);
    return bytes;
  }

  /** The directory ends where the end records begin: nothing is hidden between them. */
  private assertDirectoryIsAll(): void {
    const { readEntryCursor, fileSize } = this.zip as unknown as { readEntryCursor: number; fileSize: number };
    const gap = fileSize - endRecordBytes - readEntryCursor;
    if (gap !== 0 && gap !== zip64RecordsBytes) throw archiveError('The archive has entries that its directory does not count, or bytes between its parts: build it again.');
  }
}

/**
 * The name as it is written. The library decodes what is not marked as UTF-8 by a code page of the 1980s, in which a line break is a
 * drawing; a unicode path field would be a second name.
 */
function readableName(entry: Entry): string {
  const isMarked = (entry.generalPurposeBitFlag & utf8Flag) !== 0;
  const isPlain = entry.fileNameRaw.every((byte) => byte < 0x80);
  const isUtf8 = isMarked && Buffer.from(entry.fileNameRaw.toString('utf8')).equals(entry.fileNameRaw);
  if (!(isPlain || isUtf8) || entry.extraFields.some((field) => field.id === unicodePathField)) throw archiveError('The archive has a file name that is not UTF-8, or has two: rename it and build again.');
  return entry.fileNameRaw.toString('utf8');
}

function assertOrdinary(entry: Entry, path: string): void {
  if (entry.isEncrypted()) throw archiveError(`${printable(path)} in the archive is encrypted: nobody could install it.`);
  const { compressionMethod: method } = entry;
  if (method !== stored && method !== deflated) throw archiveError(`${printable(path)} in the archive is packed by a method that installers do not know: use deflate.`);
  if (method === stored && entry.compressedSize !== entry.uncompressedSize) throw archiveError(`${printable(path)} in the archive has two sizes: build it again.`);
  if (!ordinaryTypes.has((entry.externalFileAttributes >>> 16) & fileTypeMask)) throw archiveError(`The archive holds a link or a device (${printable(path)}): replace links by the files they point to.`);
}

/** The library's own errors are about the archive, unless the system caused them. */
function asArchiveError(error: unknown): unknown {
  if (!types.isNativeError(error) || error instanceof RegistryError) return error;
  const code = 'code' in error ? String(error.code) : undefined;
  return code === undefined || code.startsWith('Z_') ? archiveError(`The archive is not a zip file that can be read (${printable(error.message, 100)}): build it again.`, error) : error;
}
