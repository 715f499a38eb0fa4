import { changePassword, endAllSessions, endSession, listSessions, setCsrfToken, type ChangePassword } from '@packyard/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';
import { leave } from './start-over.ts';
import { useInvalidate } from '../../../lib/use-invalidate.ts';

export const sessionsQuery = () =>
  queryOptions({
    queryKey: ['session', 'list'],
    queryFn: ({ signal }) => call(listSessions({ signal })),
  });

export function useEndSession() {
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn: (sessionId: number) => call<unknown>(endSession({ path: { session_id: sessionId } })),
    onSuccess: () => invalidate(sessionsQuery().queryKey),
  });
}

export function useSignOutEverywhere() {
  return useMutation({ mutationFn: () => call(endAllSessions()), onSuccess: leave });
}

/** Every session ends, this one too; the answer brings a new one for this browser. */
export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangePassword) => call(changePassword({ body })),
    onSuccess: async ({ csrf_token }) => {
      setCsrfToken(csrf_token);
      await queries.invalidateQueries({ queryKey: ['session'] });
    },
  });
}
