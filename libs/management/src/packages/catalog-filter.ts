import type { CatalogFilter } from '@packyard/registry';
import type { ProjectPackageListQuery } from './package-queries.ts';

/** GitLab's parameters as what the catalog filters by. An empty one filters nothing. */
export function catalogFilter(query: Pick<ProjectPackageListQuery, 'package_type' | 'package_name' | 'package_version' | 'status'>): CatalogFilter {
  return {
    ...(query.package_type ? { format: query.package_type } : {}),
    ...(query.package_name ? { name: query.package_name } : {}),
    ...(query.package_version ? { version: query.package_version } : {}),
    ...(query.status === undefined ? {} : { status: query.status }),
  };
}
