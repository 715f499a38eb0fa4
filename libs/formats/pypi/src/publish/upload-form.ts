import { printable, RegistryError } from '@packyard/domain';
import { z } from 'zod';

/** The fields of an upload that are looked at; everything else about a distribution is read from the file itself. */
export interface UploadForm {
  readonly name: string;
  readonly version: string;
  readonly fileType?: string;
  /** Digests that the client made, of the whole file. Empty fields are as good as none. */
  readonly digests: { readonly md5?: Buffer; readonly sha256?: Buffer; readonly blake2b256?: Buffer };
  /** JSON text of a list. @see https://peps.python.org/pep-0740/ */
  readonly attestations?: string;
}

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-fA-F]{${2 * bytes}}$`)).transform((text) => Buffer.from(text, 'hex')).optional();
const form = z.object({
  ':action': z.literal('file_upload').optional(),
  protocol_version: z.literal('1').optional(),
  name: z.string(),
  version: z.string(),
  filetype: z.enum(['bdist_wheel', 'sdist']).optional(),
  md5_digest: hex(16),
  sha256_digest: hex(32),
  blake2_256_digest: hex(32),
  attestations: z.string().optional(),
});
const looked = Object.keys(form.shape);

/**
 * Reads the form that twine, flit, poetry, pdm and uv send.
 *
 * @see https://docs.pypi.org/api/upload/
 * @throws RegistryError `parameter_missing`, `parameter_invalid` with the field's name
 */
export function readUploadForm(fields: readonly (readonly [name: string, value: string])[]): UploadForm {
  const result = form.safeParse(valuesOf(fields));
  if (!result.success) throw fieldError(result.error.issues[0]);
  const { name, version, filetype, md5_digest: md5, sha256_digest: sha256, blake2_256_digest: blake2b256, attestations } = result.data;
  return {
    name,
    version,
    ...(filetype === undefined ? {} : { fileType: filetype }),
    digests: { ...(md5 === undefined ? {} : { md5 }), ...(sha256 === undefined ? {} : { sha256 }), ...(blake2b256 === undefined ? {} : { blake2b256 }) },
    ...(attestations === undefined ? {} : { attestations }),
  };
}

/** Empty fields are left out: some clients send every field they know. */
function valuesOf(fields: readonly (readonly [string, string])[]): Record<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of fields) {
    if (!looked.includes(name) || value === '') continue;
    if (values.has(name)) throw new RegistryError('parameter_invalid', { name, problem: 'is there twice: send it once' });
    values.set(name, value);
  }
  return Object.fromEntries(values);
}

const allowed: Readonly<Record<string, string>> = {
  ':action': 'file_upload',
  protocol_version: '1',
  filetype: 'bdist_wheel, sdist',
  md5_digest: '32 hexadecimal digits',
  sha256_digest: '64 hexadecimal digits',
  blake2_256_digest: '64 hexadecimal digits',
};

function fieldError(issue: z.core.$ZodIssue | undefined): RegistryError {
  const name = String(issue?.path[0] ?? 'form');
  if (issue?.code === 'invalid_type') return new RegistryError('parameter_missing', { name });
  return new RegistryError('parameter_invalid', { name, ...(allowed[name] === undefined ? {} : { allowed: printable(allowed[name]) }) });
}
