/** The system's name for a failure ('ENOENT'), if the error carries one. Not by `instanceof`: inside Jest, Node's own errors are of another realm. */
export function errorCode(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
