import { open } from 'node:fs/promises';
import { RegistryError } from '@packyard/domain';

const maxBytes = 1024;

/** The first line of a file that holds a password, without its line end. @throws RegistryError `validation_failed` */
export async function readPasswordFile(path: string): Promise<string> {
  const text = await readStart(path).catch((error: unknown) => {
    throw new RegistryError('validation_failed', { reason: `INITIAL_ROOT_PASSWORD_FILE cannot be read (${String(error)})` }, { cause: error });
  });
  const [line = ''] = text.split(/\r?\n/);
  if (line === '') throw new RegistryError('validation_failed', { reason: 'INITIAL_ROOT_PASSWORD_FILE is empty: write the password into its first line' });
  return line;
}

async function readStart(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(maxBytes), 0, maxBytes, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
