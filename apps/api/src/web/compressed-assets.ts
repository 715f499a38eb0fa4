import type { RequestHandler } from 'express';
import { readdirSync } from 'node:fs';

/** What the SPA's build compresses, and nothing else. */
const contentTypes = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
]);

/**
 * Answers with the `.gz` beside an asset, made when the SPA was built, to whoever takes gzip. Mount it before the static files:
 * it only changes which of them is sent.
 */
export function compressedAssets(assetsDir: string): RequestHandler {
  const compressed = new Set(readdirSync(assetsDir).filter((name) => name.endsWith('.gz')).map((name) => `/${name.slice(0, -'.gz'.length)}`));
  return (request, response, next) => {
    const contentType = contentTypes.get(/\.[a-z]+$/.exec(request.path)?.[0] ?? '');
    if (contentType === undefined || !compressed.has(request.path)) return next();
    response.setHeader('Vary', 'Accept-Encoding');
    if (request.acceptsEncodings('gzip', 'identity') !== 'gzip') return next();
    response.setHeader('Content-Type', contentType);
    response.setHeader('Content-Encoding', 'gzip');
    request.url = `${request.path}.gz`;
    next();
  };
}
