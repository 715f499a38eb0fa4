import { Modal } from '@mantine/core';
import { useAddMember, type MemberPlace } from './api/members.ts';
import { MemberForm } from './member-form.tsx';

const developer = 30;

export function AddMemberDialog({ opened, onClose, place }: { opened: boolean; onClose: () => void; place: MemberPlace }) {
  const add = useAddMember(place);
  return (
    <Modal opened={opened} onClose={onClose} title="Add a member">
      <MemberForm
        initial={{ username: '', level: developer, expiresAt: '' }}
        submitWords="Add member"
        onCancel={onClose}
        pending={add.isPending}
        error={add.error}
        onSubmit={({ username, level, expiresAt }) =>
          add.mutate({ username, access_level: level, ...(expiresAt ? { expires_at: expiresAt } : {}) }, { onSuccess: onClose })
        }
      />
    </Modal>
  );
}
