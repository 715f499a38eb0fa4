/** `--`, `--`, and line breaks around it. */
const overheadBytes = 8;
const carriageReturn = 0x0d;

/**
 * Writes the line break before a form's closing boundary as it should be: nuget.exe on Linux and macOS ends the line with LF alone,
 * and a strict parser would take the boundary for a part of the file. Everything else passes as it is; held back is the end only.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
 */
export async function* withWholeClosingBoundary(chunks: AsyncIterable<Buffer>, boundary: string): AsyncIterable<Buffer> {
  const endBytes = Buffer.byteLength(boundary) + overheadBytes;
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const known = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const passed = Math.max(known.length - endBytes, 0);
    if (passed > 0) yield known.subarray(0, passed);
    held = known.subarray(passed);
  }
  const at = held.lastIndexOf(`\n--${boundary}--`);
  if (at > 0 && held[at - 1] !== carriageReturn) held = Buffer.concat([held.subarray(0, at), Buffer.from('\r'), held.subarray(at)]);
  if (held.length > 0) yield held;
}
