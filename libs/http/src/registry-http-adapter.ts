import { ExpressAdapter } from '@nestjs/platform-express';
import express, { type Express, type Request, type Response } from 'express';
import { setClientHeaders } from './client-headers.ts';
import { Reply } from './reply.ts';

/** Express as every route here needs it, with one addition: a handler may return a `Reply`, which then writes itself. */
export class RegistryHttpAdapter extends ExpressAdapter {
  constructor(app: Express = express()) {
    super(app);
    app.disable('x-powered-by');
    // answers that have an ETag make it themselves: Express would hash each body in memory
    app.disable('etag');
    // ?a[b]=c stays a plain name: nothing that a client sends becomes an object
    app.set('query parser', 'simple');
    app.use((_request, response, next) => {
      setClientHeaders(response);
      next();
    });
  }

  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    if (body instanceof Reply) return body.send(response.req as Request, response);
    return super.reply(response, body, statusCode);
  }
}
