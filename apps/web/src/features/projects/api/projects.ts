import { createProject, listGroupProjects, listProjects, listUserProjects, type CreateProject } from '@packyard/api-client';
import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { call, callPaged } from '../../../lib/call.ts';
import { useInvalidate } from '../../../lib/use-invalidate.ts';

/** Whose projects: all that the reader may see, those the reader is a member of, or those in a group or a user's namespace. */
export type ProjectScope = { readonly kind: 'visible' | 'mine' } | { readonly kind: 'group' | 'user'; readonly id: number };

interface ListPage {
  readonly search: string;
  readonly page: number;
}

export const projectListQuery = (scope: ProjectScope, { search, page }: ListPage) =>
  queryOptions({
    queryKey: ['projects', scope, search, page],
    queryFn: ({ signal }) => {
      const query = { page, per_page: 20, order_by: 'last_activity_at', sort: 'desc', ...(search ? { search } : {}) } as const;
      if (scope.kind === 'group') return callPaged(listGroupProjects({ path: { id: scope.id }, query, signal }));
      if (scope.kind === 'user') return callPaged(listUserProjects({ path: { user_id: String(scope.id) }, query, signal }));
      return callPaged(listProjects({ query: scope.kind === 'mine' ? { ...query, membership: true } : query, signal }));
    },
    placeholderData: keepPreviousData,
  });

export function useCreateProject() {
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn: (body: CreateProject) => call(createProject({ body })),
    onSuccess: () => invalidate(['projects']),
  });
}
