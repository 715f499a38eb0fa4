import { hasUnsafeCharacters, printable } from '@packyard/domain';
import type { Entry } from 'yauzl';
import { archiveError } from './archive-error.ts';
import type { ArchiveLimits } from './archive-limits.ts';

const stored = 0;
const deflated = 8;
const unicodePathField = 0x7075;
const fileTypeMask = 0o170000;
const ordinaryTypes: ReadonlySet<number> = new Set([0, 0o100000, 0o040000]);

/** Looks at each entry of a package before anything is read from it. */
export class EntryGuard {
  private readonly names = new Set<string>();
  private namesBytes = 0;
  private expandedBytes = 0;
  private packedBytes = 0;

  constructor(
    private readonly limits: ArchiveLimits,
    private readonly archiveBytes: number,
  ) {}

  /**
   * The entry's path as clients unpack it. @throws RegistryError `archive_invalid` for one that leads elsewhere, is there twice, is
   * packed in a way that clients cannot read, or makes the package too large
   */
  take(entry: Entry): string {
    const path = this.checkedPath(nameOf(entry));
    assertReadable(entry, path);
    this.count(entry, path);
    return path;
  }

  private count(entry: Entry, path: string): void {
    if (this.names.has(path)) throw archiveError(`The package holds ${printable(path)} more than once, and tools differ in which they take: pack it again.`);
    this.names.add(path);
    this.namesBytes += Buffer.byteLength(path);
    this.expandedBytes += entry.uncompressedSize;
    this.packedBytes += entry.compressedSize;
    const { maxEntries, maxNamesBytes, maxExpandedBytes, maxRatio, freeExpandedBytes } = this.limits;
    if (this.names.size > maxEntries || this.namesBytes > maxNamesBytes) throw archiveError(`The package has more than ${maxEntries} files, or their names are too long altogether: leave out what need not be installed.`);
    if (this.packedBytes > this.archiveBytes) throw archiveError('Files in the package share their bytes: pack it again.');
    const isBomb = this.expandedBytes > freeExpandedBytes && this.expandedBytes > this.archiveBytes * maxRatio;
    if (isBomb || this.expandedBytes > maxExpandedBytes) throw archiveError(`The package unpacks to more than is allowed (${maxExpandedBytes} bytes, or ${maxRatio} times its size): publish fewer or smaller files.`);
  }

  /** Clients take percent escapes out of names before they write a file, so both spellings must lead inside. */
  private checkedPath(name: string): string {
    const path = unescaped(name).replace(/\/$/, '');
    const isInside = (text: string): boolean => text.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
    const isPlain = (text: string): boolean => !/^[A-Za-z]:/.test(text) && !/[\\\ufffd]/.test(text) && !hasUnsafeCharacters(text);
    if (![name.replace(/\/$/, ''), path].every((text) => isInside(text) && isPlain(text))) throw archiveError(`The package has a path that leads elsewhere or cannot be read everywhere (${printable(name, 80)}): rename it and pack again.`);
    if (Buffer.byteLength(path) > this.limits.maxPathBytes) throw archiveError(`The package has a path longer than ${this.limits.maxPathBytes} bytes (${printable(name, 60)}): shorten it and pack again.`);
    return path;
  }
}

/** Always UTF-8, as clients of today read it: the library decodes what is not marked so by a code page of the 1980s, and takes a second name from an extra field. */
function nameOf(entry: Entry): string {
  try {
    if (entry.extraFields.every((field) => field.id !== unicodePathField)) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(entry.fileNameRaw);
  } catch {
    // said below
  }
  throw archiveError('The package has a file name that is not UTF-8, or has two: rename it and pack again.');
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function assertReadable(entry: Entry, path: string): void {
  if (entry.isEncrypted()) throw archiveError(`${printable(path)} in the package is encrypted: nobody could install it.`);
  const { compressionMethod: method } = entry;
  if (method !== stored && method !== deflated) throw archiveError(`${printable(path)} in the package is packed by a method that clients do not know: use deflate.`);
  if (method === stored && entry.compressedSize !== entry.uncompressedSize) throw archiveError(`${printable(path)} in the package has two sizes: pack it again.`);
  if (!ordinaryTypes.has((entry.externalFileAttributes >>> 16) & fileTypeMask)) throw archiveError(`The package holds a link or a device (${printable(path)}): replace links by the files they point to.`);
}
