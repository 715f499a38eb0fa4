import { useQueryClient, type QueryKey } from '@tanstack/react-query';

/**
 * Has everything below the keys loaded again. It does not wait for that: with the fresh list the row that asked for a change
 * may be gone, and what it meant to do afterwards (a notice, another page) would never be done.
 */
export function useInvalidate() {
  const queries = useQueryClient();
  return (...keys: readonly QueryKey[]): void => {
    for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
  };
}
