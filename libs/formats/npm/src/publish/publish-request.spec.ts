import { createHash } from 'node:crypto';
import { parsePackageName, type PackageName } from '../package-name.ts';
import type { ScannedDocument } from '../publish-document-scanner.ts';
import type { JsonObject } from '../safe-json.ts';
import { publishDocument } from '../testing/publish-body.ts';
import { assertDigests, publishRequest } from './publish-request.ts';

const tarball = Buffer.from('tarball');
const digests = { sha256: Buffer.alloc(32), sha512: createHash('sha512').update(tarball).digest(), sha1: createHash('sha1').update(tarball).digest() };

function nameOf(text: string): PackageName {
  const name = parsePackageName(text);
  if (!name.ok) throw new Error(name.reason);
  return name.value;
}

/** As the scanner gives it: the tarball's data is empty. */
function scanned(change: Record<string, unknown> = {}, more: Partial<ScannedDocument> = {}): ScannedDocument {
  const document = publishDocument({ name: '@acme/ui', version: '1.0.0', tarball, more: change });
  return { document: JSON.parse(JSON.stringify(document)) as JsonObject, attachmentKey: '@acme/ui-1.0.0.tgz', decodedBytes: tarball.length, ...more };
}

const attachments = (length: unknown, others: object = {}): Record<string, unknown> => ({ _attachments: { '@acme/ui-1.0.0.tgz': { data: '', length }, ...others } });

describe('publishRequest', () => {
  it('reads one version under one tag', () => {
    expect(publishRequest(nameOf('@acme/ui'), scanned())).toMatchObject({ name: { full: '@acme/ui' }, version: '1.0.0', tag: 'latest', manifest: { _npmVersion: '11.19.1' } });
  });

  it('takes a document without _id, attachment length or scope in the attachment', () => {
    const lean = scanned({ _id: undefined, _attachments: { 'ui-1.0.0.tgz': { data: '' } } }, { attachmentKey: 'ui-1.0.0.tgz' });
    expect(publishRequest(nameOf('@acme/ui'), lean).version).toBe('1.0.0');
  });

  it.each<[string, Record<string, unknown>, RegExp, Partial<ScannedDocument>?]>([
    ['another name', { name: '@acme/other' }, /about "@acme\/other", but the address about "@acme\/ui"/],
    ['another _id', { _id: 'ui' }, /about "ui"/],
    ['a name that is no text', { name: { toString: 1 } }, /about something else/],
    ['no versions', { versions: {} }, /^Version is empty\.$/],
    ['versions that are a list', { versions: ['1.0.0'] }, /^Version is empty\.$/],
    ['several versions', { versions: { '1.0.0': {}, '2.0.0': {} } }, /one by one/],
    ['a version that is none', { versions: { '1.0': {} } }, /^Validation failed: Version 1\.0: The version is not SemVer/],
    ['a version with a v', { versions: { 'v1.0.0': {} } }, /Validation failed/],
    ['an empty version', { versions: { '': {} } }, /Validation failed: Version : Version is empty/],
    ['a version that is no object', { versions: { '1.0.0': 'x' } }, /no object/],
    ['no dist-tag', { 'dist-tags': {} }, /names no dist-tag/],
    ['several dist-tags', { 'dist-tags': { latest: '1.0.0', next: '1.0.0' } }, /more than one dist-tag/],
    ['a dist-tag of another version', { 'dist-tags': { latest: '2.0.0' } }, /"latest" is for version "2.0.0"/],
    ['a dist-tag that is a range', { 'dist-tags': { '1.x': '1.0.0' } }, /SemVer range/],
    ['no attachments', { _attachments: undefined }, /^Attachment data is empty\.$/, { attachmentKey: undefined }],
    ['an attachment without data', {}, /^Attachment data is empty\.$/, { decodedBytes: 0 }],
    ['an attachment of another version', { _attachments: { '@acme/ui-2.0.0.tgz': {} } }, /should be @acme\/ui-1\.0\.0\.tgz/, { attachmentKey: '@acme/ui-2.0.0.tgz' }],
    ['an attachment of another package', { _attachments: { '../evil.tgz': {} } }, /"\.\.\/evil\.tgz", but should be/, { attachmentKey: '../evil.tgz' }],
    ['a lying length', attachments(5), /size announced \(5 bytes\) is not the size received \(7 bytes\)/],
    ['a length that is no number', attachments('7'), /size announced/],
    ['provenance', attachments(7, { '@acme/ui-1.0.0.sigstore': { data: '{}' } }), /publish without --provenance/],
    ['a second attachment', attachments(7, { 'x.zip': { data: '' } }), /no tarball \("x\.zip"\)/],
  ])('refuses %s', (_, change, message, more = {}) => {
    const { attachmentKey, ...rest } = { ...scanned(change), ...more };
    const document = attachmentKey === undefined ? rest : { ...rest, attachmentKey };
    expect(() => publishRequest(nameOf('@acme/ui'), document)).toThrow(message);
  });
});

describe('assertDigests', () => {
  const integrity = (algorithm: 'sha512' | 'sha1'): string => `${algorithm}-${digests[algorithm].toString('base64')}`;
  const check = (dist: unknown) => () => assertDigests({ dist } as JsonObject, digests);

  it.each([
    [{ integrity: integrity('sha512'), shasum: digests.sha1.toString('hex') }],
    [{ integrity: `${integrity('sha1')} ${integrity('sha512')}?opt` }],
    [{ integrity: 'sha384-unknown' }],
    [{ shasum: digests.sha1.toString('hex').toUpperCase() }],
    [{}],
    [undefined],
  ])('takes %j', (dist) => expect(check(dist)).not.toThrow());

  it.each([
    [{ integrity: `sha512-${'A'.repeat(86)}==` }, 'integrity'],
    [{ integrity: `${integrity('sha512')} sha1-AAAA` }, 'integrity'],
    [{ integrity: 'sha512-' }, 'integrity'],
    [{ integrity: integrity('sha512'), shasum: '0'.repeat(40) }, 'shasum'],
  ])('refuses %j', (dist, algorithm) => expect(check(dist)).toThrow(expect.objectContaining({ code: 'digest_mismatch', params: expect.objectContaining({ algorithm }) })));
});
