import type { ThingRef } from '@packyard/registry';
import type { Request } from 'express';

/** Longest full path of a project or group. */
const maxPathLength = 1000;

/** The project or group of the route: its number, or its URL-encoded full path. Management routes call it `:id`. */
export function thingRef(request: Request, parameter: 'projectId' | 'groupId'): ThingRef {
  // a wildcard gives a path in parts
  const text = [request.params[parameter] ?? request.params['id'] ?? ''].flat().join('/');
  if (/^[0-9]{1,15}$/.test(text)) return { id: Number(text) };
  return { path: text.length > maxPathLength || text.includes('\0') ? '' : text };
}
