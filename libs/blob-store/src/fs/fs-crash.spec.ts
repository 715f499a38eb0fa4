import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { parseObjectKey } from '../object-key.ts';
import { listAll, readBytes, spoolNames } from '../testing/store-bytes.ts';
import { FsBlobStore } from './fs-blob-store.ts';

const storeModule = pathToFileURL(path.join(import.meta.dirname, 'fs-blob-store.ts')).href;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Runs `script` (which has a `store` in `root`) in a process of its own, and kills it without warning after so many lines of output. */
async function killAfter(lineCount: number, root: string, script: string): Promise<string[]> {
  const source = `import { FsBlobStore } from ${JSON.stringify(storeModule)};
    const store = await FsBlobStore.create(process.argv[1]);
    const say = (line) => new Promise((done) => process.stdout.write(line + '\\n', done));
    ${script}`;
  const child = spawn(process.execPath, ['--conditions=@packyard/source', '--input-type=module', '-e', source, root], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (lines.length === lineCount) child.kill('SIGKILL');
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
  return lines;
}

describe('fs after SIGKILL', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'packyard-crash-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  it('is left with a spool file only, which a sweep removes, if it died between spool and put', async () => {
    await killAfter(1, root, `
      const spool = await store.createSpool();
      await spool.write(Buffer.alloc(1_000_000));
      await spool.finish();
      await say('spooled');
      setInterval(() => undefined, 1000);`);
    const store = await FsBlobStore.create(root);
    expect(await listAll(store)).toEqual([]);
    expect(await spoolNames(store)).toHaveLength(1);
    expect(await store.sweepSpool(3_600_000)).toBe(0);
    expect(await store.sweepSpool(-1000)).toBe(1); // a second from now, so that clock ticks do not matter
    expect(await spoolNames(store)).toEqual([]);
  });

  it('has every acknowledged object whole, and no half object, if it died among puts', async () => {
    const lines = await killAfter(60, root, `
      const { createHash, randomBytes } = await import('node:crypto');
      const publish = async () => {
        for (;;) {
          const bytes = randomBytes(300_000);
          const spool = await store.createSpool();
          await spool.write(bytes);
          await spool.finish();
          await say(await store.put(spool) + ' ' + createHash('sha256').update(bytes).digest('hex'));
        }
      };
      await Promise.all([publish(), publish(), publish(), publish()]);`);
    const store = await FsBlobStore.create(root);
    for (const line of lines) {
      const [key = '', digest] = line.split(' ');
      expect(sha256(await readBytes(await store.open(parseObjectKey(key))))).toBe(digest);
    }
    for (const { sizeBytes } of await listAll(store)) expect(sizeBytes).toBe(300_000);
    await store.sweepSpool(-1000);
    expect(await spoolNames(store)).toEqual([]);
  });
});
