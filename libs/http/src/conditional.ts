import type { Request } from 'express';

/** True if the client's copy is the current one. If-None-Match wins over If-Modified-Since. @see https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2 */
export function isNotModified(request: Request, etag: string, lastModified: Date): boolean {
  const ifNoneMatch = request.get('if-none-match');
  if (ifNoneMatch !== undefined) return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => weak(tag) === weak(etag));
  const since = Date.parse(request.get('if-modified-since') ?? '');
  return !Number.isNaN(since) && wholeSeconds(lastModified) <= since;
}

/** For a range request: may the client continue what it has? If-Range compares strongly. */
export function mayContinue(request: Request, etag: string, lastModified: Date): boolean {
  const ifRange = request.get('if-range');
  if (ifRange === undefined) return true;
  if (ifRange.startsWith('"')) return ifRange === etag;
  return Date.parse(ifRange) === wholeSeconds(lastModified);
}

const weak = (tag: string): string => tag.trim().replace(/^W\//, '');
const wholeSeconds = (date: Date): number => Math.floor(date.getTime() / 1000) * 1000;
