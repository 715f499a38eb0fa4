import { cookieValue, csrfToken, sessionCookieName } from '@packyard/auth';
import { RegistryError, type Actor } from '@packyard/domain';
import type { Request } from 'express';
import { timingSafeEqual } from 'node:crypto';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser adds the session cookie to every request, whoever's page caused it. So whatever changes something on the strength of
 * a cookie needs a header that only our own page can know, and must come from our own origin where the browser tells.
 *
 * @throws RegistryError `csrf_failed`
 */
export function assertSameSite(request: Request, actor: Actor | undefined): void {
  if (safeMethods.has(request.method) || actor?.kind !== 'user' || actor.via.kind !== 'session') return;
  const session = cookieValue(request.headersDistinct['cookie'] ?? [], sessionCookieName);
  const sent = request.get('x-csrf-token');
  if (session === undefined || sent === undefined || !equal(sent, csrfToken(session)) || !isOwnOrigin(request)) throw new RegistryError('csrf_failed');
}

function isOwnOrigin(request: Request): boolean {
  const origin = request.get('origin');
  if (origin === undefined) return request.get('sec-fetch-site') !== 'cross-site';
  try {
    return new URL(origin).host === request.get('host') || request.get('sec-fetch-site') === 'same-origin';
  } catch {
    return false;
  }
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
