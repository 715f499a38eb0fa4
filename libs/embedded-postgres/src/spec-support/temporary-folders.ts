import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** A folder for one test, deleted after the tests of the file; tests stop their servers themselves. */
export function temporaryFolders(): () => string {
  const made: string[] = [];
  afterAll(() => made.forEach((dir) => fs.rmSync(dir, { recursive: true, force: true })));
  return () => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'packyard-pg-spec-'));
    made.push(dir);
    return dir;
  };
}
