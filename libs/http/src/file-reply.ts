import { create as contentDisposition } from 'content-disposition';
import type { Download } from '@packyard/registry';
import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import parseRange from 'range-parser';
import { setClientHeaders } from './client-headers.ts';
import { isNotModified, mayContinue } from './conditional.ts';
import { Reply } from './reply.ts';

export interface FileReplyOptions {
  /** The name that a browser saves it under; the last part of its path if not given. */
  readonly fileName?: string;
  /** True only where the URL contains the digest or the bytes behind it can never change. */
  readonly immutable?: boolean;
  /** Of a document that the server made or checked; everything else is a heap of bytes. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a file: HEAD, one range, conditional requests. Bytes are streamed and never compressed. */
export class FileReply extends Reply {
  constructor(
    private readonly download: Download,
    private readonly options: FileReplyOptions = {},
  ) {
    super();
  }

  override async send(request: Request, response: Response): Promise<void> {
    const etag = `"${this.download.digests.sha256.toString('hex')}"`;
    if (isNotModified(request, etag, this.download.createdAt)) {
      this.setHeaders(response, etag);
      return void response.status(304).end();
    }
    const range = this.range(request, etag);
    if (range === 'unsatisfiable') return this.refuseRange(response, etag);
    const startByte = range?.start ?? 0;
    const endByte = range?.end ?? this.download.sizeBytes - 1;
    // opened before any header is set: bytes that are gone must not leave an ETag on the refusal
    const bytes = request.method === 'HEAD' || endByte < startByte ? undefined : await this.download.open(range === undefined ? undefined : { startByte, endByte });
    try {
      this.setHeaders(response, etag);
      if (range !== undefined) response.status(206).setHeader('Content-Range', `bytes ${startByte}-${endByte}/${this.download.sizeBytes}`);
      response.setHeader('Content-Type', this.options.contentType ?? 'application/octet-stream');
      response.setHeader('Content-Length', endByte - startByte + 1);
      await (bytes === undefined ? response.end() : pipeline(bytes, response));
    } catch (error) {
      // the client went away, or the bytes broke off: the connection must not look complete
      bytes?.destroy();
      response.destroy(error as Error);
    }
  }

  private refuseRange(response: Response, etag: string): void {
    this.setHeaders(response, etag);
    response.setHeader('Content-Range', `bytes */${this.download.sizeBytes}`);
    response.status(416).end();
  }

  private setHeaders(response: Response, etag: string): void {
    setClientHeaders(response);
    const fileName = this.options.fileName ?? this.download.path.split('/').at(-1) ?? 'file';
    response.setHeader('Content-Disposition', contentDisposition(fileName));
    response.setHeader('Accept-Ranges', 'bytes');
    response.setHeader('ETag', etag);
    response.setHeader('Last-Modified', this.download.createdAt.toUTCString());
    response.setHeader('Cache-Control', this.options.immutable === true ? 'private, max-age=31536000, immutable' : 'private, no-cache');
    response.setHeader('X-Checksum-SHA256', this.download.digests.sha256.toString('hex'));
    for (const [name, value] of Object.entries(this.options.headers ?? {})) response.setHeader(name, value);
  }

  /** One range; several, or something that is no range, is answered with the whole file. */
  private range(request: Request, etag: string): { start: number; end: number } | 'unsatisfiable' | undefined {
    const header = request.get('range');
    if (header === undefined || isBackwards(header) || !mayContinue(request, etag, this.download.createdAt)) return undefined;
    const ranges = parseRange(this.download.sizeBytes, header);
    if (ranges === -1) return 'unsatisfiable';
    if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return undefined;
    return ranges[0];
  }
}

/** `bytes=5-2` is no range at all, says the RFC; the parser takes it for one that cannot be satisfied. @see https://www.rfc-editor.org/rfc/rfc9110#section-14.1.1 */
function isBackwards(header: string): boolean {
  const [, first, last] = /^bytes=([0-9]+)-([0-9]+)$/.exec(header.trim()) ?? [];
  return first !== undefined && last !== undefined && Number(last) < Number(first);
}

export function fileReply(download: Download, options?: FileReplyOptions): Reply {
  return new FileReply(download, options);
}
