/** Codes of Node and PostgreSQL that say: no database just now. Class 57P is an operator's intervention, 08 a lost connection, 53300 too many. */
const awayCodes = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|57P0[1-3]|08...|53300)$/;
const awayTexts = /Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after calling end/;

export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, syscall, message } = error as { code?: unknown; syscall?: unknown; message?: unknown };
  if (typeof code === 'string' && awayCodes.test(code)) return /^E/.test(code) ? syscall === 'connect' || syscall === 'read' || syscall === 'write' : true;
  return typeof message === 'string' && awayTexts.test(message);
}

/** A `%` in the path that is no escape: Express fails to decode a parameter. */
export function isMalformedPath(error: unknown): boolean {
  return error instanceof URIError || (typeof error === 'object' && error !== null && (error as { status?: unknown }).status === 400 && String((error as { message?: unknown }).message).startsWith('Failed to decode param'));
}
