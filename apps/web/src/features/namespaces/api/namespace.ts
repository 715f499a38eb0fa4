import { getGroup, getProject, listUsers, type Group, type Project, type User } from '@packyard/api-client';
import { queryOptions } from '@tanstack/react-query';
import { ApiError } from '../../../lib/api-error.ts';
import { call, callPaged } from '../../../lib/call.ts';
import type { NamespaceLocation } from '../namespace-location.ts';

export type Namespace =
  | { readonly kind: 'project'; readonly project: Project }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'user'; readonly user: User };

/** Whatever lives at a path. Only the server knows what that is, so it is asked for each kind in turn, the likeliest first. */
export const namespaceQuery = ({ fullPath, isGroup }: Pick<NamespaceLocation, 'fullPath' | 'isGroup'>) =>
  queryOptions({
    queryKey: ['namespace', fullPath, isGroup],
    queryFn: ({ signal }) => (isGroup ? findGroup(fullPath, signal) : fullPath.includes('/') ? findBelow(fullPath, signal) : findAtTop(fullPath, signal)),
    staleTime: 30_000,
  });

async function findGroup(fullPath: string, signal: AbortSignal): Promise<Namespace> {
  return { kind: 'group', group: await call(getGroup({ path: { id: fullPath }, signal })) };
}

async function findBelow(fullPath: string, signal: AbortSignal): Promise<Namespace> {
  try {
    return { kind: 'project', project: await call(getProject({ path: { id: fullPath }, signal })) };
  } catch (error) {
    if (isMissing(error)) return findGroup(fullPath, signal).catch((second: unknown) => Promise.reject(isMissing(second) ? error : second));
    throw error;
  }
}

async function findAtTop(path: string, signal: AbortSignal): Promise<Namespace> {
  try {
    return await findGroup(path, signal);
  } catch (error) {
    if (!isMissing(error)) throw error;
    const user = await findUser(path, signal).catch(() => undefined);
    if (!user) throw error;
    return { kind: 'user', user };
  }
}

async function findUser(username: string, signal: AbortSignal): Promise<User | undefined> {
  const { items } = await callPaged(listUsers({ query: { username }, signal }));
  return items[0];
}

function isMissing(error: unknown): boolean {
  return error instanceof ApiError && error.isNotFound;
}
