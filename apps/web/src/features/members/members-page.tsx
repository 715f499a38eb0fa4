import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../components/empty-state.tsx';
import { EntryList } from '../../components/entry-list.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ListSearch, useListAddress } from '../../components/list-search.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PageLinks } from '../../components/page-links.tsx';
import { RowsSkeleton } from '../../components/page-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { AddMemberDialog } from './add-member-dialog.tsx';
import { membersQuery, type MemberPlace } from './api/members.ts';
import { MemberEntry } from './member-entry.tsx';

interface MembersPageProps {
  readonly place: MemberPlace;
  /** Of the project or group, with the way to it. */
  readonly fullName: string;
  readonly mayChange: boolean;
}

export function MembersPage({ place, fullName, mayChange }: MembersPageProps) {
  const { search, page, to } = useListAddress();
  const members = useQuery(membersQuery(place, { search, page }));
  const [adding, add] = useDisclosure(false);
  return (
    <Page title={`Members · ${fullName}`}>
      <PageHeader
        title="Members"
        subtitle={`Who may do what in this ${place.kind}. Members of the groups above it are members here, too.`}
        actions={
          mayChange && (
            <Button leftSection={<IconUserPlus size={16} />} onClick={add.open}>
              Add member
            </Button>
          )
        }
      />
      <AddMemberDialog opened={adding} onClose={add.close} place={place} />
      <ListSearch label="Search members" />
      {members.isPending && <RowsSkeleton rows={5} />}
      {members.isError && <ErrorState error={members.error} onRetry={() => void members.refetch()} />}
      {members.data && (
        <>
          <EntryList label="Members" stale={members.isPlaceholderData}>
            {members.data.items.map((member) => (
              <MemberEntry key={member.id} member={member} place={place} mayChange={mayChange} />
            ))}
          </EntryList>
          {members.data.items.length === 0 && <EmptyState title={search ? 'Nobody matches' : 'No members'}>{search ? 'Try another part of the name.' : 'Only administrators reach it.'}</EmptyState>}
          <PageLinks label="Pages of members" page={page} totalPages={members.data.totalPages} hasNext={members.data.hasNext} to={to} />
        </>
      )}
    </Page>
  );
}
