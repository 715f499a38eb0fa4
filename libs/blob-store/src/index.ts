export { BlobMissingError } from './blob-missing-error.ts';
export type { BlobStore, Spool, StoredObject } from './blob-store.ts';
export { readChunkBytes, type ByteRange } from './byte-range.ts';
export { createBlobStore, type BlobStoreOptions } from './create-blob-store.ts';
export { parseObjectKey, type ObjectKey } from './object-key.ts';
export { StorageFullError } from './storage-full-error.ts';
