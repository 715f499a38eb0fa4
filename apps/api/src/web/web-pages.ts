import { assetRoute, nameRoute } from '@packyard/http';
import { Router, static as serveStatic, type RequestHandler, type Response } from 'express';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compressedAssets } from './compressed-assets.ts';
import { isPagePath } from './page-paths.ts';
import { wantsPage } from './wants-page.ts';

const contentSecurityPolicy = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "img-src 'self' data:",
].join('; ');

const yearMs = 365 * 24 * 3600 * 1000;

/** The built SPA: `undefined` when there is none in the folder (an api built alone). */
export function webPages(webDir: string): RequestHandler | undefined {
  const indexFile = path.join(webDir, 'index.html');
  if (!existsSync(indexFile)) return undefined;
  return Router({ caseSensitive: true })
    .use('/assets', compressedAssets(path.join(webDir, 'assets')))
    .use('/assets', named(assetRoute, serveStatic(path.join(webDir, 'assets'), { index: false, redirect: false, immutable: true, maxAge: yearMs })))
    .use(rootFiles(webDir))
    .use(pages(readFileSync(indexFile)));
}

/** Files beside index.html (the icon, the script that sets the colours before the first paint). Their names stay when they change. */
function rootFiles(webDir: string): RequestHandler {
  const names = new Set(readdirSync(webDir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== 'index.html').map((entry) => `/${entry.name}`));
  const serve = named(assetRoute, serveStatic(webDir, { index: false, redirect: false, setHeaders: (response: Response) => response.setHeader('Cache-Control', 'no-cache') }));
  return (request, response, next) => (names.has(request.path) ? serve(request, response, next) : next());
}

/** One document for every page: the SPA reads the address. */
function pages(html: Buffer): RequestHandler {
  const etag = `"${createHash('sha256').update(html).digest('base64url')}"`;
  return (request, response, next) => {
    if (!isPagePath(request.path) || !wantsPage(request)) return next();
    nameRoute(response, 'page');
    setPageHeaders(response);
    response.setHeader('ETag', etag);
    if (request.fresh) return void response.status(304).end();
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Length', html.length);
    response.end(request.method === 'HEAD' ? undefined : html);
  };
}

function setPageHeaders(response: Response): void {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy);
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Vary', 'Accept');
}

function named(name: string, serve: RequestHandler): RequestHandler {
  return (request, response, next) => {
    nameRoute(response, name);
    return serve(request, response, (error?: unknown) => {
      nameRoute(response, 'none');
      next(error);
    });
  };
}
