import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a hand-made zip file: what is not given is as it should be. */
export interface RawZipEntry {
  readonly name: string | Buffer;
  readonly content?: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** The upper half of the external attributes: type and permissions of Unix. */
  readonly mode?: number;
  readonly extra?: Buffer;
  /** What the entry's own header says instead. */
  readonly localName?: string;
  readonly localSizeBytes?: number;
  /** What the directory says instead. */
  readonly sizeBytes?: number;
  readonly packedBytes?: number;
  readonly checksum?: number;
  /** The offset of another entry's data. */
  readonly offset?: number;
  /** Written, but not in the directory. */
  readonly isHidden?: boolean;
}

export interface RawZipOptions {
  readonly before?: Buffer;
  readonly between?: Buffer;
  readonly comment?: string;
  readonly after?: Buffer;
  readonly entryCount?: number;
}

const methodOf = (entry: RawZipEntry): number => entry.method ?? 8;

function fixedFields(entry: RawZipEntry, packed: Buffer, own: { sizeBytes: number; packedBytes: number }): Buffer {
  const fields = Buffer.alloc(22);
  fields.writeUInt16LE(entry.flags ?? 0, 0);
  fields.writeUInt16LE(methodOf(entry), 2);
  fields.writeUInt32LE(0x5a214000, 4);
  fields.writeUInt32LE(entry.checksum ?? crc32(Buffer.from(entry.content ?? '')), 8);
  fields.writeUInt32LE(own.packedBytes, 12);
  fields.writeUInt32LE(own.sizeBytes, 16);
  return fields;
}

function uint16(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => buffer.writeUInt16LE(value, index * 2));
  return buffer;
}

function uint32(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeUInt32LE(value, index * 4));
  return buffer;
}

/** A zip file byte by byte, so that it can be one that no usual tool writes. */
export function rawZip(entries: readonly RawZipEntry[], options: RawZipOptions = {}): Buffer {
  const pieces: Buffer[] = [options.before ?? Buffer.alloc(0)];
  const directory: Buffer[] = [];
  let offset = pieces[0]?.length ?? 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const packed = methodOf(entry) === 8 ? deflateRawSync(content) : content;
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const local = Buffer.concat([uint32(0x04034b50), uint16(20), fixedFields(entry, packed, { sizeBytes: entry.localSizeBytes ?? content.length, packedBytes: packed.length }).subarray(0, 20), uint16(localName.length, 0), localName, packed]);
    if (entry.isHidden !== true) {
      const extra = entry.extra ?? Buffer.alloc(0);
      const fields = fixedFields(entry, packed, { sizeBytes: entry.sizeBytes ?? content.length, packedBytes: entry.packedBytes ?? packed.length }).subarray(0, 20);
      directory.push(Buffer.concat([uint32(0x02014b50), uint16(0x0314, 20), fields, uint16(name.length, extra.length, 0, 0, 0), uint32(((entry.mode ?? 0o100644) << 16) >>> 0, entry.offset ?? offset), name, extra]));
    }
    pieces.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = options.entryCount ?? directory.length;
  const comment = Buffer.from(options.comment ?? '');
  const end = Buffer.concat([uint32(0x06054b50), uint16(0, 0, count & 0xffff, count & 0xffff), uint32(central.length, offset), uint16(comment.length), comment]);
  return Buffer.concat([...pieces, central, options.between ?? Buffer.alloc(0), end, options.after ?? Buffer.alloc(0)]);
}
