import { DatabaseError } from 'pg';

const violations = new Set(['23505', '23503', '23514']);

/**
 * The name of the constraint or unique index that an error is about, if it is about one.
 * Uniqueness is decided by the database alone: code inserts and translates this, it never looks first.
 */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof DatabaseError) || !violations.has(error.code ?? '')) return undefined;
  return error.constraint;
}
