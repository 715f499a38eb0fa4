import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Writable } from 'node:stream';
import { CommandError } from '../command-error.ts';

const maxBytes = 4096;

/** The first line of what is piped in. Reads no more than a password can be long. */
export async function readPasswordFrom(input: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of input) {
    chunks.push(Buffer.from(chunk as Buffer));
    sizeBytes += (chunk as Buffer).length;
    if (sizeBytes > maxBytes || chunks.at(-1)?.includes(0x0a)) break;
  }
  const [line = ''] = Buffer.concat(chunks).toString('utf8').split(/\r?\n/, 1);
  if (sizeBytes > maxBytes && line.length > maxBytes) throw new CommandError('What was piped in is too long for a password.');
  if (line === '') throw new CommandError('No password was piped in: write it into the first line of stdin.');
  return line;
}

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Asks twice on a terminal; nothing typed is shown. */
export async function askNewPassword(terminal: Terminal): Promise<string> {
  const password = await askHidden(terminal, 'New password: ');
  if (password !== (await askHidden(terminal, 'Again: '))) throw new CommandError('The two passwords differ: nothing was changed.');
  return password;
}

function askHidden({ input, output }: Terminal, prompt: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input, output: nowhere, terminal: true });
  const typed = new Promise<string>((resolve, reject) => {
    reader.once('SIGINT', () => reject(new CommandError('Interrupted: nothing was changed.')));
    reader.once('close', () => reject(new CommandError('No password was typed: nothing was changed.')));
    reader.question('', resolve);
  });
  output.write(prompt);
  return typed.finally(() => {
    reader.close();
    output.write('\n');
  });
}
