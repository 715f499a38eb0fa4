import path from 'node:path';
import type { BlobStore } from './blob-store.ts';
import { FsBlobStore } from './fs/fs-blob-store.ts';
import { MemoryBlobStore } from './memory/memory-blob-store.ts';

export interface BlobStoreOptions {
  readonly driver: 'fs' | 'memory';
  /** The server's data folder: `fs` keeps everything in its subfolder `blobs`, `memory` does not use it. */
  readonly dataDir: string;
}

/** Opens the store that the configuration names. Make one per process: its live spools are what a sweep spares. */
export function createBlobStore({ driver, dataDir }: BlobStoreOptions): Promise<BlobStore> {
  switch (driver) {
    case 'fs':
      return FsBlobStore.create(path.join(dataDir, 'blobs'));
    case 'memory':
      return MemoryBlobStore.create();
  }
}
