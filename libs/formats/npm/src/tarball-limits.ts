const mebibyte = 1024 * 1024;

/** What a tarball may hold. Nothing is extracted, so these bound time and the few files that are kept. */
export interface TarballLimits {
  readonly maxEntries: number;
  /** Of the archive once gunzipped. */
  readonly maxExpandedBytes: number;
  /** Expanded bytes per compressed byte, looked at once `freeExpandedBytes` are passed. */
  readonly maxRatio: number;
  readonly freeExpandedBytes: number;
  readonly maxPackageJsonBytes: number;
  /** A longer README is cut, not refused. */
  readonly maxReadmeBytes: number;
  readonly maxPathBytes: number;
}

export const defaultTarballLimits: TarballLimits = {
  maxEntries: 100_000,
  maxExpandedBytes: 2048 * mebibyte,
  maxRatio: 200,
  freeExpandedBytes: 64 * mebibyte,
  maxPackageJsonBytes: mebibyte,
  maxReadmeBytes: mebibyte / 2,
  maxPathBytes: 4096,
};
