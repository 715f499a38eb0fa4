import type { Request } from 'express';

/**
 * The registry prefix that the client used, so that what it reads points back to where it has credentials for:
 * `https://host/api/v4/projects/7/packages/npm`. `origin` is the configured one, never a header of the request.
 */
export function registryPrefix(origin: string, request: Pick<Request, 'originalUrl'>, format: string): string {
  const marker = `/packages/${format}`;
  const path = request.originalUrl.split('?', 1)[0] ?? '';
  const end = path.indexOf(marker) + marker.length;
  return `${origin}${path.slice(0, end)}`;
}
