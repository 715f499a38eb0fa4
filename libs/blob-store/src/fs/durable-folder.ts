import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../error-code.ts';

const folderMode = 0o700;

/** Makes the entries of a folder (new, renamed and removed names) survive a power cut; fsync of a file alone does not. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // folders cannot be synced there: NTFS journals their entries itself
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (errorCode(error) !== 'EINVAL') throw error; // some network file systems have no such call; PostgreSQL goes on too
  } finally {
    await handle.close();
  }
}

/** Makes one folder in an existing one, durably. That it exists is no error, but then another process may not have synced it yet. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, folderMode);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  await syncFolder(path.dirname(folder));
}

/** Makes a folder and all that is missing above it, durably. Takes an absolute path. */
export async function makeFolderTree(folder: string): Promise<void> {
  const firstMade = (await mkdir(folder, { recursive: true, mode: folderMode })) ?? folder;
  for (let made = folder; made.length >= firstMade.length; made = path.dirname(made)) {
    await syncFolder(path.dirname(made));
    if (made === path.dirname(made)) return;
  }
}
