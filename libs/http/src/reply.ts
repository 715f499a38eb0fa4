import type { Request, Response } from 'express';
import { setClientHeaders } from './client-headers.ts';

/**
 * An answer that writes itself: files, index documents, text in a client's own media type. Handlers return one;
 * the HTTP adapter sends it. JSON for the management API is returned as a plain object instead.
 */
export abstract class Reply {
  abstract send(request: Request, response: Response): void | Promise<void>;
}

/** A short text or JSON body with exact headers. Nobody keeps a copy unless they say so. */
export class TextReply extends Reply {
  constructor(
    private readonly status: number,
    private readonly contentType: string,
    private readonly body: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super();
  }

  override send(_request: Request, response: Response): void {
    response.status(this.status);
    setClientHeaders(response);
    response.setHeader('Cache-Control', 'no-store');
    for (const [name, value] of Object.entries(this.headers)) response.setHeader(name, value);
    if (this.status === 204) return void response.end();
    const bytes = Buffer.from(this.body);
    response.setHeader('Content-Type', this.contentType);
    response.setHeader('Content-Length', bytes.length);
    response.end(bytes);
  }
}

/** JSON as package managers expect it. */
export function jsonReply(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
  return new TextReply(status, 'application/json; charset=utf-8', JSON.stringify(value), headers);
}

export function emptyReply(status = 204, headers: Readonly<Record<string, string>> = {}): Reply {
  return new TextReply(status, 'text/plain; charset=utf-8', '', headers);
}
