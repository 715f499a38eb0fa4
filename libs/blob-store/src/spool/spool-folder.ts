import { randomBytes } from 'node:crypto';
import { lstat, open, opendir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Spool } from '../blob-store.ts';
import { errorCode } from '../error-code.ts';
import { toStorageError } from '../storage-full-error.ts';
import { SpoolFile } from './spool-file.ts';

const fileName = /^[0-9a-f]{32}\.spool$/;

/** Makes the spool files of one store in one folder, and knows which of them are live. */
export class SpoolFolder {
  readonly #folder: string;
  /** By path; undefined while the file is being opened, so that a sweep cannot come in between. */
  readonly #live = new Map<string, SpoolFile | undefined>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws StorageFullError */
  async create(): Promise<SpoolFile> {
    const file = path.join(this.#folder, `${randomBytes(16).toString('hex')}.spool`);
    this.#live.set(file, undefined);
    try {
      const handle = await open(file, 'wx', 0o600); // x: never through a link or onto a file that is there
      const spool = new SpoolFile(file, handle, () => this.#live.delete(file));
      this.#live.set(file, spool);
      return spool;
    } catch (error) {
      this.#live.delete(file);
      throw toStorageError(error);
    }
  }

  /** The file behind a spool that is finished, live and of this folder, for one `put`. */
  claim(spool: Spool): SpoolFile {
    const file = this.#live.get(spool.path);
    if (file === undefined || file !== spool) throw new Error('This spool was put or discarded already, or belongs to another store.');
    file.claim();
    return file;
  }

  async sweep(ageMs: number): Promise<number> {
    const untilMs = Date.now() - ageMs;
    let removed = 0;
    for await (const { name } of await opendir(this.#folder)) {
      const file = path.join(this.#folder, name);
      if (!fileName.test(name) || this.#live.has(file)) continue;
      if (await removeIfUntouchedSince(file, untilMs)) removed += 1;
    }
    return removed;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#live.values()].map((spool) => spool?.discard()));
  }
}

/** False too if somebody else removed or moved the file first: its own process, or another one that sweeps. */
async function removeIfUntouchedSince(file: string, untilMs: number): Promise<boolean> {
  try {
    if ((await lstat(file)).mtimeMs > untilMs) return false;
    await rm(file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
