import { listPackageFormats, type PackageFormat } from '@packyard/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';

export const formatsQuery = () =>
  queryOptions({
    queryKey: ['formats'],
    queryFn: ({ signal }) => call(listPackageFormats({ signal })),
    staleTime: Infinity, // they change with the server's code
  });

/** A format by its id; undefined while they load. */
export function useFormat(id: string): PackageFormat | undefined {
  return useQuery(formatsQuery()).data?.find((format) => format.id === id);
}
