import { digestBytes, RegistryError, type DigestAlgorithm, type Digests } from '@packyard/domain';
import type { Request } from 'express';

/** A digest that the client made of the file before it sent it. */
export interface AnnouncedDigest {
  /** The header it came in, as people write it. */
  readonly header: string;
  readonly algorithm: DigestAlgorithm;
  readonly bytes: Buffer;
}

const names: Readonly<Record<string, DigestAlgorithm>> = { 'sha-512': 'sha512', 'sha-256': 'sha256', sha: 'sha1', 'sha-1': 'sha1', md5: 'md5' };
const checksumHeaders: readonly DigestAlgorithm[] = ['sha512', 'sha256', 'sha1', 'md5'];

/**
 * The digests that a request's headers announce for its body, all optional. Algorithms that we do not know are passed over.
 * `X-Checksum-*` are about the file itself; the others are about the body, so they say nothing about a file inside a form.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9530 Content-Digest, Repr-Digest
 * @see https://www.rfc-editor.org/rfc/rfc3230 Digest
 * @throws RegistryError `parameter_invalid` for a value that is no such digest
 */
export function announcedDigests(request: Pick<Request, 'get'>, isForm: boolean): AnnouncedDigest[] {
  const ofFile = checksumHeaders.flatMap((algorithm) => hexDigest(request, algorithm));
  return isForm ? ofFile : [...ofFile, ...contentMd5(request), ...dictionary(request, 'Digest', plainItem), ...dictionary(request, 'Content-Digest', structuredItem), ...dictionary(request, 'Repr-Digest', structuredItem)];
}

/** @throws RegistryError `digest_mismatch` */
export function assertDigests(announced: readonly AnnouncedDigest[], actual: Digests): void {
  for (const { header, algorithm, bytes } of announced) {
    const found = actual[algorithm];
    if (found?.equals(bytes) !== true) throw new RegistryError('digest_mismatch', { algorithm: header, actual: `${algorithm} ${found?.toString('hex') ?? 'not computed'}` });
  }
}

function hexDigest(request: Pick<Request, 'get'>, algorithm: DigestAlgorithm): AnnouncedDigest[] {
  const header = `X-Checksum-${algorithm[0]?.toUpperCase()}${algorithm.slice(1)}`;
  const value = request.get(header)?.trim();
  if (value === undefined) return [];
  if (!/^[0-9a-f]+$/i.test(value)) throw invalid(header);
  return [digest(header, algorithm, Buffer.from(value, 'hex'))];
}

function contentMd5(request: Pick<Request, 'get'>): AnnouncedDigest[] {
  const value = request.get('Content-MD5')?.trim();
  return value === undefined ? [] : [digest('Content-MD5', 'md5', Buffer.from(value, 'base64'))];
}

const plainItem = /^([\w-]+)=([A-Za-z0-9+/]+={0,2})$/;
const structuredItem = /^([\w-]+)=:([A-Za-z0-9+/]*={0,2}):(?:;.*)?$/;

function dictionary(request: Pick<Request, 'get'>, header: string, pattern: RegExp): AnnouncedDigest[] {
  const value = request.get(header)?.trim() ?? '';
  if (value === '') return [];
  return value.split(',').flatMap((item) => {
    const [, name, base64] = pattern.exec(item.trim()) ?? [];
    const algorithm = names[(name ?? /^[\w-]+/.exec(item.trim())?.[0] ?? '').toLowerCase()];
    if (algorithm === undefined) return [];
    if (base64 === undefined) throw invalid(header);
    return [digest(header, algorithm, Buffer.from(base64, 'base64'))];
  });
}

function digest(header: string, algorithm: DigestAlgorithm, bytes: Buffer): AnnouncedDigest {
  if (bytes.length !== digestBytes[algorithm]) throw invalid(header);
  return { header, algorithm, bytes };
}

const invalid = (header: string): RegistryError => new RegistryError('parameter_invalid', { name: header });
