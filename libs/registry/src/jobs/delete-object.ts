import { Inject, Injectable } from '@nestjs/common';
import { parseObjectKey, type BlobStore } from '@packyard/blob-store';
import type { JobHandler } from '@packyard/jobs';
import { BLOB_STORE } from '../tokens.ts';

/** Removes one object whose row is gone. Keys are never used twice, so nothing can refer to it again. */
@Injectable()
export class DeleteObject implements JobHandler {
  readonly name = 'delete-object';

  constructor(@Inject(BLOB_STORE) private readonly blobs: BlobStore) {}

  async run(payload: unknown): Promise<void> {
    await this.blobs.delete(parseObjectKey((payload as { objectKey: string }).objectKey));
  }
}
