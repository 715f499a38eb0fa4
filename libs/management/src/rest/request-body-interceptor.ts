import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isPollutingKey, RegistryError } from '@packyard/domain';
import { json, urlencoded, type Request, type Response } from 'express';
import { defer, from, switchMap, type Observable } from 'rxjs';
import { jsonOnlyKey } from './json-only.ts';

const limit = '1mb';
const readJson = json({ limit, strict: true });
const readForm = urlencoded({ limit, extended: false, parameterLimit: 100 });
const withBody = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Reads the body of the management API's own routes: JSON, or the form that scripts send with `curl --data`.
 * An interceptor, so that the guard has decided before a byte is read; the body parser of the server stays off.
 * As in GitLab, parameters may also stand in the query string; the body wins.
 */
@Injectable()
export class RequestBodyInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    if (!withBody.has(request.method)) return next.handle();
    const jsonOnly = this.reflector.getAllAndOverride<boolean>(jsonOnlyKey, [context.getHandler(), context.getClass()]) === true;
    const response = context.switchToHttp().getResponse<Response>();
    return defer(() => from(read(request, response, jsonOnly))).pipe(switchMap(() => next.handle()));
  }
}

async function read(request: Request, response: Response, jsonOnly: boolean): Promise<void> {
  for (const parse of jsonOnly ? [readJson] : [readJson, readForm]) {
    await new Promise<void>((resolve, reject) => parse(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(refusal(error)))));
  }
  const body: unknown = request.body ?? {};
  if (request.body === undefined && hasBody(request)) throw new RegistryError('media_type_unsupported', { type: request.get('content-type')?.slice(0, 100) ?? 'none', allowed: 'application/json' });
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new RegistryError('body_malformed', { reason: 'Send a JSON object' });
  request.body = withoutBrackets({ ...(jsonOnly ? {} : request.query), ...body });
}

function hasBody(request: Request): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}

/** `scopes[]` is how forms name a list. Keys that reach an object's prototype are refused wherever they stand. */
function withoutBrackets(parameters: Record<string, unknown>): Record<string, unknown> {
  const clean = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(parameters)) {
    refusePollution(name, value);
    if (name.endsWith('[]')) clean[name.slice(0, -2)] = Array.isArray(value) ? value : [value];
    else clean[name] = value;
  }
  return clean;
}

function refusePollution(name: string, value: unknown, depth = 0): void {
  if (isPollutingKey(name.replace(/\[.*$/s, '')) || depth > 8) throw new RegistryError('body_malformed', { reason: 'The body holds a key that is not allowed' });
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) refusePollution(key, inner, depth + 1);
}

function refusal(error: unknown): unknown {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  switch (type) {
    case 'entity.too.large':
      return new RegistryError('too_large', { limit: 1024 * 1024 });
    case 'entity.parse.failed':
    case 'entity.verify.failed':
    case 'parameters.too.many':
    case 'querystring.parse.rangeError':
      return new RegistryError('body_malformed', { reason: 'The body is not valid JSON or form data' });
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new RegistryError('media_type_unsupported', { allowed: 'application/json in UTF-8' });
    case 'request.aborted':
    case 'request.size.invalid':
      return new RegistryError('body_truncated');
    default:
      return error;
  }
}
