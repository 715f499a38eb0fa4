import { hasUnsafeCharacters, printable } from '@packyard/domain';
import { archiveError } from './archive-error.ts';
import type { ArchiveLimits } from './archive-limits.ts';

/** Counts and checks the entries of one archive, whatever its kind. */
export class EntryGuard {
  private readonly names = new Set<string>();
  private namesBytes = 0;
  private entries = 0;

  constructor(private readonly limits: ArchiveLimits) {}

  /** The entry's path without a slash at its end. @throws RegistryError `archive_invalid` for one that leads elsewhere, is there twice, or is one too many */
  take(name: string, isFolder: boolean): string {
    this.entries += 1;
    if (this.entries > this.limits.maxEntries) throw archiveError(`The archive has more than ${this.limits.maxEntries} entries: leave out what need not be installed.`);
    const path = this.checkedPath(name);
    this.namesBytes += Buffer.byteLength(path);
    if (this.namesBytes > this.limits.maxNamesBytes) throw archiveError('The names in the archive are too long altogether: leave out what need not be installed.');
    // a folder may be told more than once, but not as a file too
    if (this.names.has(path) && !(isFolder && this.names.has(`${path}/`))) throw archiveError(`The archive has ${printable(path)} more than once, and tools differ in which they take: build it again.`);
    this.names.add(path);
    if (isFolder) this.names.add(`${path}/`);
    return path;
  }

  private checkedPath(name: string): string {
    const path = name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
    const segments = path.split('/');
    const isBad =
      name.startsWith('/') || /^[A-Za-z]:/.test(name) || path.includes('\\') || path.includes('\ufffd') || hasUnsafeCharacters(path) || segments.some((segment) => segment === '' || segment === '.' || segment === '..');
    if (isBad) throw archiveError(`The archive has a path that leads elsewhere or cannot be read everywhere (${printable(name, 80)}): rename it and build again.`);
    if (Buffer.byteLength(path) > this.limits.maxPathBytes) throw archiveError(`The archive has a path longer than ${this.limits.maxPathBytes} bytes (${printable(name, 60)}).`);
    return path;
  }
}

/** Watches how much an archive grows when it is unpacked. */
export class ExpansionGuard {
  private expandedBytes = 0;

  constructor(private readonly limits: ArchiveLimits) {}

  /** @param packedBytes bytes of the archive that gave what was unpacked so far */
  add(bytes: number, packedBytes: number): void {
    this.expandedBytes += bytes;
    const { maxExpandedBytes, freeExpandedBytes, maxRatio } = this.limits;
    const isBomb = this.expandedBytes > freeExpandedBytes && this.expandedBytes > packedBytes * maxRatio;
    if (isBomb || this.expandedBytes > maxExpandedBytes) throw archiveError(`The archive unpacks to more than is allowed (${maxExpandedBytes} bytes, or ${maxRatio} times its size): publish fewer or smaller files.`);
  }
}
