import { lstat, opendir } from 'node:fs/promises';
import path from 'node:path';
import type { StoredObject } from '../blob-store.ts';
import { errorCode } from '../error-code.ts';
import { isObjectKey, parseObjectKey, type ObjectKey } from '../object-key.ts';
import { makeFolder } from './durable-folder.ts';

const shardName = /^[0-9a-f]{2}$/;

/** Where objects lie: `<root>/ab/cd/abcd…`, so that no folder grows beyond what file systems list quickly. */
export class ObjectFolders {
  readonly root: string;
  /** Shards ('abcd') this process has synced: at most 65,536. One that merely exists may be another process's, still unsynced. */
  readonly #durableShards = new Set<string>();

  constructor(root: string) {
    this.root = root;
  }

  /** The only place where a key becomes a path. @throws TypeError for a key that no store made */
  pathOf(text: ObjectKey): string {
    const key = parseObjectKey(text);
    return path.join(this.root, key.slice(0, 2), key.slice(2, 4), key);
  }

  /** Makes the folder an object goes to. Never `root` itself: if that is gone, the volume is, and bytes must not go elsewhere. */
  async prepare(key: ObjectKey): Promise<void> {
    const shard = key.slice(0, 4);
    if (this.#durableShards.has(shard)) return;
    const folder = path.dirname(this.pathOf(key));
    await makeFolder(path.dirname(folder));
    await makeFolder(folder);
    this.#durableShards.add(shard);
  }

  async *objects(): AsyncGenerator<StoredObject> {
    for await (const outer of shardsOf(this.root)) {
      for await (const shard of shardsOf(outer)) {
        for await (const { name } of await opendir(shard)) {
          if (!isObjectKey(name) || this.pathOf(name) !== path.join(shard, name)) continue; // not ours
          const stats = await lstatIfThere(path.join(shard, name));
          if (stats) yield { key: name, writtenAt: stats.mtime, sizeBytes: stats.size };
        }
      }
    }
  }
}

async function* shardsOf(folder: string): AsyncGenerator<string> {
  for await (const { name } of await opendir(folder)) {
    if (shardName.test(name)) yield path.join(folder, name);
  }
}

async function lstatIfThere(file: string) {
  try {
    return await lstat(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
