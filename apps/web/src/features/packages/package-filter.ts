export const packageOrders = ['created_at', 'name', 'version', 'type', 'project_path'] as const;
export type PackageOrder = (typeof packageOrders)[number];

export const filterableStatuses = ['default', 'deprecated', 'hidden', 'error', 'processing', 'pending_destruction'] as const;
export type FilterableStatus = (typeof filterableStatuses)[number];

/** What a list of packages shows; the address bar holds it, so that a list can be shared and bookmarked. */
export interface PackageFilter {
  readonly search: string;
  readonly type: string | undefined;
  readonly status: FilterableStatus | undefined;
  readonly orderBy: PackageOrder;
  readonly sort: 'asc' | 'desc';
  readonly page: number;
}

export const defaultFilter: PackageFilter = { search: '', type: undefined, status: undefined, orderBy: 'created_at', sort: 'desc', page: 1 };

/** Anything unknown in the address falls back to the default: an old or mangled link still shows a list. */
export function readFilter(parameters: URLSearchParams): PackageFilter {
  const page = Number(parameters.get('page') ?? '1');
  return {
    search: (parameters.get('search') ?? '').slice(0, 255),
    type: parameters.get('type') || undefined,
    status: oneOf(filterableStatuses, parameters.get('status')),
    orderBy: oneOf(packageOrders, parameters.get('orderBy')) ?? defaultFilter.orderBy,
    sort: parameters.get('sort') === 'asc' ? 'asc' : 'desc',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** Only what differs from the default, so that addresses stay short. */
export function writeFilter(filter: PackageFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const key of ['search', 'type', 'status', 'orderBy', 'sort', 'page'] as const) {
    const value = filter[key];
    if (value !== undefined && value !== '' && value !== defaultFilter[key]) parameters.set(key, String(value));
  }
  return parameters;
}

/** Whether fewer packages are shown than there are. */
export function isNarrowed({ search, type, status }: PackageFilter): boolean {
  return search.trim() !== '' || type !== undefined || status !== undefined;
}

function oneOf<T extends string>(values: readonly T[], value: string | null): T | undefined {
  return values.find((known) => known === value);
}
