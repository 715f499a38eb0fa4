import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { ErrorState } from '../../components/error-state.tsx';
import { FormError } from '../../components/form-error.tsx';
import { PlainLayout } from '../../components/plain-layout.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { useSession } from './api/current-session.ts';
import { useApproveWebLogin, webLoginQuery } from './api/web-login.ts';

/** A command line asked to sign in as the person in this browser: they say yes or no here. */
export function WebLoginPage() {
  const { code = '' } = useParams();
  const login = useQuery(webLoginQuery(code));
  if (login.isPending) {
    return (
      <PlainLayout title="Sign in on the command line">
        <Skeleton height={80} />
      </PlainLayout>
    );
  }
  if (login.isError) {
    return (
      <PlainLayout title="Sign in on the command line">
        <ErrorState error={login.error} onRetry={() => void login.refetch()} />
      </PlainLayout>
    );
  }
  if (login.data.state === 'approved') return <Approved />;
  return <Question code={code} clientName={login.data.client_name} createdAt={login.data.created_at} />;
}

function Approved() {
  return (
    <PlainLayout title="Signed in on the command line" lead="You can close this page and go back to the terminal.">
      <Alert color="green" icon={<IconCircleCheck size={18} />}>
        The command line has its token. You find it under Access tokens, where you can revoke it.
      </Alert>
    </PlainLayout>
  );
}

function Question({ code, clientName, createdAt }: { code: string; clientName: string | null; createdAt: string }) {
  const { user } = useSession();
  const approve = useApproveWebLogin(code);
  const navigate = useNavigate();
  return (
    <PlainLayout
      title="Sign in on the command line?"
      lead={
        <>
          {clientName ? <strong>{clientName}</strong> : 'A command line'} asked <TimeAgo at={createdAt} /> to act as <strong>{user?.name}</strong> (@{user?.username}).
        </>
      }
    >
      <Stack gap="md">
        <FormError error={approve.error} />
        <Alert color="amber" icon={<IconAlertTriangle size={18} />} title="Only if you started this yourself">
          It gets a token that publishes, installs and deletes as you. If you did not just run a login command, or somebody sent you this link, cancel.
        </Alert>
        <Group gap="xs">
          <Button onClick={() => approve.mutate()} loading={approve.isPending}>
            Approve
          </Button>
          <Button variant="default" onClick={() => void navigate('/')}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </PlainLayout>
  );
}
