import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { EntryList } from '../../components/entry-list.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ListSearch, useListAddress } from '../../components/list-search.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PageLinks } from '../../components/page-links.tsx';
import { RowsSkeleton } from '../../components/page-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { countOf } from '../../lib/count-of.ts';
import { usersQuery, type UserState } from './api/users.ts';
import { CreateUserDialog } from './create-user-dialog.tsx';
import { NewPassword, type IssuedPassword } from './new-password.tsx';
import { UserEntry } from './user-entry.tsx';
import classes from './users-page.module.css';

const states: readonly { value: UserState; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'active', label: 'Active' },
  { value: 'blocked', label: 'Blocked' },
  { value: 'admins', label: 'Administrators' },
];

export function UsersPage() {
  const { search, page, to } = useListAddress();
  const [parameters, setParameters] = useSearchParams();
  const state = states.find(({ value }) => value === parameters.get('state'))?.value ?? 'all';
  const users = useQuery(usersQuery({ search, state, page }));
  const [adding, add] = useDisclosure(false);
  const [issued, setIssued] = useState<IssuedPassword>();
  const filter = (chosen: string) => setParameters({ ...(search ? { search } : {}), ...(chosen === 'all' ? {} : { state: chosen }) }, { replace: true });
  return (
    <Page title="Users · Admin area">
      <PageHeader
        title="Users"
        subtitle={users.data?.total !== undefined && countOf(users.data.total, 'user')}
        actions={
          <Button leftSection={<IconUserPlus size={16} />} onClick={add.open}>
            New user
          </Button>
        }
      />
      <CreateUserDialog opened={adding} onClose={add.close} onIssued={setIssued} />
      {issued && <NewPassword issued={issued} onDone={() => setIssued(undefined)} />}
      <div className={classes.filters}>
        <ListSearch label="Search users" />
        <SegmentedControl size="sm" aria-label="Which users" data={[...states]} value={state} onChange={filter} />
      </div>
      {users.isPending && <RowsSkeleton rows={6} />}
      {users.isError && <ErrorState error={users.error} onRetry={() => void users.refetch()} />}
      {users.data && (
        <>
          <EntryList label="Users" stale={users.isPlaceholderData}>
            {users.data.items.map((user) => (
              <UserEntry key={user.id} user={user} onIssued={setIssued} />
            ))}
          </EntryList>
          {users.data.items.length === 0 && <EmptyState title="Nobody matches">Try another part of the name, or another filter.</EmptyState>}
          <PageLinks label="Pages of users" page={page} totalPages={users.data.totalPages} hasNext={users.data.hasNext} to={to} />
        </>
      )}
    </Page>
  );
}
