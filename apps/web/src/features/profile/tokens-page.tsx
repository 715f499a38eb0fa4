import { Alert, Button, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PageLinks } from '../../components/page-links.tsx';
import { RowsSkeleton } from '../../components/page-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { SecretOnce } from '../../components/secret-once.tsx';
import { pageParameter, withPage } from '../../lib/page-parameter.ts';
import { useSession } from '../session/index.ts';
import { CreateTokenDialog, tokensQuery } from '../tokens/index.ts';
import { TokenRow } from './token-row.tsx';
import classes from './sessions-page.module.css';

export function TokensPage() {
  const [asked, ask] = useDisclosure(false);
  const [fresh, setFresh] = useState<string>();
  return (
    <Page title="Access tokens" width="reading">
      <PageHeader
        title="Access tokens"
        subtitle="Package managers, builds and scripts sign in with a token in place of your password. Each can be revoked on its own."
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={ask.open}>
            Create token
          </Button>
        }
      />
      {fresh && (
        <Alert color="green" icon={<IconKey size={18} />} title="Your new token" mb="lg">
          <p style={{ margin: '0 0 0.5rem' }}>Copy it now: it is shown this once, and nobody can look it up again.</p>
          <SecretOnce secret={fresh} what="token" />
        </Alert>
      )}
      <CreateTokenDialog opened={asked} onClose={ask.close} onCreated={setFresh} />
      <TokenList />
    </Page>
  );
}

function TokenList() {
  const { user } = useSession();
  const [parameters, setParameters] = useSearchParams();
  const state = parameters.get('state') === 'inactive' ? 'inactive' : 'active';
  const page = pageParameter(parameters);
  const tokens = useQuery({ ...tokensQuery({ userId: user?.id ?? 0, state, page }), enabled: user !== null });
  return (
    <>
      <SegmentedControl
        mb="sm"
        size="xs"
        aria-label="Which tokens"
        value={state}
        onChange={(chosen) => setParameters(chosen === 'active' ? {} : { state: chosen }, { replace: true })}
        data={[
          { value: 'active', label: 'Active' },
          { value: 'inactive', label: 'Expired and revoked' },
        ]}
      />
      {tokens.isPending && <RowsSkeleton rows={3} />}
      {tokens.isError && <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data?.items.length === 0 && (
        <EmptyState icon={<IconKey size={36} stroke={1.3} />} title={state === 'active' ? 'No tokens yet' : 'None'}>
          {state === 'active' ? 'Create one to publish and install from the command line.' : 'Expired and revoked tokens are listed here.'}
        </EmptyState>
      )}
      {tokens.data && tokens.data.items.length > 0 && (
        <ul className={classes.list}>
          {tokens.data.items.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </ul>
      )}
      {tokens.data && <PageLinks label="Pages of tokens" page={page} totalPages={tokens.data.totalPages} hasNext={tokens.data.hasNext} to={(next) => withPage(parameters, next)} />}
    </>
  );
}
