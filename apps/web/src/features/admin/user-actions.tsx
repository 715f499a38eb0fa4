import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { User } from '@packyard/api-client';
import { IconDots, IconKey, IconLockOpen, IconUserCancel } from '@tabler/icons-react';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useBlockUser, useResetPassword } from './api/users.ts';
import type { IssuedPassword } from './new-password.tsx';

export function UserActions({ user, onIssued }: { user: User; onIssued: (issued: IssuedPassword) => void }) {
  const [blocking, askBlock] = useDisclosure(false);
  const [resetting, askReset] = useDisclosure(false);
  const block = useBlockUser();
  const reset = useResetPassword();
  const blocked = user.state === 'blocked';
  const confirmReset = () =>
    reset.mutate(user.id, {
      onSuccess: ({ temporary_password }) => {
        askReset.close();
        if (temporary_password) onIssued({ username: user.username, password: temporary_password });
      },
    });
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon aria-label={`Actions for ${user.name}`}>
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconKey size={16} stroke={1.6} />} onClick={askReset.open}>
            Reset password
          </Menu.Item>
          <Menu.Item
            {...(blocked ? {} : { c: 'var(--py-danger)' })}
            leftSection={blocked ? <IconLockOpen size={16} stroke={1.6} /> : <IconUserCancel size={16} stroke={1.6} />}
            onClick={askBlock.open}
          >
            {blocked ? 'Unblock' : 'Block'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog opened={resetting} onClose={askReset.close} title={`Reset the password of ${user.name}`} confirm="Reset password" tone="plain" onConfirm={confirmReset} pending={reset.isPending} error={reset.error}>
        The server chooses a password and shows it to you once. The old one stops working, and all sessions of {user.name} end.
      </ConfirmDialog>
      <ConfirmDialog
        opened={blocking}
        onClose={askBlock.close}
        title={`${blocked ? 'Unblock' : 'Block'} ${user.name}`}
        confirm={blocked ? 'Unblock' : 'Block'}
        tone={blocked ? 'plain' : 'danger'}
        onConfirm={() => block.mutate({ userId: user.id, blocked: !blocked }, { onSuccess: askBlock.close })}
        pending={block.isPending}
        error={block.error}
      >
        {blocked ? `${user.name} can sign in again, and tokens work again.` : `${user.name} is signed out at once and tokens stop working. Projects and packages stay. You can unblock them later.`}
      </ConfirmDialog>
    </>
  );
}
