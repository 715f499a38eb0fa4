const mebibyte = 1024 * 1024;

/** What a distribution may hold. Nothing is extracted, so these bound time and what is looked at; they also protect whoever installs it. */
export interface ArchiveLimits {
  readonly maxEntries: number;
  /** Of all names together: they are kept to find the second of two. */
  readonly maxNamesBytes: number;
  readonly maxPathBytes: number;
  /** Of all files together, unpacked: wheels of machine learning libraries reach several gibibytes. */
  readonly maxExpandedBytes: number;
  /** Unpacked bytes per packed byte, looked at beyond `freeExpandedBytes`. The index that Python uses has the same rule. */
  readonly maxRatio: number;
  readonly freeExpandedBytes: number;
  /** METADATA and PKG-INFO, description included. */
  readonly maxMetadataBytes: number;
}

export const archiveLimits: ArchiveLimits = {
  maxEntries: 100_000,
  maxNamesBytes: 16 * mebibyte,
  maxPathBytes: 1024,
  maxExpandedBytes: 32 * 1024 * mebibyte,
  maxRatio: 50,
  freeExpandedBytes: 64 * mebibyte,
  maxMetadataBytes: 4 * mebibyte,
};
