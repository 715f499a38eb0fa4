import type { FilterableStatus } from './package-filter.ts';

export const statusWords: Readonly<Record<FilterableStatus, string>> = {
  default: 'Default',
  deprecated: 'Deprecated',
  hidden: 'Hidden',
  error: 'Error',
  processing: 'Processing',
  pending_destruction: 'Pending deletion',
};
