import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for the tests of one file, deleted after them. Call it at the top of the file or a `describe`. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'packyard-api-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
