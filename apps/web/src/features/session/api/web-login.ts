import { approveWebLogin, getWebLogin, refuseWebLogin } from '@packyard/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';

export const webLoginQuery = (code: string) =>
  queryOptions({
    queryKey: ['web-login', code],
    queryFn: ({ signal }) => call(getWebLogin({ path: { code }, signal })),
    retry: false,
  });

/** The reader's answer to the waiting command line. */
export function useAnswerWebLogin(code: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (approved: boolean) => call(approved ? approveWebLogin({ path: { code } }) : refuseWebLogin({ path: { code } })),
    onSuccess: (login) => queries.setQueryData(webLoginQuery(code).queryKey, login),
  });
}
