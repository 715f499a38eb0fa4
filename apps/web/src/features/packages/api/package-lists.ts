import { listGroupPackages, listProjectPackages } from '@packyard/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callPaged } from '../../../lib/call.ts';
import type { PackageFilter } from '../package-filter.ts';

/** Where a list of packages is shown: of one project, or of all readable projects below a group. */
export type PackageScope = { readonly kind: 'project' | 'group'; readonly id: number };

const perPage = 20;

export const packageListQuery = (scope: PackageScope, filter: PackageFilter) =>
  queryOptions({
    queryKey: ['packages', scope, 'list', filter],
    queryFn: ({ signal }) => {
      const { orderBy, ...shared } = toApi(filter);
      if (scope.kind === 'group') return callPaged(listGroupPackages({ path: { id: scope.id }, query: { ...shared, order_by: orderBy }, signal }));
      const order_by = orderBy === 'project_path' ? 'created_at' : orderBy;
      return callPaged(listProjectPackages({ path: { id: scope.id }, query: { ...shared, order_by }, signal }));
    },
    placeholderData: keepPreviousData,
  });

/** How many packages could not be published; they need somebody's attention. */
export const failedPackagesQuery = (scope: PackageScope) =>
  queryOptions({
    queryKey: ['packages', scope, 'failed'],
    queryFn: async ({ signal }) => {
      const options = { path: { id: scope.id }, query: { status: 'error', per_page: 1 }, signal } as const;
      const page = await callPaged(scope.kind === 'group' ? listGroupPackages(options) : listProjectPackages(options));
      return page.total ?? page.items.length;
    },
    staleTime: 60_000,
  });

function toApi(filter: PackageFilter) {
  const name = filter.search.trim();
  return {
    orderBy: filter.orderBy,
    sort: filter.sort,
    page: filter.page,
    per_page: perPage,
    ...(name === '' ? {} : { package_name: name }),
    ...(filter.type === undefined ? {} : { package_type: filter.type }),
    ...(filter.status === undefined ? {} : { status: filter.status }),
  };
}
