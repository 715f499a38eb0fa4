import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core';
import type { WebLogin } from '@packyard/api-client';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErrorState } from '../../components/error-state.tsx';
import { FormError } from '../../components/form-error.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PlainLayout } from '../../components/plain-layout.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { useSession } from './api/current-session.ts';
import { useAnswerWebLogin, webLoginQuery } from './api/web-login.ts';

/** A command line asked to sign in as the person in this browser: they say yes or no here. */
export function WebLoginPage() {
  const { code = '' } = useParams();
  const login = useQuery(webLoginQuery(code));
  if (login.data) return <Answer code={code} login={login.data} />;
  return <PlainLayout title="Sign in on the command line">{login.isError ? <ErrorState error={login.error} onRetry={() => void login.refetch()} /> : <Skeleton height={80} />}</PlainLayout>;
}

function Answer({ code, login }: { code: string; login: WebLogin }) {
  const answer = useAnswerWebLogin(code);
  if (login.state === 'approved') return <Approved />;
  if (login.state === 'pending') return <Question login={login} answer={answer} />;
  const refused = answer.isSuccess && !answer.variables;
  return (
    <PlainLayout
      title={refused ? 'Refused' : 'This sign-in is over'}
      lead={refused ? 'The command line got nothing. You can close this page.' : 'It was answered already, or it took too long. Run the login command again to get a new link.'}
    >
      <LinkButton to="/" variant="default">
        Go to your projects
      </LinkButton>
    </PlainLayout>
  );
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

function Question({ login, answer }: { login: WebLogin; answer: ReturnType<typeof useAnswerWebLogin> }) {
  const { user } = useSession();
  return (
    <PlainLayout
      title="Sign in on the command line?"
      lead={
        <>
          {login.client_name ? <strong>{login.client_name}</strong> : 'A command line'}
          {login.ip && ` at ${login.ip}`} asked <TimeAgo at={login.created_at} /> to act as <strong>{user?.name}</strong> (@{user?.username}).
        </>
      }
    >
      <Stack gap="md">
        <FormError error={answer.error} />
        <Alert color="amber" icon={<IconAlertTriangle size={18} />} title="Only if you started this yourself">
          It gets a token that publishes, installs and deletes as you. If you did not just run a login command, or somebody sent you this link, cancel.
        </Alert>
        <Group gap="xs">
          <Button onClick={() => answer.mutate(true)} loading={answer.isPending && answer.variables}>
            Approve
          </Button>
          <Button variant="default" onClick={() => answer.mutate(false)} loading={answer.isPending && !answer.variables}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </PlainLayout>
  );
}
