import { Injectable } from '@nestjs/common';
import { RegistryError, type Actor } from '@packyard/domain';
import { UploadReader } from '@packyard/http';
import type { ReceivedFile } from '@packyard/registry';
import type { Request } from 'express';
import { assertJsonBody } from '../json-body.ts';
import { PublishDocumentScanner, type ScannedDocument } from '../publish-document-scanner.ts';
import { asRegistryError } from './body-error.ts';

export interface ReceivedDocument {
  readonly scanned: ScannedDocument;
  /** The decoded tarball; empty if the document has none. The caller discards it. */
  readonly tarball: ReceivedFile;
}

/** The document around a tarball: manifest, README, the client's own fields. */
const maxDocumentBytes = 8 * 1024 * 1024;
/** Fed in pieces, so that what one piece decodes to is small whatever the socket gives. */
const pieceBytes = 64 * 1024;

/** Receives npm's publish document: the tarball inside it goes to disk as it is decoded, the rest is kept. */
@Injectable()
export class PublishBody {
  constructor(private readonly uploads: UploadReader) {}

  /**
   * `maxTarballBytes` counts the tarball as it is, not its base64.
   * @throws RegistryError `too_large` (before reading where the length is announced), `body_malformed`, `body_truncated`, `media_type_unsupported`, `uploads_busy`, `storage_full`
   */
  async receive(request: Request, actor: Actor, maxTarballBytes: number): Promise<ReceivedDocument> {
    assertJsonBody(request);
    const announced = Number(request.get('content-length') ?? 0);
    if (announced > Math.ceil((maxTarballBytes * 4) / 3) + maxDocumentBytes) throw new RegistryError('too_large', { limit: maxTarballBytes });
    let scanned: ScannedDocument | undefined;
    const tarball = await this.uploads.receive(actor, { maxBytes: maxTarballBytes, digests: ['sha512', 'sha1'] }, async (upload) => {
      scanned = await this.scan(request, new PublishDocumentScanner({ onAttachment: upload, maxDocumentBytes }));
    });
    if (scanned === undefined) throw new Error('the upload ended without its document');
    return { scanned, tarball };
  }

  private async scan(request: Request, scanner: PublishDocumentScanner): Promise<ScannedDocument> {
    try {
      for await (const chunk of this.uploads.chunks(request)) {
        for (let at = 0; at < chunk.length; at += pieceBytes) await scanner.write(chunk.subarray(at, at + pieceBytes));
      }
      return scanner.finish();
    } catch (error) {
      throw asRegistryError(error);
    }
  }
}
