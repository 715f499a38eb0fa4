import { approveWebLogin, getWebLogin } from '@packyard/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';

export const webLoginQuery = (code: string) =>
  queryOptions({
    queryKey: ['web-login', code],
    queryFn: ({ signal }) => call(getWebLogin({ path: { code }, signal })),
    retry: false,
  });

export function useApproveWebLogin(code: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call(approveWebLogin({ path: { code } })),
    onSuccess: (login) => queries.setQueryData(webLoginQuery(code).queryKey, login),
  });
}
