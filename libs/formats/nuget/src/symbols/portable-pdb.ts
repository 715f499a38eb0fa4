import type { ReceivedFile } from '@packyard/registry';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { archiveError } from '../archive/archive-error.ts';

/** How a debugger asks for a symbol file. */
export interface SymbolIdentity {
  /** The GUID of the build, then what stands for an age: 40 hex digits, lower case. */
  readonly signature: string;
  /** SHA-256 of the file with its id zeroed, in hex: what the compiler noted in the program. */
  readonly checksum: string;
}

const headBytes = 4096;
const magic = 0x424a5342;
const idBytes = 20;
const guidBytes = 16;
const portableAge = 'ffffffff';

/**
 * Reads which build a portable PDB is of, without holding it.
 * @see https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md#pdb-stream
 * @see https://github.com/dotnet/runtime/blob/main/docs/design/specs/PE-COFF.md#pdb-checksum-debug-directory-entry-type-19
 * @throws RegistryError `archive_invalid` for any other kind of file
 */
export async function symbolIdentity(received: Pick<ReceivedFile, 'spool' | 'sizeBytes'>, fileName: string): Promise<SymbolIdentity> {
  const refuse = (): never => {
    throw archiveError(`${fileName} in the symbol package is no portable PDB: build with <DebugType>portable</DebugType> and pack again.`);
  };
  if (received.sizeBytes < idBytes) return refuse();
  const head = await read(received, 0, Math.min(headBytes, received.sizeBytes));
  const idAt = idOffset(head);
  if (idAt === undefined || idAt + idBytes > received.sizeBytes) return refuse();
  const id = await read(received, idAt, idBytes);
  return { signature: `${guidText(id)}${portableAge}`, checksum: await zeroedChecksum(received, idAt) };
}

function read({ spool }: Pick<ReceivedFile, 'spool'>, startByte: number, length: number): Promise<Buffer> {
  return buffer(spool.openRead({ startByte, endByte: startByte + length - 1 }));
}

/** Where the id is: at the start of the stream `#Pdb`. Undefined if this is no portable PDB. */
function idOffset(head: Buffer): number | undefined {
  if (head.length < 20 || head.readUInt32LE(0) !== magic) return undefined;
  const streamsAt = 16 + head.readUInt32LE(12) + 2;
  if (streamsAt + 2 > head.length) return undefined;
  let at = streamsAt + 2;
  for (let left = head.readUInt16LE(streamsAt); left > 0 && at + 8 < head.length; left -= 1) {
    const nameEnd = head.indexOf(0, at + 8);
    if (nameEnd === -1) return undefined;
    if (head.toString('latin1', at + 8, nameEnd) === '#Pdb') return head.readUInt32LE(at);
    // names are padded to four bytes, their end included
    at += 8 + Math.ceil((nameEnd + 1 - (at + 8)) / 4) * 4;
  }
  return undefined;
}

/** As .NET writes it: the first three fields are little-endian. */
function guidText(id: Buffer): string {
  const fields = [id.subarray(0, 4), id.subarray(4, 6), id.subarray(6, 8)].map((field) => Buffer.from(field).reverse().toString('hex'));
  return `${fields.join('')}${id.toString('hex', 8, guidBytes)}`;
}

async function zeroedChecksum({ spool }: Pick<ReceivedFile, 'spool'>, idAt: number): Promise<string> {
  const hash = createHash('sha256');
  let offset = 0;
  for await (const read of spool.openRead()) {
    const chunk = Buffer.from(read as Buffer);
    chunk.fill(0, clamped(idAt - offset, chunk.length), clamped(idAt + idBytes - offset, chunk.length));
    hash.update(chunk);
    offset += chunk.length;
  }
  return hash.digest('hex');
}

const clamped = (value: number, max: number): number => Math.min(Math.max(value, 0), max);
