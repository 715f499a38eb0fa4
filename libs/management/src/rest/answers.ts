import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { errorSchema } from './error.schema.ts';

interface AnswerDescription {
  readonly summary: string;
  readonly description?: string;
  /** 200 unless said; without a body 204. */
  readonly status?: 200 | 201 | 202 | 204;
  /** One object. */
  readonly body?: z.ZodType;
  /** An array of these. */
  readonly list?: z.ZodType;
  /** The handler returns a `Reply`, which writes itself: the schema is for the document only. */
  readonly reply?: true;
  /** The bytes of a file. */
  readonly file?: true;
  readonly paging?: 'offset' | 'keyset';
  /** Not an endpoint of GitLab's. */
  readonly ext?: true;
}

const bytes = { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } };
const header = (description: string) => ({ description, schema: { type: 'string' as const } });

const offsetHeaders = {
  'X-Page': header('This page'),
  'X-Per-Page': header('Rows a page'),
  'X-Next-Page': header('Next page, empty on the last'),
  'X-Prev-Page': header('Page before, empty on the first'),
  'X-Total': header('Rows in all; left out beyond 10,000'),
  'X-Total-Pages': header('Pages in all; left out beyond 10,000 rows'),
  Link: header('Pages as URLs: prev, next, first, last'),
};
const keysetHeaders = { Link: header('The next page as URL'), 'X-Next-Cursor': header('EXT: the cursor of the next page; absent on the last') };

/** Says what a route answers: to the OpenAPI document, and to the interceptor that lets nothing else out. */
export function Answers(answer: AnswerDescription): MethodDecorator {
  const schema = answer.list ?? answer.body;
  const status = answer.status ?? (schema === undefined && !answer.file ? 204 : 200);
  const headers = answer.paging === undefined ? undefined : { offset: offsetHeaders, keyset: keysetHeaders }[answer.paging];
  const description = [answer.ext ? 'EXT: an addition to GitLab\'s API.' : undefined, answer.description].filter((part) => part !== undefined).join(' ');
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ summary: answer.summary, ...(description === '' ? {} : { description }) }),
    ...(answer.ext ? [ApiExtension('x-packyard-ext', true)] : []),
    ...(schema === undefined || answer.reply ? [] : [SerializeOptions({ schema })]),
    ApiResponse({ status, description: answer.summary, ...(schema === undefined ? {} : { standardSchema: schema, isArray: answer.list !== undefined }), ...(answer.file ? { content: bytes } : {}), ...(headers === undefined ? {} : { headers }) }),
    ApiResponse({ status: '4XX', description: 'Refused', standardSchema: errorSchema }),
  );
}
