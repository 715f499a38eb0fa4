import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconTrash } from '@tabler/icons-react';
import type { Package } from '@packyard/api-client';
import { DeletePackageDialog } from '../delete-package-dialog.tsx';

export function PackageRowMenu({ item, projectId }: { item: Package; projectId: number }) {
  const [asked, ask] = useDisclosure(false);
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon aria-label={`Actions for ${item.name} ${item.version ?? ''}`}>
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item c="var(--py-danger)" leftSection={<IconTrash size={16} stroke={1.6} />} onClick={ask.open}>
            Delete package
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <DeletePackageDialog opened={asked} onClose={ask.close} item={item} projectId={projectId} />
    </>
  );
}
