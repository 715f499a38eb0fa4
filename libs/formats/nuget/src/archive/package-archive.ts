import { printable, RegistryError } from '@packyard/domain';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { types } from 'node:util';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { archiveError } from './archive-error.ts';
import { archiveLimits, type ArchiveLimits } from './archive-limits.ts';
import { EntryGuard } from './entry-guard.ts';

const maxReadingMs = 120_000;
/** Only these are ever looked into. */
const readKinds = /\.(?:nuspec|pdb|md|txt)$/i;

/** A package on disk, open for reading by random access. Every entry was checked; nothing is unpacked to disk. */
export class PackageArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly limits: ArchiveLimits,
    /** Of the kinds that are looked into, by their paths. */
    private readonly entries: ReadonlyMap<string, Entry>,
    /** Extensions of all files, lower case. */
    readonly extensions: ReadonlySet<string>,
  ) {}

  /** The caller closes it. @throws RegistryError `archive_invalid` */
  static async open(path: string, limits: ArchiveLimits = archiveLimits): Promise<PackageArchive> {
    let zip: ZipFile | undefined;
    try {
      zip = await openPromise(path, { autoClose: false, strictFileNames: true });
      const { entries, extensions } = await directory(zip, limits);
      return new PackageArchive(zip, limits, entries, extensions);
    } catch (error) {
      zip?.close();
      throw asArchiveError(error);
    }
  }

  /** The one manifest at the root. @throws RegistryError `archive_invalid` if there is none or more than one */
  async nuspec(): Promise<Buffer> {
    const [first, ...others] = [...this.entries.keys()].filter((path) => !path.includes('/') && /\.nuspec$/i.test(path));
    if (first === undefined) throw archiveError('The package has no .nuspec file: pack it with dotnet pack or nuget pack.');
    if (others.length > 0) throw archiveError('The package has more than one .nuspec file, and tools differ in which they take: pack it again.');
    return this.content(first, this.limits.maxNuspecBytes);
  }

  /** A text file that the manifest names; undefined if it is not there or too long to be shown. */
  async text(path: string): Promise<string | undefined> {
    const wanted = path.replaceAll('\\', '/');
    const entry = this.entries.get(wanted);
    if (entry === undefined || entry.uncompressedSize > this.limits.maxReadmeBytes) return undefined;
    return new TextDecoder().decode(await this.content(wanted, this.limits.maxReadmeBytes));
  }

  /** Paths of the symbol files. @throws RegistryError `archive_invalid` if there are too many or too large ones */
  symbolFiles(): readonly string[] {
    const { maxSymbolFiles, maxSymbolBytes } = this.limits;
    const found = [...this.entries.keys()].filter((path) => /\.pdb$/i.test(path));
    const bytes = found.reduce((sum, path) => sum + this.entry(path).uncompressedSize, 0);
    if (found.length > maxSymbolFiles || bytes > maxSymbolBytes) throw archiveError(`The symbol package has more than ${maxSymbolFiles} .pdb files, or more than ${maxSymbolBytes} bytes of them: publish fewer in one package.`);
    return found;
  }

  /** The bytes of one of the entries; their number is checked while they are read. */
  async stream(path: string): Promise<{ readonly sizeBytes: number; readonly bytes: Readable }> {
    const entry = this.entry(path);
    return { sizeBytes: entry.uncompressedSize, bytes: await this.zip.openReadStreamPromise(entry) };
  }

  close(): void {
    this.zip.close();
  }

  private async content(path: string, maxBytes: number): Promise<Buffer> {
    const entry = this.entry(path);
    if (entry.uncompressedSize > maxBytes) throw archiveError(`${printable(path)} in the package is larger than ${maxBytes} bytes: shorten it and pack again.`);
    try {
      const bytes = await buffer(await this.zip.openReadStreamPromise(entry));
      if (crc32(bytes) !== entry.crc32) throw archiveError(`${printable(path)} in the package is damaged: pack it again.`);
      return bytes;
    } catch (error) {
      throw asArchiveError(error);
    }
  }

  private entry(path: string): Entry {
    const entry = this.entries.get(path);
    if (entry === undefined) throw new RangeError('Only an entry that was found can be read.');
    return entry;
  }
}

async function directory(zip: ZipFile, limits: ArchiveLimits): Promise<{ entries: Map<string, Entry>; extensions: Set<string> }> {
  const signal = AbortSignal.timeout(maxReadingMs);
  const guard = new EntryGuard(limits, zip.fileSize);
  const entries = new Map<string, Entry>();
  const extensions = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    signal.throwIfAborted();
    const path = guard.take(entry);
    if (entry.fileName.endsWith('/')) continue;
    if (readKinds.test(path)) entries.set(path, entry);
    extensions.add((/\.([^./]+)$/.exec(path)?.[1] ?? '').toLowerCase());
  }
  return { entries, extensions };
}

/** The library's own errors are about the archive, unless the system caused them. */
export function asArchiveError(error: unknown): unknown {
  if (!types.isNativeError(error) || error instanceof RegistryError) return error;
  if (error.name === 'TimeoutError') return archiveError('The package takes too long to read: publish fewer or smaller files.', error);
  const code = 'code' in error ? String(error.code) : undefined;
  return code === undefined || code.startsWith('Z_') ? archiveError(`The package is not a zip file that can be read (${printable(error.message, 100)}): pack it again.`, error) : error;
}
