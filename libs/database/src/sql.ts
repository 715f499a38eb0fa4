/** A query text with a name: PostgreSQL then plans it once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Names must be unique among all statements: two texts under one name would be a server error. */
export function statement(name: string, text: string): Statement {
  return { name, text };
}

/** Something that runs SQL: the pool, or one transaction. Stores take it as their first argument. */
export interface Sql {
  /** All rows of a prepared statement. Bound the result in the statement: nothing here does. */
  rows<R extends object>(query: Statement, values?: readonly unknown[]): Promise<R[]>;
  /** The first row, or undefined. */
  row<R extends object>(query: Statement, values?: readonly unknown[]): Promise<R | undefined>;
  /** Rows of a text made at run time (lists with optional filters). Never put client text into it: use values. */
  unprepared<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Number of rows that a statement changed. */
  execute(query: Statement, values?: readonly unknown[]): Promise<number>;
}

/** Marks a `Sql` that is inside a transaction, for functions that must not run outside one. */
export interface Transaction extends Sql {
  readonly inTransaction: true;
}
