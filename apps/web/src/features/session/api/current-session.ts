import { getSession, setCsrfToken } from '@packyard/api-client';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';

export const currentSessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      const session = await call(getSession({ signal }));
      setCsrfToken(session.csrf_token);
      return session;
    },
    staleTime: 60_000,
  });

/** Who is signed in, and what this server is. For use below the app's frame, which has loaded it. */
export function useSession() {
  return useSuspenseQuery(currentSessionQuery()).data;
}
