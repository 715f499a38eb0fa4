import type { Response } from 'express';

/**
 * What every file and every document for a client carries: whatever somebody uploaded, a browser must not run it on our origin.
 */
export function setClientHeaders(response: Response): void {
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Referrer-Policy', 'no-referrer');
}
