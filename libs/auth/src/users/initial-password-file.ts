import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Where the generated password of the first administrator waits for its reader. Gone once the password was changed. */
export class InitialPasswordFile {
  constructor(readonly path: string) {}

  /** Readable by this account only; whole or not there, also after a power cut. Replaces what a start that died left. */
  async save(username: string, password: string): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const unfinished = `${this.path}.${process.pid}.tmp`;
    await rm(unfinished, { force: true });
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(`User: ${username}\nPassword: ${password}\n\nChange it at the first sign-in: this file is deleted then.\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, this.path);
  }

  async remove(): Promise<void> {
    await rm(this.path, { force: true });
  }
}
