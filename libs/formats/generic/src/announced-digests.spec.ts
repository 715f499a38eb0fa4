import { RegistryError } from '@packyard/domain';
import { createHash } from 'node:crypto';
import { announcedDigests, assertDigests } from './announced-digests.ts';

const bytes = Buffer.from('some bytes');
const digest = (algorithm: string) => createHash(algorithm).update(bytes).digest();
const actual = { sha256: digest('sha256'), sha512: digest('sha512'), sha1: digest('sha1'), md5: digest('md5') };
const read = (headers: Record<string, string>, isForm = false) => {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return announcedDigests({ get: ((name: string) => lower[name.toLowerCase()]) as never }, isForm);
};
const codeOf = (work: () => unknown): unknown => {
  try {
    return work() === undefined ? 'no error' : 'no error';
  } catch (error) {
    return error instanceof RegistryError ? error.code : error;
  }
};

const right: [string, string, string][] = [
  ['X-Checksum-Sha256', actual.sha256.toString('hex'), 'sha256'],
  ['X-Checksum-SHA256', actual.sha256.toString('hex').toUpperCase(), 'sha256'],
  ['X-Checksum-Sha1', actual.sha1.toString('hex'), 'sha1'],
  ['X-Checksum-Md5', actual.md5.toString('hex'), 'md5'],
  ['Content-MD5', actual.md5.toString('base64'), 'md5'],
  ['Digest', `SHA-256=${actual.sha256.toString('base64')}`, 'sha256'],
  ['Digest', `unixsum=30637, sha-512=${actual.sha512.toString('base64')}`, 'sha512'],
  ['Repr-Digest', `sha-256=:${actual.sha256.toString('base64')}:`, 'sha256'],
  ['Content-Digest', `crc32c=:AAAA:, sha-512=:${actual.sha512.toString('base64')}:;q=1`, 'sha512'],
];

describe('announced digests', () => {
  it.each(right)('reads %s: %s', (header, value, algorithm) => {
    const announced = read({ [header]: value });
    expect(announced.map((one) => one.algorithm)).toEqual([algorithm]);
    assertDigests(announced, actual);
  });

  it.each(right)('notices other bytes behind %s: %s', (header, value) => {
    const other = { sha256: Buffer.alloc(32), sha512: Buffer.alloc(64), sha1: Buffer.alloc(20), md5: Buffer.alloc(16) };
    expect(codeOf(() => assertDigests(read({ [header]: value }), other))).toBe('digest_mismatch');
  });

  it('reads several, and checks each', () => {
    const announced = read({ Digest: `sha-256=${actual.sha256.toString('base64')},md5=${Buffer.alloc(16).toString('base64')}` });
    expect(announced).toHaveLength(2);
    expect(codeOf(() => assertDigests(announced, actual))).toBe('digest_mismatch');
  });

  it.each([
    ['X-Checksum-Sha256', 'abc'],
    ['X-Checksum-Sha256', ''],
    ['X-Checksum-Sha256', 'z'.repeat(64)],
    ['X-Checksum-Sha256', `${actual.sha256.toString('hex')}, ${actual.sha256.toString('hex')}`],
    ['Content-MD5', 'AAAA'],
    ['Content-MD5', actual.md5.toString('hex')],
    ['Digest', 'sha-256=AAAA'],
    ['Digest', 'sha-256'],
    ['Repr-Digest', `sha-256=${actual.sha256.toString('base64')}`],
  ])('refuses %s: %s', (header, value) => {
    expect(codeOf(() => read({ [header]: value }))).toBe('parameter_invalid');
  });

  it('takes for a file in a form only what is about the file', () => {
    const headers = { 'Content-MD5': actual.md5.toString('base64'), 'X-Checksum-Sha256': actual.sha256.toString('hex') };
    expect(read(headers, true).map((one) => one.header)).toEqual(['X-Checksum-Sha256']);
  });

  it('finds none', () => expect(read({ 'Content-Type': 'x' })).toEqual([]));
});
