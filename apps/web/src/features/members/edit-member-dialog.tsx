import { Modal } from '@mantine/core';
import type { Member } from '@packyard/api-client';
import { useUpdateMember, type MemberPlace } from './api/members.ts';
import { MemberForm } from './member-form.tsx';
import type { AccessLevel } from './roles.ts';

interface EditMemberDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly member: Member;
  readonly place: MemberPlace;
}

export function EditMemberDialog({ opened, onClose, member, place }: EditMemberDialogProps) {
  const update = useUpdateMember(place);
  return (
    <Modal opened={opened} onClose={onClose} title={`Role of ${member.name}`}>
      <MemberForm
        withoutUsername
        initial={{ username: member.username, level: member.access_level as AccessLevel, expiresAt: member.expires_at ?? '' }}
        submitWords="Save"
        onCancel={onClose}
        pending={update.isPending}
        error={update.error}
        onSubmit={({ level, expiresAt }) =>
          update.mutate({ userId: member.id, body: { access_level: level, expires_at: expiresAt === '' ? null : expiresAt } }, { onSuccess: onClose })
        }
      />
    </Modal>
  );
}
