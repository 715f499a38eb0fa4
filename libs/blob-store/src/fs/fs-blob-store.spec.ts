import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createBlobStore } from '../create-blob-store.ts';
import { describeBlobStore } from '../testing/index.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describeBlobStore('fs', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'packyard-blobs-'));
  folders.push(dataDir);
  return createBlobStore({ driver: 'fs', dataDir });
});
