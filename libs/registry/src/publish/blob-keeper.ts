import { Inject, Injectable } from '@nestjs/common';
import type { BlobStore, ObjectKey } from '@packyard/blob-store';
import { CommitUncertainError, Database, PublicationStore, type Transaction } from '@packyard/database';
import { JobQueue } from '@packyard/jobs';
import { BLOB_STORE } from '../tokens.ts';
import type { ReceivedFile } from '../uploads/upload.ts';

/** The row that made storing the bytes unnecessary went away before the transaction could lock it. */
class BlobVanishedError extends Error {}

/** Blob row ids by the hex SHA-256 of their bytes. */
export type BlobIds = ReadonlyMap<string, number>;

const maxAttempts = 3;

export const blobIdOf = (ids: BlobIds, file: ReceivedFile): number => {
  const id = ids.get(hexOf(file));
  if (id === undefined) throw new Error('a file was recorded whose bytes were not claimed');
  return id;
};

/**
 * Brings bytes and rows together. Bytes are durable before the row that names them is written; each put makes a fresh object
 * that is never changed, so no race can remove bytes that somebody was told are there.
 */
@Injectable()
export class BlobKeeper {
  private readonly store = new PublicationStore();

  constructor(
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
    private readonly database: Database,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Stores the files' bytes where the database does not know them yet, then runs `record` in one transaction with their blob rows
   * locked. If it certainly did not commit, fresh objects are removed; what a crash leaves is found by the sweep of objects.
   */
  async recordWith<T>(files: readonly ReceivedFile[], record: (tx: Transaction, ids: BlobIds) => Promise<T>): Promise<T> {
    const stored = new Map<string, ObjectKey>();
    try {
      for (let attempt = 1; ; attempt++) {
        await this.putMissing(files, stored, attempt > 1);
        try {
          return await this.database.transaction(async (tx) => record(tx, await this.claim(tx, files, stored)));
        } catch (error) {
          if (!(error instanceof BlobVanishedError) || attempt === maxAttempts) throw error;
        }
      }
    } catch (error) {
      if (!(error instanceof CommitUncertainError)) await this.abandon(stored.values());
      throw error;
    }
  }

  private async putMissing(files: readonly ReceivedFile[], stored: Map<string, ObjectKey>, trustNothing: boolean): Promise<void> {
    for (const file of files) {
      const hex = hexOf(file);
      if (stored.has(hex)) continue;
      if (!trustNothing && (await this.store.findBlob(this.database, file.digests.sha256)) !== undefined) continue;
      stored.set(hex, await this.blobs.put(file.spool));
    }
  }

  /** In the order of the digests, so that two publishers cannot wait for each other. */
  private async claim(tx: Transaction, files: readonly ReceivedFile[], stored: ReadonlyMap<string, ObjectKey>): Promise<BlobIds> {
    const ids = new Map<string, number>();
    for (const file of [...files].sort((a, b) => a.digests.sha256.compare(b.digests.sha256))) {
      const hex = hexOf(file);
      if (!ids.has(hex)) ids.set(hex, await this.claimOne(tx, file, stored.get(hex)));
    }
    return ids;
  }

  private async claimOne(tx: Transaction, file: ReceivedFile, objectKey: ObjectKey | undefined): Promise<number> {
    if (objectKey === undefined) {
      const kept = await this.store.keepBlob(tx, file.digests);
      if (kept === undefined) throw new BlobVanishedError();
      return kept.id;
    }
    const row = await this.store.upsertBlob(tx, file.digests, file.sizeBytes, objectKey);
    // somebody stored the same bytes meanwhile: our copy is garbage
    if (row.objectKey !== objectKey) await this.jobs.add(tx, 'delete-object', { objectKey });
    return row.id;
  }

  private async abandon(keys: Iterable<ObjectKey>): Promise<void> {
    for (const key of keys) await this.blobs.delete(key).catch(() => undefined);
  }
}

function hexOf(file: ReceivedFile): string {
  return file.digests.sha256.toString('hex');
}
