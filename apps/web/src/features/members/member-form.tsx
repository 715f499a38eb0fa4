import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormError } from '../../components/form-error.tsx';
import { dayAfter } from '../../lib/day-after.ts';
import { roles, type AccessLevel } from './roles.ts';

export interface MemberValues {
  readonly username: string;
  readonly level: AccessLevel;
  /** Empty: the role has no end. */
  readonly expiresAt: string;
}

interface MemberFormProps {
  readonly initial: MemberValues;
  /** Whom it is about is known already. */
  readonly withoutUsername?: boolean;
  readonly submitWords: string;
  readonly onSubmit: (values: MemberValues) => void;
  readonly onCancel: () => void;
  readonly pending: boolean;
  readonly error: unknown;
}

const roleChoices = roles.map(({ level, label, words }) => ({ value: String(level), label: `${label}: ${words}` }));

export function MemberForm({ initial, withoutUsername = false, submitWords, onSubmit, onCancel, pending, error }: MemberFormProps) {
  const form = useForm({
    initialValues: { ...initial, level: String(initial.level) },
    validate: { username: (value) => (withoutUsername || value.trim() ? null : 'Enter a user name.') },
  });
  const submit = form.onSubmit(({ username, level, expiresAt }) => onSubmit({ username: username.trim().replace(/^@/, ''), level: Number(level) as AccessLevel, expiresAt }));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormError error={error} />
        {!withoutUsername && <TextInput label="User name" required autoCapitalize="none" spellCheck={false} data-autofocus {...form.getInputProps('username')} />}
        <Select label="Role" data={roleChoices} {...form.getInputProps('level')} />
        <TextInput type="date" label="Until" description="Empty: until somebody removes it." min={dayAfter(new Date(), 1)} {...form.getInputProps('expiresAt')} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={pending}>
            {submitWords}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
