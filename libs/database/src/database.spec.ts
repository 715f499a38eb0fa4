import { violatedConstraint } from './constraint-violation.ts';
import type { Database } from './database.ts';
import { statement, type Transaction } from './sql.ts';
import { createTestDatabase, type TestDatabase } from './testing/index.ts';

const insert = statement('spec-insert', 'insert into counter (name) values ($1)');
const names = statement('spec-names', 'select name from counter order by name');
const bump = statement('spec-bump', 'update counter set hits = hits + 1 where name = $1');
const hits = statement('spec-hits', 'select name, hits from counter order by name');
const backend = statement('spec-backend', 'select pg_backend_pid() as pid');

describe('Database', () => {
  let test: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    test = await createTestDatabase({ poolSize: 4 });
    db = test.database;
  });
  beforeEach(async () => {
    await db.unprepared('drop table if exists counter');
    await db.unprepared('create table counter (name text constraint counter_pkey primary key, hits bigint not null default 0)');
  });
  afterAll(() => test.drop());

  it('commits what a transaction did', async () => {
    const result = await db.transaction(async (tx) => {
      await tx.execute(insert, ['a']);
      return 'done';
    });
    expect(result).toBe('done');
    expect(await db.rows(names)).toEqual([{ name: 'a' }]);
  });

  it('rolls back when the work throws, and throws the same', async () => {
    const failure = new Error('no');
    const work = db.transaction(async (tx) => {
      await tx.execute(insert, ['a']);
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect(await db.rows(names)).toEqual([]);
  });

  it('names the constraint that was violated', async () => {
    await db.execute(insert, ['a']);
    const error: unknown = await db.execute(insert, ['a']).catch((reason: unknown) => reason);
    expect(violatedConstraint(error)).toBe('counter_pkey');
    expect(violatedConstraint(new Error('counter_pkey'))).toBeUndefined();
  });

  it('runs the work again after a deadlock', async () => {
    await db.execute(insert, ['a']);
    await db.execute(insert, ['b']);
    let attempts = 0;
    const meet = barrier(2);
    const both: Promise<void>[] = [];
    const lockBoth = (first: string, second: string) => async (tx: Transaction) => {
      attempts += 1;
      if (attempts > 2) await Promise.race(both);
      await tx.execute(bump, [first]);
      await meet();
      await tx.execute(bump, [second]);
    };
    both.push(db.transaction(lockBoth('a', 'b')), db.transaction(lockBoth('b', 'a')));
    await Promise.all(both);
    expect(attempts).toBe(3);
    expect(await db.rows(hits)).toEqual([{ name: 'a', hits: 2 }, { name: 'b', hits: 2 }]);
  });

  it('gives up after four serialization failures', async () => {
    await db.execute(insert, ['a']);
    let attempts = 0;
    const work = db.transaction(async (tx) => {
      attempts += 1;
      await tx.rows(names);
      await db.execute(bump, ['a']);
      await tx.execute(bump, ['a']);
    }, 'repeatable read');
    await expect(work).rejects.toMatchObject({ code: '40001' });
    expect(attempts).toBe(4);
    expect(await db.rows(hits)).toEqual([{ name: 'a', hits: 4 }]);
  });

  it('throws a broken connection away', async () => {
    let broken: number | undefined;
    const work = db.transaction(async (tx) => {
      broken = (await tx.row<{ pid: number }>(backend))?.pid;
      await db.unprepared('select pg_terminate_backend($1)', [broken]);
      await tx.rows(names);
    });
    await expect(work).rejects.toThrow();
    // as many at once as the pool holds: each connection is used
    const pids = await Promise.all([1, 2, 3, 4].map(() => db.transaction(async (tx) => (await tx.row<{ pid: number }>(backend))?.pid)));
    expect(pids).not.toContain(broken);
  });

  it('reads bigint as a number, and refuses one that a number cannot hold', async () => {
    await db.unprepared('update counter set hits = 0');
    expect(await db.unprepared('select 9007199254740991::bigint as n')).toEqual([{ n: Number.MAX_SAFE_INTEGER }]);
    await expect(db.unprepared('select 9007199254740993::bigint as n')).rejects.toThrow('bigint out of range: 9007199254740993');
    expect(await db.unprepared('select 1 as ok')).toEqual([{ ok: 1 }]);
  });
});

/** Resolves when `count` callers have reached it; later ones pass. */
function barrier(count: number): () => Promise<void> {
  let waiting = count;
  const { promise, resolve } = Promise.withResolvers<void>();
  return () => {
    waiting -= 1;
    if (waiting <= 0) resolve();
    return promise;
  };
}
