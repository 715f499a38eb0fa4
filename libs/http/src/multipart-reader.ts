import { Injectable } from '@nestjs/common';
import { RegistryError, type Actor } from '@packyard/domain';
import type { ReceivedFile, UploadLimits } from '@packyard/registry';
import type { Request } from 'express';
import { parseForm, type FormFields } from './form-parser.ts';
import { UploadReader } from './upload-reader.ts';

export interface FormLimits extends UploadLimits {
  /** The field that holds the file. */
  readonly fileField: string;
}

export interface ReceivedForm extends Pick<FormFields, 'fields' | 'fileName'> {
  readonly file: ReceivedFile;
}

/** What a form may have around its file: boundaries, other fields, a signature. */
const maxOverheadBytes = 8 * 1024 * 1024;

/** Receives forms with one file of any size: the file goes to disk as it arrives, the small fields are kept. */
@Injectable()
export class MultipartReader {
  constructor(private readonly uploads: UploadReader) {}

  /** True if the body is a form. */
  static isForm(request: Request): boolean {
    return /^multipart\/form-data\b/i.test(request.get('content-type') ?? '');
  }

  /**
   * The form's file and its text fields. The caller discards the file in a `finally`.
   *
   * @throws RegistryError `too_large` (before reading where the length is announced), `parameter_missing` without the file,
   * `body_malformed`, `body_truncated`, `uploads_busy`, `storage_full`
   */
  async receive(request: Request, actor: Actor, limits: FormLimits): Promise<ReceivedForm> {
    const maxBodyBytes = limits.maxBytes + maxOverheadBytes;
    if (Number(request.get('content-length') ?? 0) > maxBodyBytes) throw new RegistryError('too_large', { limit: limits.maxBytes });
    let form: FormFields | undefined;
    const file = await this.uploads.receive(actor, limits, async (upload) => {
      const body = bounded(this.uploads.chunks(request), maxBodyBytes, limits.maxBytes);
      form = await parseForm(request.get('content-type') ?? '', body, limits.fileField, (chunk) => upload.write(chunk));
      if (!form.fileFound) throw new RegistryError('parameter_missing', { name: limits.fileField });
    });
    return { file, fields: form?.fields ?? [], ...(form?.fileName === undefined ? {} : { fileName: form.fileName }) };
  }
}

async function* bounded(chunks: AsyncIterable<Buffer>, maxBytes: number, limit: number): AsyncIterable<Buffer> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) throw new RegistryError('too_large', { limit });
    yield chunk;
  }
}
