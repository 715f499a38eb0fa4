import { gzipSync } from 'node:zlib';

/** One entry of a hand-made tar archive. */
export interface RawEntry {
  readonly name: string;
  /** The type flag: `0` file, `1` hard link, `2` symbolic link, `5` folder, `x` and `g` extended headers, `L` long name. */
  readonly type?: string;
  readonly content?: string | Uint8Array;
  /** The size the header claims, if not the content's. */
  readonly size?: number;
  readonly linkName?: string;
}

const blockBytes = 512;

function header(entry: RawEntry, contentBytes: number): Buffer {
  const block = Buffer.alloc(blockBytes);
  block.write(entry.name.slice(0, 100), 0, 'latin1');
  block.write('0000644\0', 100);
  block.write(`${(entry.size ?? contentBytes).toString(8).padStart(11, '0')}\0`, 124);
  block.write('00000000000\0', 136);
  block.write('        ', 148);
  block.write(entry.type ?? '0', 156);
  block.write(entry.linkName ?? '', 157);
  block.write('ustar\0' + '00', 257, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** A tar archive byte by byte, so that it can be one that no usual tool writes. */
export function rawTar(entries: readonly RawEntry[], withEnd = true): Buffer {
  const blocks = entries.flatMap((entry) => {
    const content = Buffer.from(entry.content ?? '');
    const padding = Buffer.alloc((blockBytes - (content.length % blockBytes)) % blockBytes);
    return [header(entry, content.length), content, padding];
  });
  return Buffer.concat([...blocks, Buffer.alloc(withEnd ? 2 * blockBytes : 0)]);
}

export function tgz(entries: readonly RawEntry[]): Buffer {
  return gzipSync(rawTar(entries));
}

/** One record of a pax extended header. */
export function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  if (String(length).length > String(rest).length) length = rest + String(length).length;
  return `${length} ${key}=${value}\n`;
}

/** A package's tarball: its package.json and, if given, further entries below `package/`. */
export function packageTgz(packageJson: unknown, files: Readonly<Record<string, string>> = {}): Buffer {
  const content = typeof packageJson === 'string' ? packageJson : JSON.stringify(packageJson);
  return tgz([{ name: 'package/package.json', content }, ...Object.entries(files).map(([name, text]) => ({ name: `package/${name}`, content: text }))]);
}
