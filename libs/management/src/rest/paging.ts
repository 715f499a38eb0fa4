import type { CatalogPage, PageWindow } from '@packyard/registry';
import { RegistryError } from '@packyard/domain';
import { maxOffset, type OffsetQuery } from '../validation/paging.ts';
import { OffsetPage } from './answer.ts';

/** Beyond this many rows GitLab's answers say no total. */
const maxTotal = 10_000;

/** Rows and their number, as the feature libraries read them. */
interface CountedRows<R> {
  readonly rows: readonly R[];
  readonly total: number | undefined;
  readonly hasMore?: boolean;
}

/** @throws RegistryError `parameter_invalid` for a page that nobody gets to */
export function windowOf(query: OffsetQuery): PageWindow {
  const offset = (query.page - 1) * query.per_page;
  if (offset > maxOffset) throw new RegistryError('parameter_invalid', { name: 'page', problem: 'does not have a valid value', allowed: `no page beyond ${maxOffset} rows: filter the list` });
  return { limit: query.per_page, offset };
}

export function pageRequestOf(query: OffsetQuery): { page: number; perPage: number } {
  windowOf(query);
  return { page: query.page, perPage: query.per_page };
}

export function catalogPage<R, T>(page: CatalogPage<R>, query: OffsetQuery, present: (row: R) => T): OffsetPage<T> {
  return new OffsetPage(page.items.map(present), query, page.total, page.hasMore);
}

export function countedPage<R, T>(counted: CountedRows<R>, query: OffsetQuery, present: (row: R) => T): OffsetPage<T> {
  const seen = (query.page - 1) * query.per_page + counted.rows.length;
  const total = counted.total !== undefined && counted.total > maxTotal ? undefined : counted.total;
  return new OffsetPage(counted.rows.map(present), query, total, counted.hasMore ?? (counted.total !== undefined && seen < counted.total));
}
