import type { ObjectKey } from './object-key.ts';

/** The store answered, and the object is not there. */
export class BlobMissingError extends Error {
  readonly key: ObjectKey;

  constructor(key: ObjectKey, options?: ErrorOptions) {
    super(`Object ${key} is not in the blob store: restore it from a backup, or delete the file and publish it again.`, options);
    this.name = 'BlobMissingError';
    this.key = key;
  }
}
