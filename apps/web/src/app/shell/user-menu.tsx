import { Menu, UnstyledButton } from '@mantine/core';
import { IconKey, IconLogout, IconSettings, IconUser } from '@tabler/icons-react';
import type { User } from '@packyard/api-client';
import { Link } from 'react-router';
import { Tile } from '../../components/tile.tsx';
import { useSignOut } from '../../features/session/index.ts';
import classes from './user-menu.module.css';

export function UserMenu({ user }: { user: User }) {
  const signOut = useSignOut();
  return (
    <Menu width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={`Your account: ${user.name}`}>
          <Tile name={user.name} size={28} round />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.person}>
          <div className={classes.name}>{user.name}</div>
          <div className={classes.username}>@{user.username}</div>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/-/profile" leftSection={<IconUser size={16} stroke={1.6} />}>
          Profile
        </Menu.Item>
        <Menu.Item component={Link} to="/-/profile/personal_access_tokens" leftSection={<IconKey size={16} stroke={1.6} />}>
          Access tokens
        </Menu.Item>
        {user.is_admin && (
          <Menu.Item component={Link} to="/admin/users" leftSection={<IconSettings size={16} stroke={1.6} />}>
            Admin area
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => signOut.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
