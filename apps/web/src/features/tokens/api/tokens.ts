import { createPersonalAccessToken, listPersonalAccessTokens, revokePersonalAccessToken, type CreatePersonalAccessToken } from '@packyard/api-client';
import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { call, callPaged } from '../../../lib/call.ts';
import { useInvalidate } from '../../../lib/use-invalidate.ts';

interface TokenFilter {
  /** Administrators would see everybody's otherwise. */
  readonly userId: number;
  readonly state: 'active' | 'inactive';
  readonly page: number;
}

export const tokensQuery = ({ userId, state, page }: TokenFilter) =>
  queryOptions({
    queryKey: ['tokens', userId, state, page],
    queryFn: ({ signal }) => callPaged(listPersonalAccessTokens({ query: { user_id: userId, state, page }, signal })),
    placeholderData: keepPreviousData,
  });

/** The answer holds the token itself, this once: callers keep it out of caches. */
export function useCreateToken() {
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn: (body: CreatePersonalAccessToken) => call(createPersonalAccessToken({ body })),
    gcTime: 0,
    onSuccess: () => invalidate(['tokens']),
  });
}

export function useRevokeToken() {
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn: (tokenId: number) => call(revokePersonalAccessToken({ path: { token_id: tokenId } })),
    onSuccess: () => invalidate(['tokens']),
  });
}
