import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useRouteError } from 'react-router';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';

/** The page's own failures. Code that cannot be loaded is mostly an old page after the server was updated. */
export function RouteError() {
  const error = useRouteError();
  const isOldPage = error instanceof TypeError && /dynamically imported module|module script failed/i.test(error.message);
  const reload = () => window.location.reload();
  return (
    <main>
      {isOldPage ? (
        <EmptyState heading="h1" icon={<IconRefresh size={40} stroke={1.3} />} title="This page is out of date" role="alert" actions={<Button onClick={reload}>Reload</Button>}>
          The server was updated, or the connection was lost. Reload to go on.
        </EmptyState>
      ) : (
        <ErrorState heading="h1" error={error} onRetry={reload} />
      )}
    </main>
  );
}
