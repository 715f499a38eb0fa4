import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { currentSessionQuery } from '../features/session/index.ts';
import { ApiError } from '../lib/api-error.ts';

const retries = 2;

/** A refused request stays refused: only what did not get through, or broke on the server, is tried again. */
function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < retries && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500);
}

/** The session ended in another tab, or its password must be changed: ask the server who is there, and the page follows. */
function tellsOfOtherSession(error: Error): boolean {
  return error instanceof ApiError && (error.status === 401 || error.code === 'csrf_failed' || error.code === 'password_change_required');
}

export function createQueryClient(): QueryClient {
  const onError = (error: Error): void => {
    if (tellsOfOtherSession(error)) void client.invalidateQueries({ ...currentSessionQuery(), exact: true });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => query.queryKey[0] !== 'session' && onError(error) }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { staleTime: 10_000, retry: isWorthRetrying }, mutations: { retry: false } },
  });
  return client;
}
