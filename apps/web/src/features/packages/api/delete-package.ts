import { deletePackageFile, deleteProjectPackage } from '@packyard/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';
import { useInvalidate } from '../../../lib/use-invalidate.ts';

interface PackageId {
  readonly projectId: number;
  readonly packageId: number;
}

interface FileId extends PackageId {
  readonly fileId: number;
}

/** How a deletion of several went. */
interface Deletions {
  readonly deleted: number;
  /** Why each of the others was refused. */
  readonly refusals: readonly string[];
}

const deletePackage = ({ projectId, packageId }: PackageId) => call<unknown>(deleteProjectPackage({ path: { id: projectId, package_id: packageId } }));
const deleteFile = ({ projectId, packageId, fileId }: FileId) => call<unknown>(deletePackageFile({ path: { id: projectId, package_id: packageId, package_file_id: fileId } }));

export function useDeletePackage() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deletePackage,
    // the page of what is gone must not load again: only lists do
    onSuccess: (_, { packageId }) => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'packages' && queryKey[3] === packageId && queryKey[2] !== 'details' });
      // not waited for: the row that asked for it is gone from the fresh list
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'packages' && !(queryKey[2] === 'details' && queryKey[3] === packageId) });
    },
  });
}

export function useDeletePackages() {
  const invalidate = useInvalidate();
  return useMutation({ mutationFn: (packages: readonly PackageId[]) => inTurn(packages, deletePackage), onSuccess: () => invalidate(['packages']) });
}

export function useDeleteFiles() {
  const invalidate = useInvalidate();
  return useMutation({ mutationFn: (files: readonly FileId[]) => inTurn(files, deleteFile), onSuccess: () => invalidate(['packages']) });
}

/** One after the other: each is a transaction of its own, and one that is refused stops none of the others. */
async function inTurn<T>(items: readonly T[], remove: (item: T) => Promise<unknown>): Promise<Deletions> {
  const refusals: string[] = [];
  for (const item of items) await remove(item).catch((error: unknown) => refusals.push(error instanceof Error ? error.message : String(error)));
  return { deleted: items.length - refusals.length, refusals };
}
