import {
  addGroupMember,
  addProjectMember,
  listAllGroupMembers,
  listAllProjectMembers,
  removeGroupMember,
  removeProjectMember,
  updateGroupMember,
  updateProjectMember,
  type AddMember,
  type UpdateMember,
} from '@packyard/api-client';
import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { call, callPaged } from '../../../lib/call.ts';
import { useInvalidate } from '../../../lib/use-invalidate.ts';

/** The project or group whose members they are. */
export interface MemberPlace {
  readonly kind: 'project' | 'group';
  readonly id: number;
}

/** With those of the groups above it. */
export const membersQuery = ({ kind, id }: MemberPlace, { search, page }: { search: string; page: number }) =>
  queryOptions({
    queryKey: ['members', kind, id, search, page],
    queryFn: ({ signal }) => {
      const options = { path: { id }, query: { page, per_page: 20, ...(search ? { query: search } : {}) }, signal };
      return callPaged(kind === 'group' ? listAllGroupMembers(options) : listAllProjectMembers(options));
    },
    placeholderData: keepPreviousData,
  });

export function useAddMember({ kind, id }: MemberPlace) {
  return useMemberChange((body: AddMember) => call(kind === 'group' ? addGroupMember({ path: { id }, body }) : addProjectMember({ path: { id }, body })));
}

export function useUpdateMember({ kind, id }: MemberPlace) {
  return useMemberChange(({ userId, body }: { userId: number; body: UpdateMember }) => {
    const options = { path: { id, user_id: userId }, body };
    return call(kind === 'group' ? updateGroupMember(options) : updateProjectMember(options));
  });
}

export function useRemoveMember({ kind, id }: MemberPlace) {
  return useMemberChange((userId: number) => {
    const options = { path: { id, user_id: userId } };
    return call<unknown>(kind === 'group' ? removeGroupMember(options) : removeProjectMember(options));
  });
}

/** A role given or taken may change what the reader sees of the project or group, too. */
function useMemberChange<V, T>(mutationFn: (variables: V) => Promise<T>) {
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn,
    onSuccess: () => invalidate(['members'], ['namespace']),
  });
}
