import { createHash } from 'node:crypto';
import { provenanceOf } from './attestations.ts';

const file = { name: 'acme-1.0-py3-none-any.whl', sha256: createHash('sha256').update('acme').digest() };
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');
const statement = (change: object = {}): object => ({ _type: 'https://in-toto.io/Statement/v1', subject: [{ name: file.name, digest: { sha256: file.sha256.toString('hex') } }], predicateType: 'https://docs.pypi.org/attestations/publish/v1', predicate: null, ...change });
const attestation = (inner: unknown = statement(), change: object = {}): object => ({ version: 1, verification_material: { certificate: 'AAAA', transparency_entries: [{ logIndex: 1 }] }, envelope: { statement: base64(inner), signature: 'AAAA' }, ...change });

describe('attestations', () => {
  it('become the provenance document, word for word', () => {
    const text = JSON.stringify([attestation()], undefined, 1);
    const document = provenanceOf(text, file).toString();
    expect(JSON.parse(document)).toEqual({ version: 1, attestation_bundles: [{ publisher: { kind: 'unverified', claims: null }, attestations: [attestation()] }] });
    expect(document).toContain(text);
  });

  it.each<[string, string]>([
    ['no JSON', '['],
    ['no list', JSON.stringify(attestation())],
    ['an empty list', '[]'],
    ['too many', JSON.stringify(Array.from({ length: 11 }, () => attestation()))],
    ['another version', JSON.stringify([attestation(statement(), { version: 2 })])],
    ['no envelope', JSON.stringify([attestation(statement(), { envelope: {} })])],
    ['a statement that is no base64', JSON.stringify([attestation(statement(), { envelope: { statement: '!', signature: 'AAAA' } })])],
    ['a statement that is no JSON', JSON.stringify([attestation(statement(), { envelope: { statement: 'AAAA', signature: 'AAAA' } })])],
    ['a statement of another type', JSON.stringify([attestation(statement({ _type: 'x' }))])],
    ['another file', JSON.stringify([attestation(statement({ subject: [{ name: 'other.whl', digest: { sha256: file.sha256.toString('hex') } }] }))])],
    ['another digest', JSON.stringify([attestation(statement({ subject: [{ name: file.name, digest: { sha256: '0'.repeat(64) } }] }))])],
    ['two subjects', JSON.stringify([attestation(statement({ subject: [1, 2].map(() => ({ name: file.name, digest: { sha256: file.sha256.toString('hex') } })) }))])],
    ['one right and one wrong', JSON.stringify([attestation(), attestation(statement({ subject: [] }))])],
    ['depth without end', '['.repeat(100_000)],
    ['too long a text', JSON.stringify([attestation()]).padEnd(1_100_000)],
  ])('with %s are refused', (_, text) => {
    expect(() => provenanceOf(text, file)).toThrow(/attestations/);
  });
});
