/** One entry of an archive; its content can be read while it is visited. */
export interface ArchiveEntry {
  /** Checked: relative, of plain segments. A folder's ends without a slash. */
  readonly path: string;
  readonly type: 'file' | 'folder';
  readonly sizeBytes: number;
  /** @throws RegistryError `archive_invalid` if it is larger than `maxBytes` */
  content(maxBytes: number): Promise<Buffer>;
}

export type VisitEntry = (entry: ArchiveEntry) => Promise<void>;
