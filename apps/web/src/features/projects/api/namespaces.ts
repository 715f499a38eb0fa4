import { listNamespaces } from '@packyard/api-client';
import { queryOptions } from '@tanstack/react-query';
import { callPaged } from '../../../lib/call.ts';

/** Where the reader may create projects. */
export const namespacesQuery = (search: string) =>
  queryOptions({
    queryKey: ['namespaces', search],
    queryFn: ({ signal }) => callPaged(listNamespaces({ query: { per_page: 50, ...(search ? { search } : {}) }, signal })),
    staleTime: 30_000,
  });
