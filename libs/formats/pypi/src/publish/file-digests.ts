import { RegistryError } from '@packyard/domain';
import type { ReceivedFile } from '@packyard/registry';
import { createBLAKE2b } from 'hash-wasm';
import { timingSafeEqual } from 'node:crypto';
import type { UploadForm } from './upload-form.ts';

/**
 * Compares every digest that the client sent with the bytes that arrived.
 *
 * @throws RegistryError `digest_mismatch`
 */
export async function assertDigests(sent: UploadForm['digests'], received: ReceivedFile): Promise<void> {
  compare('md5_digest', sent.md5, received.digests.md5);
  compare('sha256_digest', sent.sha256, received.digests.sha256);
  if (sent.blake2b256 !== undefined) compare('blake2_256_digest', sent.blake2b256, await blake2b256(received));
}

/** OpenSSL makes BLAKE2b of 64 bytes only, which is another function than that of 32. Read from the spool: the field may have come after the file. */
async function blake2b256(received: ReceivedFile): Promise<Buffer> {
  const hash = await createBLAKE2b(256);
  for await (const chunk of received.spool.openRead()) hash.update(chunk as Buffer);
  return Buffer.from(hash.digest('binary'));
}

function compare(field: string, sent: Buffer | undefined, actual: Buffer | undefined): void {
  if (sent === undefined) return;
  if (actual?.length !== sent.length || !timingSafeEqual(sent, actual)) throw new RegistryError('digest_mismatch', { algorithm: field, actual: actual?.toString('hex') ?? 'not computed' });
}
