import { attachOrStartEmbeddedPostgres } from './attach-or-start.ts';
import { isRunning } from './running-process.ts';
import { startEmbeddedPostgres } from './start.ts';
import { finishAll, openInProcess } from './spec-support/cluster-process.ts';
import { query } from './spec-support/query.ts';
import { temporaryFolders } from './spec-support/temporary-folders.ts';

const newFolder = temporaryFolders();
afterAll(finishAll);

describe('the owner of a cluster', () => {
  it('is one process; another is told which one and what to do', async () => {
    const rootDir = newFolder();
    const cluster = await startEmbeddedPostgres({ rootDir, ephemeral: true });
    const message = `The database in ${rootDir} is in use by process ${process.pid}: stop it, or use another DATA_DIR`;
    try {
      await expect(startEmbeddedPostgres({ rootDir })).rejects.toThrow(message);
      const second = openInProcess('start', { rootDir });
      expect((await second.opened).error).toBe(message);
      await second.finish();
      expect(await query(cluster.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
    } finally {
      await cluster.stop();
    }
    const next = openInProcess('start', { rootDir, ephemeral: true });
    expect(await next.opened).toMatchObject({ owned: true });
    await next.finish();
  });

  it('is exactly one of several that start at once', async () => {
    const rootDir = newFolder();
    const contenders = Array.from({ length: 4 }, () => openInProcess('start', { rootDir, ephemeral: true }));
    const outcomes = await Promise.all(contenders.map((contender) => contender.opened));
    const winner = outcomes.findIndex((outcome) => outcome.owned);
    const refusals = outcomes.filter((outcome) => outcome.error?.includes(`in use by process ${contenders[winner]?.pid}:`));
    expect([outcomes.filter((outcome) => outcome.owned).length, refusals.length]).toEqual([1, 3]);
    await Promise.all(contenders.map((contender) => contender.finish()));
  });

  it('can stop twice, and does not disturb the next owner', async () => {
    const rootDir = newFolder();
    const first = await startEmbeddedPostgres({ rootDir, ephemeral: true });
    await Promise.all([first.stop(), first.stop()]);
    const second = await startEmbeddedPostgres({ rootDir, ephemeral: true });
    await first.stop();
    await expect(startEmbeddedPostgres({ rootDir })).rejects.toThrow(`process ${process.pid}`);
    await second.stop();
  });
});

describe('attachOrStartEmbeddedPostgres', () => {
  it('uses the server of a running owner and leaves it running', async () => {
    const rootDir = newFolder();
    const owner = openInProcess('start', { rootDir, ephemeral: true });
    const { connection, pid } = await owner.opened;
    const attached = await attachOrStartEmbeddedPostgres({ rootDir });
    expect(attached).toMatchObject({ connection, pid, owned: false });
    await attached.stop();
    expect(await query(connection, 'select 1 as n')).toEqual([{ n: 1 }]);
    await owner.finish();
    expect(isRunning(pid)).toBe(false);
  });

  it('waits for an owner that is just starting', async () => {
    const rootDir = newFolder();
    const openers = Array.from({ length: 3 }, () => openInProcess('attach', { rootDir, ephemeral: true }));
    const opened = await Promise.all(openers.map((opener) => opener.opened));
    expect(opened.map((cluster) => cluster.owned).sort()).toEqual([false, false, true]);
    expect(new Set(opened.map((cluster) => cluster.pid)).size).toBe(1);
    for (const [index, cluster] of opened.entries()) if (!cluster.owned) await openers[index]?.finish();
    await openers[opened.findIndex((cluster) => cluster.owned)]?.finish();
  });

  it('starts a server of its own when nobody runs one', async () => {
    const rootDir = newFolder();
    const cluster = await attachOrStartEmbeddedPostgres({ rootDir, ephemeral: true });
    expect(cluster.owned).toBe(true);
    await cluster.stop();
    expect(isRunning(cluster.pid)).toBe(false);
  });

  it('gives up on an owner whose server does not answer', async () => {
    const rootDir = newFolder();
    const owner = await startEmbeddedPostgres({ rootDir, ephemeral: true });
    process.kill(owner.pid, 'SIGQUIT');
    try {
      await expect(attachOrStartEmbeddedPostgres({ rootDir, attachTimeoutMs: 200 })).rejects.toThrow(/in use by process \d+: .* \(it has no ready database after 200 ms\)/);
    } finally {
      await owner.stop();
    }
  });
});
