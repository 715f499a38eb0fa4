import { Catch, HttpException, Injectable, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { RegistryError, type Problem } from '@packyard/domain';
import type { Response } from 'express';
import { stateOf, type GuardedRequest } from './access.ts';
import { setClientHeaders } from './client-headers.ts';
import { endAfterBody } from './drain.ts';
import { gitlabError } from './gitlab-error.ts';
import { isDatabaseAway, isMalformedPath } from './known-failures.ts';

const authenticationCodes = new Set<string>(['unauthenticated', 'token_invalid', 'token_expired', 'token_revoked', 'password_refused', 'credentials_ambiguous']);

/** Every error leaves through here: in the route's format's own dialect, else as GitLab's API says it. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<GuardedRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const state = stateOf(request);
    const problem = this.problemOf(error, state.requestId);
    if (response.headersSent || response.destroyed) return void response.destroy();
    const wire = state.format?.renderError(problem) ?? gitlabError(problem);
    setClientHeaders(response);
    for (const [name, value] of Object.entries({ ...problem.headers, ...wire.headers })) response.setHeader(name, value);
    const challenge = this.challenge(request, problem);
    if (challenge !== undefined) response.setHeader('WWW-Authenticate', challenge);
    response.setHeader('Cache-Control', 'no-store');
    const body = Buffer.from(wire.body);
    response.status(wire.status);
    if (wire.reason !== undefined) response.statusMessage = statusText(wire.reason);
    response.setHeader('Content-Type', wire.contentType);
    response.setHeader('Content-Length', body.length);
    endAfterBody(request, response, request.method === 'HEAD' ? undefined : body);
  }

  /** Most package managers send their token only when asked for it. A browser is never asked: it would pop up a password box. */
  private challenge(request: GuardedRequest, problem: Problem): string | undefined {
    const { format } = stateOf(request);
    if (format === undefined || problem.status !== 401 || !authenticationCodes.has(problem.code)) return undefined;
    return request.get('sec-fetch-mode') === undefined || request.get('sec-fetch-site') === undefined ? format.credentials.challenge : undefined;
  }

  private problemOf(error: unknown, requestId: string): Problem {
    if (error instanceof RegistryError) {
      if (error.status >= 500) this.logger.error({ requestId, code: error.code, cause: error.cause }, error.stack);
      return error.toProblem(requestId);
    }
    if (error instanceof HttpException) return fromNest(error).toProblem(requestId);
    if (isMalformedPath(error)) return new RegistryError('bad_request', { reason: 'the address is not properly percent-encoded' }).toProblem(requestId);
    if (isDatabaseAway(error)) {
      this.logger.error({ requestId, message: 'the database does not answer' }, (error as Error).stack);
      return new RegistryError('unavailable', {}, { headers: { 'Retry-After': '5' } }).toProblem(requestId);
    }
    this.logger.error({ requestId, message: error instanceof Error ? error.message : String(error) }, error instanceof Error ? error.stack : undefined);
    return new RegistryError('internal', { requestId }).toProblem(requestId);
  }
}

/** A status line holds printable ASCII only, and proxies bound its length. */
function statusText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 400);
}

/** Errors that Nest or Express throw before a handler runs. */
function fromNest(error: HttpException): RegistryError {
  switch (error.getStatus()) {
    case 404:
      return new RegistryError('route_not_found');
    case 405:
      return new RegistryError('method_not_allowed');
    case 413:
      return new RegistryError('too_large');
    case 415:
      return new RegistryError('media_type_unsupported');
    default:
      return error.getStatus() < 500 ? new RegistryError('bad_request', { reason: 'the request could not be read' }) : new RegistryError('internal');
  }
}
