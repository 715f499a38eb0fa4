import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { EntryList } from '../../components/entry-list.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ListSearch, useListAddress } from '../../components/list-search.tsx';
import { PageLinks } from '../../components/page-links.tsx';
import { RowsSkeleton } from '../../components/page-skeleton.tsx';
import { groupListQuery, type GroupScope } from './api/groups.ts';
import { GroupEntry } from './group-entry.tsx';

interface GroupBrowserProps {
  readonly scope: GroupScope;
  /** Shown while there are none at all. */
  readonly empty: ReactNode;
  readonly short?: boolean;
}

export function GroupBrowser({ scope, empty, short = false }: GroupBrowserProps) {
  const { search, page, to } = useListAddress();
  const groups = useQuery(groupListQuery(scope, { search, page }));
  if (groups.isPending) return <RowsSkeleton rows={6} />;
  if (groups.isError) return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />;
  const { items, totalPages, hasNext } = groups.data;
  if (items.length === 0 && search === '' && page === 1) return empty;
  return (
    <>
      <ListSearch label="Search groups" />
      <EntryList label="Groups" stale={groups.isPlaceholderData}>
        {items.map((group) => (
          <GroupEntry key={group.id} group={group} short={short} />
        ))}
      </EntryList>
      {items.length === 0 && <EmptyState title="No groups match">Try another part of the name or path.</EmptyState>}
      <PageLinks label="Pages of groups" page={page} totalPages={totalPages} hasNext={hasNext} to={to} />
    </>
  );
}
