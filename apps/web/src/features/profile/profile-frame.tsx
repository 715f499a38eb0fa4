import { IconDevices, IconKey, IconLock, IconUser } from '@tabler/icons-react';
import { Outlet } from 'react-router';
import { SideLayout } from '../../components/side-layout.tsx';
import { Tile } from '../../components/tile.tsx';
import { useSession } from '../session/index.ts';

export function ProfileFrame() {
  const { user } = useSession();
  return (
    <SideLayout
      heading={{ name: user?.name ?? '', kind: 'Your account', to: '/-/profile', picture: <Tile name={user?.name ?? ''} round /> }}
      sections={[
        {
          items: [
            { label: 'Profile', to: '/-/profile', icon: IconUser, exact: true },
            { label: 'Access tokens', to: '/-/profile/personal_access_tokens', icon: IconKey },
            { label: 'Password', to: '/-/profile/password', icon: IconLock },
            { label: 'Sessions', to: '/-/profile/sessions', icon: IconDevices },
          ],
        },
      ]}
      crumbs={[{ label: 'Your account', to: '/-/profile' }]}
    >
      <Outlet />
    </SideLayout>
  );
}
