import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a hand-made zip file: what is not given is as it should be. */
export interface RawZipEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method?: number;
  readonly flags?: number;
  /** The upper half of the external attributes: type and permissions of Unix. */
  readonly mode?: number;
  /** What the directory says instead. */
  readonly sizeBytes?: number;
  readonly packedBytes?: number;
  readonly checksum?: number;
  /** The offset of another entry's data. */
  readonly offset?: number;
}

const uint16 = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
const uint32 = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);

/** A zip file byte by byte, so that it can be one that no usual tool writes. */
export function rawZip(entries: readonly RawZipEntry[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const name = Buffer.from(entry.name);
    const head = [uint16(entry.flags ?? 0, method, 0x4000, 0x5a21), uint32(entry.checksum ?? crc32(content), entry.packedBytes ?? packed.length, entry.sizeBytes ?? content.length), uint16(name.length, 0)];
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(0x0314, 20), ...head, uint16(0, 0, 0), uint32(((entry.mode ?? 0o100644) << 16) >>> 0, entry.offset ?? offset), name]));
    const local = Buffer.concat([uint32(0x04034b50), uint16(20), ...head, name, packed]);
    pieces.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...pieces, central, uint32(0x06054b50), uint16(0, 0, entries.length, entries.length), uint32(central.length, offset), uint16(0)]);
}
