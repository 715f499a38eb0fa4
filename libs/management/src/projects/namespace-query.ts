import { z } from 'zod';
import { offsetPaging } from '../validation/paging.ts';
import { searchInput } from '../validation/scalars.ts';

export const namespaceListQuery = z.object({ ...offsetPaging, search: searchInput });
export type NamespaceListQuery = z.infer<typeof namespaceListQuery>;
