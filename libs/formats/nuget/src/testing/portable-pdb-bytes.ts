const idBytes = 20;

/** The smallest file that is a portable PDB: a head, and the stream with its id. @param guid 32 hex digits, as they lie in the file */
export function portablePdb(guid: string, { padding = 0, content = '' } = {}): Buffer {
  const version = Buffer.from('PDB v1.0\0\0\0\0');
  const head = Buffer.alloc(16);
  head.write('BSJB', 0, 'latin1');
  head.writeUInt16LE(1, 4);
  head.writeUInt16LE(1, 6);
  head.writeUInt32LE(version.length, 12);
  const streams = Buffer.concat([uint16(0), uint16(2)]);
  const other = Buffer.concat([uint32(0), uint32(4), Buffer.from('#Strings\0\0\0\0')]);
  const idAt = head.length + version.length + streams.length + other.length + 8 + 8 + padding;
  const own = Buffer.concat([uint32(idAt), uint32(idBytes), Buffer.from('#Pdb\0\0\0\0')]);
  return Buffer.concat([head, version, streams, other, own, Buffer.alloc(padding), Buffer.from(guid, 'hex'), Buffer.from('stmp'), Buffer.from(content)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
