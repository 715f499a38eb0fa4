import type { GroupQuery } from '@packyard/namespaces';
import { given } from '../rest/given.ts';
import type { GroupListQuery } from './group.schema.ts';

/** GitLab's parameters as what the list of groups filters by. */
export function groupQuery(query: GroupListQuery): Omit<GroupQuery, 'page' | 'perPage'> {
  return {
    ...given({ search: query.search || undefined, topLevelOnly: query.top_level_only, allAvailable: query.all_available, owned: query.owned, minAccessLevel: query.min_access_level, visibility: query.visibility }),
    orderBy: query.order_by,
    sort: query.sort,
  };
}
