import { DatabaseError, type Pool, type PoolClient, type QueryResult } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Sql, Statement, Transaction } from './sql.ts';

type Isolation = 'read committed' | 'repeatable read';

/** Deadlock, serialization failure: nothing was written, so the work may simply be done again. */
const retryable = new Set(['40P01', '40001']);
const maxAttempts = 4;

/**
 * The way to PostgreSQL. Built on the pool of a TypeORM `DataSource`, so that one pool serves entities and hand-written SQL.
 * Transactions are explicit: what must be in one takes a `Transaction` as argument.
 */
export class Database implements Sql {
  constructor(readonly dataSource: DataSource) {}

  rows<R extends object>(query: Statement, values: readonly unknown[] = []): Promise<R[]> {
    return rowsOf<R>(this.pool, query, values);
  }

  async row<R extends object>(query: Statement, values: readonly unknown[] = []): Promise<R | undefined> {
    return (await this.rows<R>(query, values))[0];
  }

  async unprepared<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.pool.query(text, [...values])).rows as R[];
  }

  async execute(query: Statement, values: readonly unknown[] = []): Promise<number> {
    return (await this.pool.query({ ...query, values: [...values] })).rowCount ?? 0;
  }

  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it throws. A deadlock or a serialization
   * failure runs it again, up to three times more, so `work` must do nothing but database work.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>, isolation: Isolation = 'read committed'): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work, isolation);
      } catch (error) {
        if (!(error instanceof DatabaseError && retryable.has(error.code ?? '')) || attempt === maxAttempts) throw error;
      }
    }
  }

  private async attempt<T>(work: (tx: Transaction) => Promise<T>, isolation: Isolation): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    // the pool listens only while a connection is idle: without this, losing one in the middle would end the process
    const lost = (error: Error): void => void (broken = error);
    client.on('error', lost);
    try {
      await client.query(`begin isolation level ${isolation}`);
      const result = await work(new ClientTransaction(client));
      await commit(client);
      return result;
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      // a connection that was lost or cannot roll back is in an unknown state: it must not go back to the pool
      if (broken === undefined) client.off('error', lost);
      client.release(broken);
    }
  }

  /** The pool behind everything here, for software that brings its own queries (the job queue). */
  get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }
}

/** The connection broke while the commit was under way: the work may be there or not. Whoever cleans up must leave things as they are. */
export class CommitUncertainError extends Error {
  constructor(cause: unknown) {
    super('the connection to the database was lost during commit', { cause });
    this.name = 'CommitUncertainError';
  }
}

async function commit(client: PoolClient): Promise<void> {
  try {
    await client.query('commit');
  } catch (error) {
    // the server's own word (a deferred constraint, a serialization failure) means that nothing was written; a shutdown is no such word
    throw error instanceof DatabaseError && !isShutdown(error) ? error : new CommitUncertainError(error);
  }
}

const isShutdown = (error: DatabaseError): boolean => error.code?.startsWith('57P') === true;

class ClientTransaction implements Transaction {
  readonly inTransaction = true;
  constructor(private readonly client: PoolClient) {}

  rows<R extends object>(query: Statement, values: readonly unknown[] = []): Promise<R[]> {
    return rowsOf<R>(this.client, query, values);
  }

  async row<R extends object>(query: Statement, values: readonly unknown[] = []): Promise<R | undefined> {
    return (await this.rows<R>(query, values))[0];
  }

  async unprepared<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.client.query(text, [...values])).rows as R[];
  }

  async execute(query: Statement, values: readonly unknown[] = []): Promise<number> {
    return (await this.client.query({ ...query, values: [...values] })).rowCount ?? 0;
  }
}

async function rowsOf<R extends object>(runner: Pool | PoolClient, query: Statement, values: readonly unknown[]): Promise<R[]> {
  const result: QueryResult = await runner.query({ name: query.name, text: query.text, values: [...values] });
  return result.rows as R[];
}
