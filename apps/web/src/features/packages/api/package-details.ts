import { getProjectPackageDetails, listProjectPackagePipelines, listProjectPackageVersions } from '@packyard/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, callPaged } from '../../../lib/call.ts';

export const packageDetailsQuery = (projectId: number, packageId: number) =>
  queryOptions({
    queryKey: ['packages', { kind: 'project', id: projectId }, 'details', packageId],
    queryFn: ({ signal }) => call(getProjectPackageDetails({ path: { id: projectId, package_id: packageId }, signal })),
  });

export const pipelinesQuery = (projectId: number, packageId: number) =>
  queryOptions({
    queryKey: ['packages', { kind: 'project', id: projectId }, 'pipelines', packageId],
    queryFn: ({ signal }) => call(listProjectPackagePipelines({ path: { id: projectId, package_id: packageId }, signal })),
  });

interface VersionsPage {
  readonly search: string;
  readonly page: number;
}

export const otherVersionsQuery = (projectId: number, packageId: number, { search, page }: VersionsPage) =>
  queryOptions({
    queryKey: ['packages', { kind: 'project', id: projectId }, 'versions', packageId, search, page],
    queryFn: ({ signal }) =>
      callPaged(listProjectPackageVersions({ path: { id: projectId, package_id: packageId }, query: { page, per_page: 20, ...(search ? { search } : {}) }, signal })),
    placeholderData: keepPreviousData,
  });
