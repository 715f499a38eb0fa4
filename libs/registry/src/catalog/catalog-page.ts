import { countLimit } from '@packyard/database';

export interface PageWindow {
  readonly limit: number;
  readonly offset: number;
}

export interface CatalogPage<T> {
  readonly items: readonly T[];
  /** Rows in all; undefined beyond 10,000. */
  readonly total: number | undefined;
  readonly hasMore: boolean;
}

/**
 * Reads one page and says how many rows there are. A page that is not full tells the number by itself; else they are counted,
 * but never further than 10,001.
 */
export async function cappedPage<T>(window: PageWindow, read: (rows: PageWindow) => Promise<T[]>, count: () => Promise<number>): Promise<CatalogPage<T>> {
  const rows = await read({ limit: window.limit + 1, offset: window.offset });
  const hasMore = rows.length > window.limit;
  const items = hasMore ? rows.slice(0, window.limit) : rows;
  if (!hasMore && (rows.length > 0 || window.offset === 0)) return { items, total: capped(window.offset + rows.length), hasMore };
  return { items, total: capped(await count()), hasMore };
}

function capped(rows: number): number | undefined {
  return rows < countLimit ? rows : undefined;
}
