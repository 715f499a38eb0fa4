import { listPackageFiles } from '@packyard/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callPaged } from '../../../lib/call.ts';

export const packageFilesQuery = (projectId: number, packageId: number, page: number) =>
  queryOptions({
    queryKey: ['packages', { kind: 'project', id: projectId }, 'files', packageId, page],
    queryFn: ({ signal }) => callPaged(listPackageFiles({ path: { id: projectId, package_id: packageId }, query: { page, per_page: 20, order_by: 'file_name' }, signal })),
    placeholderData: keepPreviousData,
  });
