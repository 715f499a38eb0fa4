import { digestAlgorithms, digestBytes, RegistryError, type DigestAlgorithm } from '@packyard/domain';
import { TextReply, type Reply } from '@packyard/http';

type KnownDigests = { readonly [A in DigestAlgorithm]?: Buffer };

const headerNames: Readonly<Record<DigestAlgorithm, string>> = { md5: 'X-Checksum-MD5', sha1: 'X-Checksum-SHA1', sha256: 'X-Checksum-SHA256', sha512: 'X-Checksum-SHA512' };

/** Maven's resolver and Gradle read these and then ask for no checksum file. @see https://maven.apache.org/resolver/expected-checksums.html */
export function checksumHeaders(digests: KnownDigests): Record<string, string> {
  return Object.fromEntries(digestAlgorithms.flatMap((algorithm) => (digests[algorithm] === undefined ? [] : [[headerNames[algorithm], digests[algorithm].toString('hex')]])));
}

/** The text of a checksum file: hexadecimal, nothing else. */
export function checksumReply(digest: Buffer | undefined): Reply {
  if (digest === undefined) throw new RegistryError('file_not_found');
  return new TextReply(200, 'text/plain; charset=utf-8', digest.toString('hex'), { 'Cache-Control': 'private, no-cache' });
}

/**
 * The digest in a checksum file: some tools write the file's name beside it.
 * @throws RegistryError `body_malformed`
 */
export function readChecksum(text: string, algorithm: DigestAlgorithm): Buffer {
  const length = digestBytes[algorithm] * 2;
  const hex = new RegExp(`(?<![0-9a-fA-F])[0-9a-fA-F]{${length}}(?![0-9a-fA-F])`).exec(text.trim())?.[0];
  if (hex === undefined) throw new RegistryError('body_malformed', { reason: `this is no ${algorithm} checksum: ${length} hexadecimal digits are expected` });
  return Buffer.from(hex, 'hex');
}
