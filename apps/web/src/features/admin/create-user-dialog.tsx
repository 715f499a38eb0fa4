import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormError } from '../../components/form-error.tsx';
import { useCreateUser } from './api/users.ts';
import type { IssuedPassword } from './new-password.tsx';

interface CreateUserDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onIssued: (issued: IssuedPassword) => void;
}

export function CreateUserDialog({ opened, onClose, onIssued }: CreateUserDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="New user">
      <CreateUserForm onClose={onClose} onIssued={onIssued} />
    </Modal>
  );
}

function CreateUserForm({ onClose, onIssued }: Omit<CreateUserDialogProps, 'opened'>) {
  const create = useCreateUser();
  const form = useForm({
    initialValues: { name: '', username: '', email: '', admin: false },
    validate: {
      name: (value) => (value.trim() ? null : 'Enter a name.'),
      username: (value) => (value.trim() ? null : 'Enter a user name.'),
    },
  });
  const submit = form.onSubmit(({ name, username, email, admin }) =>
    create.mutate(
      { name: name.trim(), username: username.trim(), admin, force_random_password: true, ...(email.trim() ? { email: email.trim() } : {}) },
      {
        onSuccess: (user) => {
          if (user.temporary_password) onIssued({ username: user.username, password: user.temporary_password });
          onClose();
        },
      },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormError error={create.error} />
        <TextInput label="Name" required maxLength={255} data-autofocus {...form.getInputProps('name')} />
        <TextInput label="User name" required maxLength={255} autoCapitalize="none" spellCheck={false} description="Part of the address of their own projects." {...form.getInputProps('username')} />
        <TextInput label="Email" type="email" maxLength={255} description="Optional." {...form.getInputProps('email')} />
        <Checkbox label="Administrator" description="May do everything on this server." {...form.getInputProps('admin', { type: 'checkbox' })} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Create user
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
