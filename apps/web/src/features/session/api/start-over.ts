import { useQueryClient } from '@tanstack/react-query';
import { currentSessionQuery } from './current-session.ts';

/** Another person, other rights: nothing that was loaded before may stay. Resolves when it is known who is there now. */
export function useStartOver() {
  const queries = useQueryClient();
  return async () => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' || queryKey.length > 1 });
    await queries.fetchQuery({ ...currentSessionQuery(), staleTime: 0 });
  };
}

/** After signing out: a real page load, so that nothing of the person stays in memory. */
export function leave(): void {
  window.location.assign('/users/sign_in');
}
