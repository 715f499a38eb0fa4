import { crc32 } from 'node:zlib';

export interface ZipContent {
  readonly name: string;
  readonly content: Buffer;
}

/** Midnight of 1980-01-01, so that the archive does not depend on the day. */
const dosDate = 0x21;
const fileMode = 0o100644;

/** A zip file of stored entries, in their order. For small files: everything is held in memory. */
export function plainZip(files: readonly ZipContent[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const nameBytes = Buffer.from(name);
    const fields = Buffer.concat([numbers(2, 0x800, 0, 0, dosDate), numbers(4, crc32(content), content.length, content.length), numbers(2, nameBytes.length)]);
    locals.push(numbers(4, 0x04034b50), numbers(2, 20), fields, numbers(2, 0), nameBytes, content);
    directory.push(numbers(4, 0x02014b50), numbers(2, 0x0314, 20), fields, numbers(2, 0, 0, 0, 0), numbers(4, (fileMode << 16) >>> 0, offset), nameBytes);
    offset += 30 + nameBytes.length + content.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...locals, central, numbers(4, 0x06054b50), numbers(2, 0, 0, files.length, files.length), numbers(4, central.length, offset), numbers(2, 0)]);
}

function numbers(bytes: 2 | 4, ...values: number[]): Buffer {
  const buffer = Buffer.alloc(bytes * values.length);
  values.forEach((value, index) => buffer.writeUIntLE(value, index * bytes, bytes));
  return buffer;
}
