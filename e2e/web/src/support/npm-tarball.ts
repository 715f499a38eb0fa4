import { gzipSync } from 'node:zlib';

const blockBytes = 512;

/** A tarball as npm makes it: a gzipped tar of `package/...`. */
export function npmTarball(files: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(files).flatMap(([name, text]) => entry(`package/${name}`, Buffer.from(text)));
  return gzipSync(Buffer.concat([...entries, Buffer.alloc(2 * blockBytes)]));
}

/** @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html (ustar interchange format) */
function entry(name: string, content: Buffer): Buffer[] {
  const header = Buffer.alloc(blockBytes);
  const octal = (value: number, at: number, length: number) => header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1');
  header.write(name, 0, 'latin1');
  octal(0o644, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(content.length, 124, 12);
  octal(499_162_500, 136, 12); // the time npm gives to every file
  header.write('        0', 148, 'latin1');
  header.write('ustar\u000000', 257, 'latin1');
  octal(header.reduce((sum, byte) => sum + byte, 0), 148, 7);
  return [header, content, Buffer.alloc((blockBytes - (content.length % blockBytes)) % blockBytes)];
}
