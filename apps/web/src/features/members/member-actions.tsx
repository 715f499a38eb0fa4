import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Member } from '@packyard/api-client';
import { IconDots, IconEdit, IconUserMinus } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useRemoveMember, type MemberPlace } from './api/members.ts';
import { EditMemberDialog } from './edit-member-dialog.tsx';

interface MemberActionsProps {
  readonly member: Member;
  readonly place: MemberPlace;
  readonly mayChange: boolean;
  readonly isSelf: boolean;
}

export function MemberActions({ member, place, mayChange, isSelf }: MemberActionsProps) {
  const [editing, edit] = useDisclosure(false);
  const [removing, ask] = useDisclosure(false);
  const remove = useRemoveMember(place);
  const navigate = useNavigate();
  const words = isSelf ? `Leave this ${place.kind}` : `Remove from this ${place.kind}`;
  const confirm = () =>
    remove.mutate(member.id, {
      onSuccess: () => {
        ask.close();
        if (isSelf) void navigate('/');
      },
    });
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon aria-label={`Actions for ${member.name}`}>
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayChange && (
            <Menu.Item leftSection={<IconEdit size={16} stroke={1.6} />} onClick={edit.open}>
              Change role
            </Menu.Item>
          )}
          <Menu.Item c="var(--py-danger)" leftSection={<IconUserMinus size={16} stroke={1.6} />} onClick={ask.open}>
            {words}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <EditMemberDialog opened={editing} onClose={edit.close} member={member} place={place} />
      <ConfirmDialog opened={removing} onClose={ask.close} title={words} confirm={isSelf ? 'Leave' : 'Remove'} onConfirm={confirm} pending={remove.isPending} error={remove.error}>
        {isSelf ? 'You lose' : `${member.name} loses`} this role in the {place.kind} at once. A role from a group above it stays.
      </ConfirmDialog>
    </>
  );
}
