/** Nest injection tokens for what the composition root brings. */
export const BLOB_STORE = Symbol('BlobStore');
export const REGISTRY_OPTIONS = Symbol('RegistryOptions');

/** Limits of the core. */
export interface RegistryOptions {
  /** Bytes that one actor's unfinished uploads may hold on disk together. */
  readonly maxSpoolBytesPerActor: number;
  readonly maxUploadsPerActor: number;
  /** Bytes of rendered index documents kept in memory. */
  readonly indexCacheBytes: number;
  /** The operator's switch: false answers 404 on every package route. */
  readonly packagesEnabled: boolean;
  /** Origin under which clients reach this server, without a trailing slash. */
  readonly externalUrl: string;
}
