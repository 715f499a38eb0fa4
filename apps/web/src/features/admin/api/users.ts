import { blockUser, createUser, listUsers, unblockUser, updateUser, type CreateUser } from '@packyard/api-client';
import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { call, callPaged } from '../../../lib/call.ts';
import { useInvalidate } from '../../../lib/use-invalidate.ts';

export type UserState = 'all' | 'active' | 'blocked' | 'admins';

interface UserFilter {
  readonly search: string;
  readonly state: UserState;
  readonly page: number;
}

export const usersQuery = ({ search, state, page }: UserFilter) =>
  queryOptions({
    queryKey: ['users', search, state, page],
    queryFn: ({ signal }) => callPaged(listUsers({ query: { page, per_page: 20, ...(search ? { search } : {}), ...(state === 'all' ? {} : { [state]: true }) }, signal })),
    placeholderData: keepPreviousData,
  });

function useUserChange<V, T>(mutationFn: (variables: V) => Promise<T>) {
  const invalidate = useInvalidate();
  return useMutation({ mutationFn, gcTime: 0, onSuccess: () => invalidate(['users']) });
}

export function useCreateUser() {
  return useUserChange((body: CreateUser) => call(createUser({ body })));
}

export function useBlockUser() {
  return useUserChange(({ userId, blocked }: { userId: number; blocked: boolean }) => call(blocked ? blockUser({ path: { user_id: userId } }) : unblockUser({ path: { user_id: userId } })));
}

/** The server chooses a password and answers it this once. */
export function useResetPassword() {
  return useUserChange((userId: number) => call(updateUser({ path: { user_id: userId }, body: { reset_password: true } })));
}
