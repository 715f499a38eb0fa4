import { useSearchParams } from 'react-router';
import { readFilter, writeFilter, type PackageFilter } from './package-filter.ts';

/** The filter of the address bar. A change starts again at page 1; `to` gives the address of another page. */
export function usePackageFilter() {
  const [parameters, setParameters] = useSearchParams();
  const filter = readFilter(parameters);
  return {
    filter,
    change: (part: Partial<PackageFilter>, options?: { replace?: boolean }) => setParameters(writeFilter({ ...filter, page: 1, ...part }), options),
    to: (part: Partial<PackageFilter>) => `?${writeFilter({ ...filter, ...part })}`,
  };
}
