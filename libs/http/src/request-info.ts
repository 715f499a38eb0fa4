import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { GuardedRequest } from './access.ts';

/** Where a request came from, for the audit log. */
export interface RequestInfo {
  readonly ip?: string;
  readonly userAgent?: string;
  readonly requestId?: string;
}

export function requestInfo(request: GuardedRequest): RequestInfo {
  const userAgent = request.get('user-agent')?.slice(0, 255);
  return {
    ...(request.ip === undefined ? {} : { ip: request.ip }),
    ...(userAgent === undefined ? {} : { userAgent }),
    ...(request.packyard === undefined ? {} : { requestId: request.packyard.requestId }),
  };
}

export const FromRequest = createParamDecorator((_: unknown, context: ExecutionContext): RequestInfo => requestInfo(context.switchToHttp().getRequest<GuardedRequest>()));
