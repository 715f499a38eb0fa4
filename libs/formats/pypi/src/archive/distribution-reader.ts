import type { ReceivedFile } from '@packyard/registry';
import type { DistributionFileName } from '../names/distribution-file-name.ts';
import type { ArchiveEntry, VisitEntry } from './archive-entry.ts';
import { archiveError } from './archive-error.ts';
import { archiveLimits, type ArchiveLimits } from './archive-limits.ts';
import { readTarGz } from './tar-reader.ts';
import { readZip } from './zip-reader.ts';

const maxReadingMs = 120_000;

/** The file in a distribution that says what it is. */
export interface MetadataFile {
  /** `METADATA` or `PKG-INFO`, for messages. */
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * Looks through a wheel or sdist, without unpacking it, for its metadata. Memory depends on the limits, not on its size.
 *
 * @throws RegistryError `archive_invalid` for what installers could not, or should not, unpack
 */
export async function readDistribution(file: DistributionFileName, received: Pick<ReceivedFile, 'spool'>, limits: ArchiveLimits = archiveLimits): Promise<MetadataFile> {
  const search = file.kind === 'wheel' ? new WheelSearch(limits) : new SdistSearch(limits);
  const visit: VisitEntry = (entry) => search.visit(entry);
  const signal = AbortSignal.timeout(maxReadingMs);
  if (file.archive === 'zip') await readZip(received.spool.path, limits, visit, signal);
  else await readTarGz(received.spool.openRead(), limits, visit, signal);
  return search.result();
}

/** @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/#the-dist-info-directory */
class WheelSearch {
  private readonly infoFolders = new Set<string>();
  private readonly infoFiles = new Set<string>();
  private metadata: Buffer | undefined;

  constructor(private readonly limits: ArchiveLimits) {}

  async visit(entry: ArchiveEntry): Promise<void> {
    const [folder = '', fileName, ...deeper] = entry.path.split('/');
    if (!folder.toLowerCase().endsWith('.dist-info')) return;
    this.infoFolders.add(folder);
    if (this.infoFolders.size > 1) throw archiveError('The wheel has more than one .dist-info folder, and tools differ in which they take: build it again.');
    if (entry.type !== 'file' || fileName === undefined || deeper.length > 0) return;
    if (this.infoFiles.has(fileName.toLowerCase())) throw archiveError(`The wheel has ${fileName.toUpperCase()} in two spellings, and tools differ in which they take: build it again.`);
    this.infoFiles.add(fileName.toLowerCase());
    if (fileName === 'METADATA') this.metadata = await entry.content(this.limits.maxMetadataBytes);
  }

  result(): MetadataFile {
    const missing = ['METADATA', 'WHEEL', 'RECORD'].find((name) => !this.infoFiles.has(name.toLowerCase()));
    if (this.metadata === undefined || missing !== undefined) throw archiveError(`The wheel has no ${missing ?? 'METADATA'} in a .dist-info folder: build it with a current tool, such as python -m build.`);
    return { fileName: 'METADATA', bytes: this.metadata };
  }
}

/** @see https://packaging.python.org/en/latest/specifications/source-distribution-format/#source-distribution-archive-format */
class SdistSearch {
  private top: string | undefined;
  private metadata: Buffer | undefined;

  constructor(private readonly limits: ArchiveLimits) {}

  async visit(entry: ArchiveEntry): Promise<void> {
    const [top = '', fileName, ...deeper] = entry.path.split('/');
    if (top !== (this.top ??= top)) throw archiveError('The sdist has more than one folder at its top: build it with a current tool, such as python -m build.');
    if (entry.type === 'file' && fileName === 'PKG-INFO' && deeper.length === 0) this.metadata = await entry.content(this.limits.maxMetadataBytes);
  }

  result(): MetadataFile {
    if (this.metadata === undefined) throw archiveError('The sdist has no PKG-INFO in its top folder: build it with a current tool, such as python -m build.');
    return { fileName: 'PKG-INFO', bytes: this.metadata };
  }
}
