import { Inject, Injectable } from '@nestjs/common';
import { RegistryError, type Actor, type PackageFormat } from '@packyard/domain';
import { Uploads, type ReceivedFile, type Upload, type UploadLimits } from '@packyard/registry';
import type { Request } from 'express';
import { bodyChunks } from './body-chunks.ts';
import { HTTP_OPTIONS, type HttpOptions } from './http-options.ts';

/** Receives bodies of any size to disk. The only way for a format to read one. */
@Injectable()
export class UploadReader {
  constructor(
    private readonly uploads: Uploads,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  /** Bytes that one file of this format may have in a project, as its administrators set it. */
  maxFileBytes(projectId: number, format: PackageFormat): Promise<number> {
    return this.uploads.maxFileBytes(projectId, format);
  }

  /**
   * The whole raw body as one file. The caller discards it in a `finally`.
   *
   * @throws RegistryError `too_large` (before reading where the length is announced), `body_truncated`, `uploads_busy`, `storage_full`
   */
  async raw(request: Request, actor: Actor, limits: UploadLimits): Promise<ReceivedFile> {
    const announced = Number(request.get('content-length') ?? 0);
    if (announced > limits.maxBytes) throw new RegistryError('too_large', { limit: limits.maxBytes });
    return this.receive(actor, limits, async (upload) => {
      for await (const chunk of this.chunks(request)) await upload.write(chunk);
    });
  }

  /** A file that a parser finds inside the body: `fill` writes its bytes. */
  async receive(actor: Actor, limits: UploadLimits, fill: (upload: Upload) => Promise<void>): Promise<ReceivedFile> {
    const upload = await this.uploads.begin(actor, limits);
    try {
      await fill(upload);
      return await upload.finish();
    } catch (error) {
      await upload.discard();
      throw error;
    }
  }

  /** A small document that the server makes from an upload, as a file beside it. The caller discards it in a `finally`. */
  made(bytes: Buffer): Promise<ReceivedFile> {
    return this.uploads.made(bytes);
  }

  /** A file inside an upload as one of its own, at most `maxBytes` long. The caller discards it in a `finally`. */
  madeFrom(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<ReceivedFile> {
    return this.uploads.madeFrom(chunks, maxBytes);
  }

  /** The body's bytes as they arrive, for a parser of the format's own. */
  chunks(request: Request): AsyncIterable<Buffer> {
    return bodyChunks(request, this.options.uploadIdleTimeoutMs);
  }

  /** A small body in memory. @throws RegistryError `too_large` beyond `maxBytes` */
  async small(request: Request, maxBytes: number): Promise<Buffer> {
    const held: Buffer[] = [];
    let length = 0;
    for await (const chunk of this.chunks(request)) {
      length += chunk.length;
      if (length > maxBytes) throw new RegistryError('too_large', { limit: maxBytes });
      held.push(chunk);
    }
    return Buffer.concat(held);
  }
}
