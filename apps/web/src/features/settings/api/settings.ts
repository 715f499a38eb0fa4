import { deleteGroup, deleteProject, updateGroup, updateProject, type UpdateGroup, type UpdateProject } from '@packyard/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';

/** Names, visibility and switches show on many pages: all of them load again. */
function useReload() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}

export function useUpdateProject(id: number) {
  const reload = useReload();
  return useMutation({ mutationFn: (body: UpdateProject) => call(updateProject({ path: { id }, body })), onSuccess: reload });
}

/** What is gone must not load again while its page is still on screen: the caller leaves it, then lists load anew. */
export function useDeleteProject(id: number) {
  return useMutation({ mutationFn: () => call(deleteProject({ path: { id } })) });
}

export function useUpdateGroup(id: number) {
  const reload = useReload();
  return useMutation({ mutationFn: (body: UpdateGroup) => call(updateGroup({ path: { id }, body })), onSuccess: reload });
}

export function useDeleteGroup(id: number) {
  return useMutation({ mutationFn: () => call(deleteGroup({ path: { id } })) });
}
