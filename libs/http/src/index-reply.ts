import type { IndexDocument } from '@packyard/registry';
import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { setClientHeaders } from './client-headers.ts';
import { isNotModified } from './conditional.ts';
import { Reply } from './reply.ts';

export interface IndexReplyOptions {
  /** Request headers that the bytes depend on, besides Accept-Encoding. */
  readonly vary?: readonly string[];
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends an index document with both validators; clients revalidate, so it is never stale. */
export class IndexReply extends Reply {
  constructor(
    private readonly document: IndexDocument,
    private readonly options: IndexReplyOptions = {},
  ) {
    super();
  }

  override async send(request: Request, response: Response): Promise<void> {
    const { document } = this;
    setClientHeaders(response);
    response.setHeader('Vary', ['Accept-Encoding', ...(this.options.vary ?? [])].join(', '));
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('ETag', document.etag);
    response.setHeader('Last-Modified', document.lastModified.toUTCString());
    for (const [name, value] of Object.entries(this.options.headers ?? {})) response.setHeader(name, value);
    if (isNotModified(request, document.etag, document.lastModified)) {
      response.status(304).end();
      return this.discard();
    }
    response.setHeader('Content-Type', this.options.contentType ?? document.contentType);
    if (document.encoding === 'gzip') response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Content-Length', document.sizeBytes);
    if (document.body.kind === 'memory') return void response.end(request.method === 'HEAD' ? undefined : document.body.bytes);
    if (request.method === 'HEAD') {
      response.end();
      return this.discard();
    }
    await pipeline(document.body.open(), response).catch((error: Error) => response.destroy(error));
    await this.discard();
  }

  private async discard(): Promise<void> {
    if (this.document.body.kind === 'file') await this.document.body.discard();
  }
}

export function indexReply(document: IndexDocument, options?: IndexReplyOptions): Reply {
  return new IndexReply(document, options);
}

/** The encoding to build a document in: gzip if the client takes it. */
export function documentEncoding(request: Request): 'identity' | 'gzip' {
  return request.acceptsEncodings('gzip', 'identity') === 'gzip' ? 'gzip' : 'identity';
}
