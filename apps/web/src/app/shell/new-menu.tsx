import { ActionIcon, Menu } from '@mantine/core';
import { IconBox, IconFolders, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';

export function NewMenu() {
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size={34} aria-label="Create new">
          <IconPlus size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/projects/new" leftSection={<IconBox size={16} stroke={1.6} />}>
          New project
        </Menu.Item>
        <Menu.Item component={Link} to="/groups/new" leftSection={<IconFolders size={16} stroke={1.6} />}>
          New group
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
