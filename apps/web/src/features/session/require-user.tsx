import { Navigate, Outlet, useLocation } from 'react-router';
import { signInPath } from '../../lib/return-path.ts';
import { useSession } from './api/current-session.ts';

/** Pages that exist only for somebody: others are asked to sign in, and come back. */
export function RequireUser() {
  const { user } = useSession();
  const location = useLocation();
  return user ? <Outlet /> : <Navigate to={signInPath(location)} replace />;
}
