import { gzipSync } from 'node:zlib';

/** One entry of a hand-made tar archive. */
export interface RawTarEntry {
  readonly name: string | Buffer;
  /** The type flag: `0` file, `1` hard link, `2` symbolic link, `5` folder, `3` device, `x` and `g` extended headers. */
  readonly type?: string;
  readonly content?: string | Uint8Array;
  /** The size the header claims, if not the content's. */
  readonly sizeBytes?: number;
  readonly linkName?: string;
}

const blockBytes = 512;

function header(entry: RawTarEntry, contentBytes: number): Buffer {
  const block = Buffer.alloc(blockBytes);
  Buffer.from(entry.name).copy(block, 0, 0, 100);
  block.write('0000644\0', 100);
  block.write(`${(entry.sizeBytes ?? contentBytes).toString(8).padStart(11, '0')}\0`, 124);
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
export function rawTar(entries: readonly RawTarEntry[], isEnded = true): Buffer {
  const blocks = entries.flatMap((entry) => {
    const content = Buffer.from(entry.content ?? '');
    return [header(entry, content.length), content, Buffer.alloc((blockBytes - (content.length % blockBytes)) % blockBytes)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(isEnded ? 2 * blockBytes : 0)]);
}

export function tarGz(entries: readonly RawTarEntry[]): Buffer {
  return gzipSync(rawTar(entries));
}
