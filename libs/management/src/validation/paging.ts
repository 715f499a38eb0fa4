import { z } from 'zod';
import { integerInput } from './scalars.ts';

export const defaultPerPage = 20;
export const maxPerPage = 100;
/** Rows before a page. Nothing is listed beyond: PostgreSQL would walk all of them for each request. */
export const maxOffset = 1_000_000;

const atLeastOne = (value: unknown): boolean => typeof value !== 'number' || value >= 1;

/** GitLab's offset paging: more than 100 rows a page are cut to 100. */
export const offsetPaging = {
  page: integerInput.refine(atLeastOne).default(1).meta({ type: 'integer', minimum: 1, default: 1, description: 'Page number' }),
  per_page: integerInput
    .refine(atLeastOne)
    .transform((rows) => Math.min(rows, maxPerPage))
    .default(defaultPerPage)
    .meta({ type: 'integer', minimum: 1, maximum: maxPerPage, default: defaultPerPage, description: 'Rows a page; more than 100 are cut to 100' }),
};

export const offsetQuery = z.object(offsetPaging);
export type OffsetQuery = z.infer<typeof offsetQuery>;

/** Keyset paging as GitLab does it: the cursor of the `Link` header of the page before, 20 rows at most. */
export const keysetPaging = {
  cursor: z.string().optional().meta({ description: 'From the `Link` (or `X-Next-Cursor`) header of the page before' }),
  per_page: integerInput
    .refine((rows) => typeof rows !== 'number' || (rows >= 1 && rows <= 20))
    .default(20)
    .meta({ type: 'integer', minimum: 1, maximum: 20, default: 20, description: 'Rows a page, 1 to 20' }),
};

export const keysetQuery = z.object(keysetPaging);
export type KeysetQuery = z.infer<typeof keysetQuery>;
