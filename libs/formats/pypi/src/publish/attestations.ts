import { RegistryError } from '@packyard/domain';
import { z } from 'zod';

/** One of each kind is what indexes take; there are two kinds. */
const maxAttestations = 10;
const maxTextLength = 1024 * 1024;

const attestation = z.object({
  version: z.literal(1),
  verification_material: z.object({ certificate: z.string(), transparency_entries: z.array(z.unknown()).min(1) }),
  envelope: z.object({ statement: z.base64(), signature: z.base64() }),
});
const statement = z.object({
  _type: z.literal('https://in-toto.io/Statement/v1'),
  subject: z.array(z.object({ name: z.string(), digest: z.record(z.string(), z.string()) })).length(1),
  predicateType: z.string(),
});

/**
 * The provenance document of a file from the attestations that came with it. Each must be about exactly this file; who signed it is
 * for the reader to verify, so the publisher is said to be none that is known.
 *
 * @see https://packaging.python.org/en/latest/specifications/index-hosted-attestations/
 * @throws RegistryError `parameter_invalid`
 */
export function provenanceOf(text: string, file: { readonly name: string; readonly sha256: Buffer }): Buffer {
  if (text.length > maxTextLength) throw invalid('is too long');
  const list = z.array(attestation).min(1).max(maxAttestations).safeParse(parsedJson(text));
  if (!list.success) throw invalid(`is no list of 1 to ${maxAttestations} attestations of version 1`);
  for (const { envelope } of list.data) assertSubject(envelope.statement, file);
  // the text itself: written anew it would no longer be what was signed for
  return Buffer.from(`{"version":1,"attestation_bundles":[{"publisher":{"kind":"unverified","claims":null},"attestations":${text}}]}`);
}

function assertSubject(encoded: string, file: { readonly name: string; readonly sha256: Buffer }): void {
  const result = statement.safeParse(parsedJson(Buffer.from(encoded, 'base64').toString('utf8')));
  if (!result.success) throw invalid('holds a statement that is not of the in-toto kind with one subject');
  const [subject] = result.data.subject;
  const isAboutIt = subject?.name === file.name && subject.digest['sha256']?.toLowerCase() === file.sha256.toString('hex');
  if (!isAboutIt) throw invalid('is about another file: attest the file that is uploaded, under its name');
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('is no JSON');
  }
}

function invalid(problem: string): RegistryError {
  return new RegistryError('parameter_invalid', { name: 'attestations', problem });
}
