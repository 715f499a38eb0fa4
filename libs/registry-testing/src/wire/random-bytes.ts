import { createHash } from 'node:crypto';

/** Bytes that look random and are always the same for a seed: no compression makes them smaller. */
export function randomBytesOf(seed: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 64) }, (_, index) => createHash('sha512').update(`${seed} ${index}`).digest());
  return Buffer.concat(blocks).subarray(0, length);
}
