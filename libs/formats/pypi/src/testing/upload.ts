import type { WireRequest } from '@packyard/registry-testing';
import { createHash } from 'node:crypto';

export type FormField = readonly [name: string, value: string];

interface FormFile {
  readonly field?: string;
  readonly fileName: string | undefined;
  readonly bytes: Buffer;
}

const boundary = 'c9b1d4f0a7';

/** A form as Python's requests library writes it. */
export function form(fields: readonly FormField[], files: readonly FormFile[]): { readonly headers: Record<string, string>; readonly body: Buffer } {
  const parts = [
    ...fields.map(([name, value]) => Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)),
    ...files.flatMap(({ field = 'content', fileName, bytes }) => [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\nContent-Type: application/octet-stream\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ]),
  ];
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]) };
}

/** The fields that every client sends. */
export function usualFields(name: string, version: string, { fileName, bytes }: { fileName: string; bytes: Buffer }): FormField[] {
  const isWheel = fileName.endsWith('.whl');
  return [
    [':action', 'file_upload'],
    ['protocol_version', '1'],
    ['metadata_version', '2.1'],
    ['name', name],
    ['version', version],
    ['filetype', isWheel ? 'bdist_wheel' : 'sdist'],
    ['pyversion', isWheel ? 'py3' : 'source'],
    ['sha256_digest', createHash('sha256').update(bytes).digest('hex')],
    ['md5_digest', createHash('md5').update(bytes).digest('hex')],
  ];
}

/** An upload of one file to the endpoint at `path`. */
export function upload(path: string, name: string, version: string, file: { fileName: string; bytes: Buffer }, fields = usualFields(name, version, file)): WireRequest & { readonly body: Buffer } {
  return { method: 'POST', path, ...form(fields, [file]) };
}
