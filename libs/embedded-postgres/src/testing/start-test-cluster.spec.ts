import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { isRunning, waitUntilGone } from '../running-process.ts';
import { finishAll, openInProcess } from '../spec-support/cluster-process.ts';
import { query } from '../spec-support/query.ts';
import { startTestCluster } from './start-test-cluster.ts';

afterAll(finishAll);

describe('startTestCluster', () => {
  it('gives an empty database and leaves nothing behind', async () => {
    const cluster = await startTestCluster();
    const rootDir = path.dirname(cluster.connection.host);
    expect(path.dirname(rootDir)).toBe(fs.realpathSync(os.tmpdir()));
    expect(await query(cluster.connection, 'show fsync')).toEqual([{ fsync: 'off' }]);
    await cluster.remove();
    await cluster.stop();
    expect(fs.existsSync(rootDir)).toBe(false);
    expect(isRunning(cluster.pid)).toBe(false);
  });

  it('removes what a killed run left, but not what is in use or young', async () => {
    const newRoot = () => fs.mkdtempSync(path.join(os.tmpdir(), 'packyard-test-pg-'));
    const [abandoned, used, young] = [newRoot(), newRoot(), newRoot()];
    const killed = openInProcess('start', { rootDir: abandoned, ephemeral: true });
    const { pid } = await killed.opened;
    await killed.kill();
    const user = openInProcess('start', { rootDir: used, ephemeral: true });
    const { connection } = await user.opened;
    const anHourAgo = new Date(Date.now() - 3_600_000);
    for (const dir of [abandoned, used]) fs.utimesSync(dir, anHourAgo, anHourAgo);

    const cluster = await startTestCluster();
    expect([abandoned, used, young].map((dir) => fs.existsSync(dir))).toEqual([false, true, true]);
    expect(await waitUntilGone(pid, 0)).toBe(true);
    expect(await query(connection, 'select 1 as n')).toEqual([{ n: 1 }]);
    await Promise.all([cluster.remove(), user.finish()]);
    for (const dir of [used, young]) fs.rmSync(dir, { recursive: true });
  });
});
