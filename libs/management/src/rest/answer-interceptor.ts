import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { MANAGEMENT_OPTIONS, type ManagementOptions } from '../management-options.ts';
import { Answer, KeysetPage, OffsetPage } from './answer.ts';
import { keysetHeaders, offsetHeaders } from './page-headers.ts';

/** Writes the headers that a handler answered with, and the paging headers of lists. Transport only. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(@Inject(MANAGEMENT_OPTIONS) private readonly options: ManagementOptions) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    // what these answers hold depends on who asks
    response.setHeader('Cache-Control', 'private, no-store');
    return next.handle().pipe(map((answer: unknown) => this.write(answer, request, response)));
  }

  private write(answer: unknown, request: Request, response: Response): unknown {
    if (answer instanceof Answer) return set(response, answer.headers, answer.body);
    if (answer instanceof OffsetPage) return set(response, offsetHeaders(answer, this.urlOf(request)), answer.items);
    if (answer instanceof KeysetPage) return set(response, keysetHeaders(answer, this.urlOf(request)), answer.items);
    return answer;
  }

  /** The address as the client knows it, without credentials that some clients put into the query. */
  private urlOf(request: Request): URL {
    const { pathname, search } = new URL(request.originalUrl, this.options.externalUrl);
    const url = new URL(this.options.externalUrl + pathname + search);
    for (const name of ['private_token', 'access_token', 'job_token']) url.searchParams.delete(name);
    return url;
  }
}

function set(response: Response, headers: Readonly<Record<string, string | readonly string[]>>, body: unknown): unknown {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return body;
}
