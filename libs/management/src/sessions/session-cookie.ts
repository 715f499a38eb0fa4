import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { cookieValue, sessionCookieName, sessionLifetimeMs } from '@packyard/auth';
import type { Request } from 'express';

/** `Set-Cookie` for a new session. Scripts of the page never see it, other sites' pages never send it along with their own requests. */
export function sessionCookie(token: string, isHttps: boolean): string {
  return attributes(token, Math.floor(sessionLifetimeMs / 1000), isHttps);
}

/** Takes the cookie out of the browser. */
export function endedSessionCookie(isHttps: boolean): string {
  return attributes('', 0, isHttps);
}

function attributes(value: string, maxAgeSeconds: number, isHttps: boolean): string {
  return `${sessionCookieName}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
}

/** Injects the session token that the browser sent, whether or not it is good. */
export const SessionCookie = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined =>
  cookieValue(context.switchToHttp().getRequest<Request>().headersDistinct['cookie'] ?? [], sessionCookieName),
);
