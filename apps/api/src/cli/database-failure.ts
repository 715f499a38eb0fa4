const away = 'Check that it runs and that DATABASE_URL names it';

/** Codes of Node and PostgreSQL, and what the operator can do about each. */
const sentences = new Map([
  ['ECONNREFUSED', `The database does not accept connections. ${away}.`],
  ['ENOTFOUND', `The database's host name is not known. ${away}.`],
  ['EAI_AGAIN', `The database's host name cannot be looked up just now. ${away}.`],
  ['ETIMEDOUT', `The database does not answer. ${away}.`],
  ['EHOSTUNREACH', `The database's host cannot be reached. ${away}.`],
  ['ECONNRESET', `The database closed the connection. ${away}, with or without sslmode=require.`],
  ['28P01', 'The database refused the password in DATABASE_URL.'],
  ['28000', 'The database refused the user in DATABASE_URL.'],
  ['3D000', 'The database named in DATABASE_URL does not exist: create it first.'],
  ['42501', 'The database user may not do this: it must own the database of DATABASE_URL.'],
  ['53300', 'The database has no connection left: raise its max_connections or lower DATABASE_POOL_SIZE.'],
  ['57P01', 'The database was stopped meanwhile: run this again.'],
  ['57P03', 'The database is just starting or stopping: run this again in a moment.'],
]);

/** A sentence for a failure to reach or use the database; undefined for any other error. */
export function databaseFailure(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (error instanceof AggregateError) return databaseFailure(error.errors[0]);
  if (/^(Connection terminated|timeout expired)/.test(error.message)) return sentences.get('57P01');
  if (typeof code !== 'string' || (code.startsWith('E') && syscall !== 'connect' && syscall !== 'getaddrinfo' && syscall !== 'read')) return undefined;
  return sentences.get(code);
}
