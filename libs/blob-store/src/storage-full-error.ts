import { RegistryError } from '@packyard/domain';
import { errorCode } from './error-code.ts';

/** No room, or no quota, left on the volume. Clients see 507. */
export class StorageFullError extends RegistryError {
  constructor(cause: unknown) {
    super('storage_full', {}, { cause });
    this.name = 'StorageFullError';
  }
}

const meansFull = new Set(['ENOSPC', 'EDQUOT']);

/** The error to throw for a failed write: StorageFullError where it says so, else the error itself. */
export function toStorageError(error: unknown): unknown {
  const code = errorCode(error);
  return code !== undefined && meansFull.has(code) ? new StorageFullError(error) : error;
}
