import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { ErrorState } from '../components/error-state.tsx';
import { currentSessionQuery } from '../features/session/index.ts';
import { StartSkeleton } from './shell/start-skeleton.tsx';

const newPasswordPath = '/-/profile/password/new';

/** Nothing is drawn before it is known who is there. A password that somebody else chose must be changed before anything else. */
export function SessionGate() {
  const session = useQuery(currentSessionQuery());
  const { pathname } = useLocation();
  if (session.data?.must_change_password && pathname !== newPasswordPath) return <Navigate to={newPasswordPath} replace />;
  if (session.data) {
    return (
      <>
        <Outlet />
        <ScrollRestoration />
      </>
    );
  }
  if (session.isError) {
    return (
      <main>
        <ErrorState heading="h1" error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  return <StartSkeleton />;
}
