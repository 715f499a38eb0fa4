import { RegistryError } from '@packyard/domain';
import { StorageFullError, toStorageError } from './storage-full-error.ts';

const systemError = (code: string) => Object.assign(new Error(`${code}: write`), { code });

describe('toStorageError', () => {
  it.each(['ENOSPC', 'EDQUOT'])('makes a full volume (%s) an error that clients see as 507, and keeps the cause', (code) => {
    const cause = systemError(code);
    const error = toStorageError(cause);
    expect(error).toBeInstanceOf(StorageFullError);
    expect(error).toBeInstanceOf(RegistryError);
    expect(error).toMatchObject({ code: 'storage_full', status: 507, cause });
  });

  it.each(['EMFILE', 'ENFILE', 'EIO', 'EACCES', 'EFBIG'])('passes %s on as it is', (code) => {
    const error = systemError(code);
    expect(toStorageError(error)).toBe(error);
  });
});
