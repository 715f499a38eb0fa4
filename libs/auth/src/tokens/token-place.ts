import type { AccessTokenRow } from '@packyard/database';

/** The project or group of a token, as the audit log names it; nothing for a person's. */
export function placeOf({ projectId, namespaceId }: AccessTokenRow): { readonly projectId?: number; readonly namespaceId?: number } {
  return { ...(projectId === null ? {} : { projectId }), ...(namespaceId === null ? {} : { namespaceId }) };
}
