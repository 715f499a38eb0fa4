import { createHmac } from 'node:crypto';

/** Name of the cookie that holds a browser's session token. */
export const sessionCookieName = 'packyard_session';

/**
 * The token that a page sends back in `X-CSRF-Token`. Made from the session token, which only our server and the browser's cookie
 * jar know: it needs no storage, changes with every sign-in, and tells nothing about the session.
 */
export function csrfToken(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('csrf').digest('base64url');
}
