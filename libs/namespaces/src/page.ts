import { countLimit } from '@packyard/database';

export interface PageRequest {
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
}

export interface Page<T> extends PageRequest {
  readonly rows: readonly T[];
  /** Undefined beyond 10,000: nobody counts on. */
  readonly total: number | undefined;
  readonly hasMore: boolean;
}

/** Reads one row more than asked for, so that the next page is known without counting, and counts only where rows leave it open. */
export async function readPage<T>(request: PageRequest, list: (window: { limit: number; offset: number }) => Promise<T[]>, count: () => Promise<number>): Promise<Page<T>> {
  const { page, perPage } = request;
  const offset = (page - 1) * perPage;
  const found = await list({ limit: perPage + 1, offset });
  const hasMore = found.length > perPage;
  const endsHere = !hasMore && (found.length > 0 || offset === 0);
  const total = endsHere ? offset + found.length : await count();
  return { page, perPage, rows: found.slice(0, perPage), total: total < countLimit ? total : undefined, hasMore };
}
