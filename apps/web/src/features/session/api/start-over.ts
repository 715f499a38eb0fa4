import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { currentSessionQuery } from './current-session.ts';

/** Another person, other rights: nothing that was loaded before may stay. Resolves when it is known who is there now. */
export function useStartOver() {
  const queries = useQueryClient();
  return async () => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' || queryKey.length > 1 });
    await queries.fetchQuery({ ...currentSessionQuery(), staleTime: 0 });
  };
}

/** After signing out. Part of the mutation, because the menu or page that asked for it is gone by then. */
export function useLeave() {
  const startOver = useStartOver();
  const navigate = useNavigate();
  return async () => {
    await startOver();
    await navigate('/users/sign_in');
  };
}
