import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormError } from '../../components/form-error.tsx';
import { useChangePassword } from './api/sessions.ts';

const shortest = 8;

export function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const change = useChangePassword();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { current: '', next: '', again: '' },
    validate: {
      current: (value) => (value ? null : 'Enter the password you signed in with.'),
      next: (value) => (value.length >= shortest ? null : `Use at least ${shortest} characters.`),
      again: (value, values) => (value === values.next ? null : 'The two new passwords differ.'),
    },
  });
  const submit = form.onSubmit(({ current, next }) =>
    change.mutate(
      { current_password: current, new_password: next },
      {
        onSuccess: () => {
          form.reset();
          onChanged();
        },
      },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormError error={change.error} />
        <PasswordInput label="Current password" autoComplete="current-password" key={form.key('current')} {...form.getInputProps('current')} />
        <PasswordInput label="New password" description={`At least ${shortest} characters. Several words are easy to remember and hard to guess.`} autoComplete="new-password" key={form.key('next')} {...form.getInputProps('next')} />
        <PasswordInput label="New password, again" autoComplete="new-password" key={form.key('again')} {...form.getInputProps('again')} />
        <div>
          <Button type="submit" loading={change.isPending}>
            Change password
          </Button>
        </div>
      </Stack>
    </form>
  );
}
