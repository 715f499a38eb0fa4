/** Something the operator can put right. The message is all they see: it says what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
