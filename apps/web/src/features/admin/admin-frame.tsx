import { IconAdjustments, IconShieldCog, IconUsers } from '@tabler/icons-react';
import { Outlet } from 'react-router';
import { ApiError } from '../../lib/api-error.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { SideLayout } from '../../components/side-layout.tsx';
import { useSession } from '../session/index.ts';
import classes from './admin-frame.module.css';

export function AdminFrame() {
  const { user } = useSession();
  if (!user?.is_admin) return <ErrorState heading="h1" error={new ApiError('These pages are for administrators of this server.', { status: 403 })} />;
  return (
    <SideLayout
      heading={{
        name: 'Admin area',
        kind: 'This server',
        to: '/admin/users',
        picture: (
          <span className={classes.picture}>
            <IconShieldCog size={20} stroke={1.6} />
          </span>
        ),
      }}
      sections={[
        {
          items: [
            { label: 'Users', to: '/admin/users', icon: IconUsers },
            { label: 'Settings', to: '/admin/application_settings', icon: IconAdjustments },
          ],
        },
      ]}
      crumbs={[{ label: 'Admin area', to: '/admin/users' }]}
    >
      <Outlet />
    </SideLayout>
  );
}
