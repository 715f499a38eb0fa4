import { Badge, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Session } from '@packyard/api-client';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RowsSkeleton } from '../../components/page-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { browserName } from '../../lib/browser-name.ts';
import { sessionsQuery, useEndSession, useSignOutEverywhere } from '../session/index.ts';
import classes from './sessions-page.module.css';

export function SessionsPage() {
  const sessions = useQuery(sessionsQuery());
  return (
    <Page title="Sessions" width="reading">
      <PageHeader title="Sessions" subtitle="The browsers in which you are signed in." actions={<SignOutEverywhere />} />
      {sessions.isPending && <RowsSkeleton rows={2} />}
      {sessions.isError && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.data && (
        <ul className={classes.list}>
          {sessions.data.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function SessionRow({ session }: { session: Session }) {
  const end = useEndSession();
  return (
    <li className={classes.row}>
      <IconDeviceDesktop size={22} stroke={1.5} className={classes.icon} aria-hidden="true" />
      <div className={classes.words}>
        <div className={classes.name}>
          {browserName(session.user_agent)}
          {session.current && (
            <Badge>
              This browser
            </Badge>
          )}
        </div>
        <div className={classes.fact}>
          {session.ip ?? 'unknown address'} · <TimeAgo at={session.last_seen_at} prefix="last seen" /> · <TimeAgo at={session.created_at} prefix="signed in" />
        </div>
      </div>
      {!session.current && (
        <Button variant="default" size="xs" loading={end.isPending} onClick={() => end.mutate(session.id)}>
          Sign out
        </Button>
      )}
    </li>
  );
}

function SignOutEverywhere() {
  const [asked, ask] = useDisclosure(false);
  const end = useSignOutEverywhere();
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        Sign out everywhere
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={ask.close}
        title="Sign out everywhere"
        confirm="Sign out everywhere"
        onConfirm={() => end.mutate()}
        pending={end.isPending}
        error={end.error}
      >
        All your sessions end, this one too. Access tokens keep working: revoke them on their own page.
      </ConfirmDialog>
    </>
  );
}
