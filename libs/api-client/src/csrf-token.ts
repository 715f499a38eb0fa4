import { client } from './generated/client.gen.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
let current: string | null = null;

client.interceptors.request.use((request) => {
  if (current !== null && !safeMethods.has(request.method)) request.headers.set('X-CSRF-Token', current);
  return request;
});

/**
 * In a browser the session cookie says who calls; every change must also carry the token that `getSession`, `createSession`
 * and `changePassword` answer. The default client sends the last one given here.
 */
export function setCsrfToken(token: string | null): void {
  current = token;
}
