import { useLocation } from 'react-router';
import { ErrorState } from '../components/error-state.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { Page } from '../components/page.tsx';
import { useSession } from '../features/session/index.ts';
import { ApiError } from '../lib/api-error.ts';
import { signInPath } from '../lib/return-path.ts';

interface MissingPageProps {
  /** What the server said; without it there is no such page. */
  readonly error?: unknown;
  readonly onRetry?: () => void;
}

const noSuchPage = new ApiError('This page does not exist, or you may not see it. Check the address.', { status: 404 });

/** A page that cannot be shown. Who is not signed in may only lack that, so it is offered. */
export function MissingPage({ error = noSuchPage, onRetry }: MissingPageProps) {
  const { user } = useSession();
  const location = useLocation();
  const mayHelp = !user && error instanceof ApiError && error.status >= 400 && error.status < 500;
  return (
    <Page title={error instanceof ApiError && error.isNotFound ? 'Not found' : 'Error'}>
      <ErrorState heading="h1" error={error} {...(onRetry ? { onRetry } : {})} actions={mayHelp && <LinkButton to={signInPath(location)}>Sign in</LinkButton>} />
    </Page>
  );
}
