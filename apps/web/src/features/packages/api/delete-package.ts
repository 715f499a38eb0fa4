import { deletePackageFile, deleteProjectPackage } from '@packyard/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';
import { useInvalidate } from '../../../lib/use-invalidate.ts';

interface PackageId {
  readonly projectId: number;
  readonly packageId: number;
}

export function useDeletePackage() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ projectId, packageId }: PackageId) => call(deleteProjectPackage({ path: { id: projectId, package_id: packageId } })),
    // the page of what is gone must not load again: only lists do
    onSuccess: (_, { packageId }) => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'packages' && queryKey[3] === packageId && queryKey[2] !== 'details' });
      // not waited for: the row that asked for it is gone from the fresh list
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'packages' && !(queryKey[2] === 'details' && queryKey[3] === packageId) });
    },
  });
}

export function useDeleteFile() {
  const invalidate = useInvalidate();
  return useMutation({
    mutationFn: ({ projectId, packageId, fileId }: PackageId & { fileId: number }) =>
      call(deletePackageFile({ path: { id: projectId, package_id: packageId, package_file_id: fileId } })),
    onSuccess: () => invalidate(['packages']),
  });
}
