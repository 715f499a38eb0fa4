import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { RegistryError } from '@packyard/domain';
import { pipeline } from 'node:stream/promises';
import { withWholeClosingBoundary } from './closing-boundary.ts';

/** Above what any client sends: twine repeats `requires_dist` for each of up to a thousand dependencies, a description has 1 MiB at most. */
export const formLimits = { fields: 4000, fieldBytes: 1024 * 1024, allFieldsBytes: 4 * 1024 * 1024, files: 8, headerPairs: 32 } as const;

export interface FormFields {
  /** Text fields in the order sent; a name may repeat. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** As the client names the file: its last path segment, unchecked. */
  readonly fileName?: string;
  readonly fileFound: boolean;
}

/**
 * Reads a `multipart/form-data` body. The bytes of the first file under `fileField` go to `write` as they arrive, one call at a
 * time; files under other names are passed over, a second one under this name is refused: which of them is meant?
 *
 * @see https://www.rfc-editor.org/rfc/rfc7578
 * @throws RegistryError `body_malformed`, `too_large`, and what `write` throws
 */
export async function parseForm(contentType: string, chunks: AsyncIterable<Buffer>, fileField: string, write: (chunk: Buffer) => Promise<void>): Promise<FormFields> {
  const parser = createParser(contentType, fileField);
  const fields: [string, string][] = [];
  let fieldBytes = 0;
  let fileName: string | undefined;
  let file: BusboyFileStream | undefined;
  let copying: Promise<void> | undefined;
  const fail = (error: unknown): void => void parser.destroy(error as Error);

  parser.on('file', (name: string, stream: BusboyFileStream, sentName: string | undefined) => {
    if (name !== fileField) return void stream.resume();
    if (file !== undefined) return fail(malformed(`the form has more than one file named ${fileField}`));
    file = stream;
    fileName = sentName;
    copying = copy(stream, write);
    copying.catch(fail);
  });
  parser.on('field', (name: string | undefined, value: string, _nameCut: boolean, valueCut: boolean) => {
    fieldBytes += Buffer.byteLength(value) + Buffer.byteLength(name ?? '');
    if (valueCut || fieldBytes > formLimits.allFieldsBytes) return fail(malformed('a form field is too long'));
    if (name !== undefined) fields.push([name, value]);
  });
  parser.on('fieldsLimit', () => fail(malformed(`the form has more than ${formLimits.fields} fields`)));
  parser.on('filesLimit', () => fail(malformed(`the form has more than ${formLimits.files} files`)));

  try {
    await pipeline(withWholeClosingBoundary(chunks, boundaryOf(contentType)), parser);
  } catch (error) {
    // a parser that breaks off leaves the file's stream open: it would be waited for without end
    (file as BusboyFileStream | undefined)?.destroy(error as Error);
    await (copying as Promise<void> | undefined)?.catch(() => undefined);
    throw error instanceof Error && error.message === 'Unexpected end of multipart data' ? malformed('the form ends before its closing boundary') : error;
  }
  await copying;
  return { fields, fileFound: file !== undefined, ...(fileName === undefined ? {} : { fileName }) };
}

function boundaryOf(contentType: string): string {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]*)"|([^;\s]*))/i.exec(contentType) ?? [];
  return quoted ?? bare ?? '';
}

function createParser(contentType: string, fileField: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { fields: formLimits.fields, fieldSize: formLimits.fieldBytes, files: formLimits.files, headerPairs: formLimits.headerPairs },
      isPartAFile: (name, _type, fileName) => name === fileField || fileName !== undefined,
    });
  } catch (error) {
    throw new RegistryError('body_malformed', { reason: 'the form has no usable boundary' }, { cause: error });
  }
}

async function copy(stream: BusboyFileStream, write: (chunk: Buffer) => Promise<void>): Promise<void> {
  for await (const chunk of stream) await write(chunk as Buffer);
}

function malformed(reason: string): RegistryError {
  return new RegistryError('body_malformed', { reason });
}
