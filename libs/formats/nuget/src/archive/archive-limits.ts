const mebibyte = 1024 * 1024;

/** What a package may hold. Nothing is unpacked here: these bound time and memory, and protect whoever installs it. */
export interface ArchiveLimits {
  readonly maxEntries: number;
  /** Of all names together: they are kept to find the second of two. */
  readonly maxNamesBytes: number;
  readonly maxPathBytes: number;
  /** Of all files together, unpacked. */
  readonly maxExpandedBytes: number;
  /** Unpacked bytes per packed byte, looked at beyond `freeExpandedBytes`. */
  readonly maxRatio: number;
  readonly freeExpandedBytes: number;
  readonly maxNuspecBytes: number;
  readonly maxReadmeBytes: number;
  /** Symbol files in one symbol package: each is a file of its own on the server. */
  readonly maxSymbolFiles: number;
  /** Of all symbol files together, unpacked: they are taken out of their package. */
  readonly maxSymbolBytes: number;
}

export const archiveLimits: ArchiveLimits = {
  maxEntries: 50_000,
  maxNamesBytes: 8 * mebibyte,
  maxPathBytes: 1024,
  maxExpandedBytes: 8 * 1024 * mebibyte,
  maxRatio: 100,
  freeExpandedBytes: 64 * mebibyte,
  maxNuspecBytes: 3 * mebibyte,
  maxReadmeBytes: mebibyte,
  maxSymbolFiles: 200,
  maxSymbolBytes: 1024 * mebibyte,
};
