import { createGroup, getGroup, listGroups, listSubgroups, type CreateGroup } from '@packyard/api-client';
import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { call, callPaged } from '../../../lib/call.ts';
import { useInvalidate } from '../../../lib/use-invalidate.ts';

/** Which groups: all that the reader may see, those the reader is a member of, or those right below one. */
export type GroupScope = { readonly kind: 'visible' | 'mine' } | { readonly kind: 'below'; readonly id: number };

const guest = 10;

export const groupListQuery = (scope: GroupScope, { search, page }: { search: string; page: number }) =>
  queryOptions({
    queryKey: ['groups', scope, search, page],
    queryFn: ({ signal }) => {
      const query = { page, per_page: 20, order_by: 'path', ...(search ? { search } : {}) } as const;
      if (scope.kind === 'below') return callPaged(listSubgroups({ path: { id: scope.id }, query, signal }));
      return callPaged(listGroups({ query: scope.kind === 'mine' ? { ...query, min_access_level: guest } : query, signal }));
    },
    placeholderData: keepPreviousData,
  });

export function useCreateGroup() {
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn: (body: CreateGroup) => call(createGroup({ body })),
    onSuccess: () => invalidate(['groups'], ['namespaces']),
  });
}

export const groupQuery = (id: number) =>
  queryOptions({
    queryKey: ['group', id],
    queryFn: ({ signal }) => call(getGroup({ path: { id }, signal })),
  });
