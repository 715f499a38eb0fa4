import { RegistryError } from '@packyard/domain';
import { formLimits, parseForm } from './form-parser.ts';

const boundary = 'xYz';
const contentType = `multipart/form-data; boundary=${boundary}`;

interface Part {
  readonly name?: string;
  readonly fileName?: string;
  readonly type?: string;
  readonly body: string | Buffer;
}

function form(parts: readonly Part[], closing = `--${boundary}--\r\n`): Buffer {
  const pieces = parts.flatMap(({ name, fileName, type, body }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data${name === undefined ? '' : `; name="${name}"`}${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n`),
    Buffer.from(type === undefined ? '\r\n' : `Content-Type: ${type}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...pieces, Buffer.from(closing)]);
}

async function* inPieces(body: Buffer, pieceBytes: number): AsyncIterable<Buffer> {
  for (let at = 0; at < body.length; at += pieceBytes) yield body.subarray(at, at + pieceBytes);
}

async function parse(body: Buffer, { pieceBytes = 7, type = contentType, write }: { pieceBytes?: number; type?: string; write?: (chunk: Buffer) => Promise<void> } = {}) {
  const received: Buffer[] = [];
  const keep = async (chunk: Buffer): Promise<void> => void received.push(Buffer.from(chunk));
  const result = await parseForm(type, inPieces(body, pieceBytes), 'file', write ?? keep);
  return { ...result, bytes: Buffer.concat(received) };
}

const codeOf = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no error', (error: unknown) => (error instanceof RegistryError ? error.code : error));

describe('parseForm', () => {
  const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7) % 256));

  it.each([1, 3, 64, 100_000])('gives file and fields whatever the pieces (%d bytes)', async (pieceBytes) => {
    const body = form([{ name: 'a', body: '1' }, { name: 'file', fileName: 'x.bin', type: 'application/octet-stream', body: bytes }, { name: 'a', body: 'zwölf' }, { name: 'b', body: '' }]);
    expect(await parse(body, { pieceBytes })).toEqual({ fields: [['a', '1'], ['a', 'zwölf'], ['b', '']], fileFound: true, fileName: 'x.bin', bytes });
  });

  it.each([1, 3, 64, 100_000])('a closing boundary after a bare line feed ends the form too, as nuget.exe sends it outside of Windows (%d bytes)', async (pieceBytes) => {
    for (const end of ['', '\r\n', '\n']) {
      const body = form([{ name: 'file', fileName: 'x', type: 'application/octet-stream', body: bytes }], '').subarray(0, -2);
      expect((await parse(Buffer.concat([body, Buffer.from(`\n--${boundary}--${end}`)]), { pieceBytes })).bytes.equals(bytes)).toBe(true);
    }
  });

  it('writes one chunk at a time, and never holds the file', async () => {
    let writing = 0;
    let most = 0;
    let length = 0;
    const body = form([{ name: 'file', fileName: 'x', body: Buffer.alloc(3_000_000, 1) }]);
    await parse(body, {
      pieceBytes: 65_536,
      write: async (chunk) => {
        most = Math.max(most, (writing += 1));
        await new Promise((resolve) => setImmediate(resolve));
        length += chunk.length;
        writing -= 1;
      },
    });
    expect({ most, length }).toEqual({ most: 1, length: 3_000_000 });
  });

  it('takes the file without a file name, and an empty one', async () => {
    expect(await parse(form([{ name: 'file', body: 'plain' }]))).toMatchObject({ fileFound: true, bytes: Buffer.from('plain') });
    expect(await parse(form([{ name: 'file', fileName: 'x', body: '' }]))).toMatchObject({ fileFound: true, bytes: Buffer.alloc(0) });
  });

  it('passes over other files', async () => {
    const body = form([{ name: 'gpg_signature', fileName: 's', body: 'sig' }, { name: 'file', fileName: '../../up', body: 'one' }]);
    expect(await parse(body)).toMatchObject({ fields: [], fileName: 'up', bytes: Buffer.from('one') });
  });

  it('says that no file was there', async () => {
    expect(await parse(form([{ name: 'other', body: 'x' }, { body: 'nameless' }]))).toMatchObject({ fileFound: false, fields: [['other', 'x']] });
    expect(await parse(form([]))).toMatchObject({ fileFound: false });
  });

  it.each([
    ['cut in the file', form([{ name: 'file', fileName: 'x', body: bytes }]).subarray(0, 2000)],
    ['cut in a field', form([{ name: 'a', body: 'x'.repeat(100) }]).subarray(0, 80)],
    ['without its end', form([{ name: 'file', fileName: 'x', body: 'x' }], '')],
    ['empty', Buffer.alloc(0)],
    ['no form at all', Buffer.from('hello')],
    ['of one field too many', form(Array.from({ length: formLimits.fields + 1 }, () => ({ name: 'a', body: '' })))],
    ['with too long a field', form([{ name: 'a', body: Buffer.alloc(formLimits.fieldBytes + 1, 'x') }])],
    ['with too much in its fields', form(Array.from({ length: 5 }, () => ({ name: 'a', body: Buffer.alloc(formLimits.fieldBytes - 1, 'x') })))],
    ['with a second file of the name', form([{ name: 'file', fileName: 'x', body: 'one' }, { name: 'file', fileName: 'y', body: 'two' }])],
    ['of one file too many', form(Array.from({ length: formLimits.files + 1 }, () => ({ name: 'b', fileName: 'x', body: '' })))],
  ])('refuses a form %s', async (_, body) => {
    expect(await codeOf(parse(body, { pieceBytes: 10_000 }))).toBe('body_malformed');
  });

  it('refuses a content type without a boundary', async () => {
    expect(await codeOf(parse(form([]), { type: 'multipart/form-data' }))).toBe('body_malformed');
  });

  it('passes on what writing throws, and reads no further', async () => {
    let pieces = 0;
    async function* endless(): AsyncIterable<Buffer> {
      yield form([{ name: 'file', fileName: 'x', body: 'start' }], '').subarray(0, -2);
      for (;;) {
        pieces += 1;
        yield Buffer.alloc(65_536);
      }
    }
    const refused = new RegistryError('too_large');
    let written = 0;
    const write = async (chunk: Buffer): Promise<void> => {
      written += chunk.length;
      if (written > 1_000_000) throw refused;
    };
    expect(await codeOf(parseForm(contentType, endless(), 'file', write))).toBe('too_large');
    expect(pieces).toBeLessThan(40);
  });

  it('passes on what reading throws', async () => {
    async function* broken(): AsyncIterable<Buffer> {
      yield form([{ name: 'file', fileName: 'x', body: bytes }]).subarray(0, 1000);
      throw new RegistryError('body_truncated');
    }
    expect(await codeOf(parseForm(contentType, broken(), 'file', async () => undefined))).toBe('body_truncated');
  });
});
