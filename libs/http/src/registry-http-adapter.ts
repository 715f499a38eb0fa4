import { ExpressAdapter } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { Reply } from './reply.ts';

/** Express, with one addition: a handler may return a `Reply`, which then writes itself. */
export class RegistryHttpAdapter extends ExpressAdapter {
  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    if (body instanceof Reply) return body.send(response.req as Request, response);
    return super.reply(response, body, statusCode);
  }
}
