import { PassThrough, Readable } from 'node:stream';
import { askNewPassword, readPasswordFrom } from './read-password.ts';

describe('readPasswordFrom', () => {
  it.each([
    ['a line', ['correct horse\n'], 'correct horse'],
    ['a line of Windows', ['correct horse\r\nmore'], 'correct horse'],
    ['no line end', ['correct horse'], 'correct horse'],
    ['pieces', ['cor', 'rect\nmore'], 'correct'],
    ['bytes of one letter apart', [Buffer.from([0xc3]), Buffer.from([0xa9, 0x0a])], 'é'],
    ['spaces, which count', ['  a b  \n'], '  a b  '],
  ])('takes %s', async (_case, pieces, expected) => {
    expect(await readPasswordFrom(Readable.from(pieces.map((piece) => Buffer.from(piece))))).toBe(expected);
  });

  it('refuses nothing, and more than a password', async () => {
    await expect(readPasswordFrom(Readable.from([]))).rejects.toThrow('No password was piped in');
    await expect(readPasswordFrom(Readable.from([Buffer.from('\n')]))).rejects.toThrow('No password was piped in');
    await expect(readPasswordFrom(Readable.from([Buffer.alloc(5000, 'x')]))).rejects.toThrow('too long');
  });
});

describe('askNewPassword', () => {
  /** Types each text when a prompt appears. */
  function terminal(...typed: string[]) {
    const input = new PassThrough();
    const output = new PassThrough();
    const shown: string[] = [];
    output.on('data', (chunk: Buffer) => {
      shown.push(chunk.toString());
      if (chunk.toString().endsWith(': ')) input.write(typed.shift() ?? '');
    });
    return { input, output, shown };
  }

  it('asks twice and shows nothing that is typed', async () => {
    const { input, output, shown } = terminal('correct horse\r', 'correct horse\r');
    expect(await askNewPassword({ input, output })).toBe('correct horse');
    expect(shown.join('')).toBe('New password: \nAgain: \n');
  });

  it('changes nothing when the two differ, or Ctrl-C or Ctrl-D is pressed', async () => {
    await expect(askNewPassword(terminal('one\r', 'two\r'))).rejects.toThrow('The two passwords differ');
    await expect(askNewPassword(terminal('\u0003'))).rejects.toThrow('Interrupted');
    await expect(askNewPassword(terminal('\u0004'))).rejects.toThrow('No password was typed');
  });
});
