import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormError } from '../../components/form-error.tsx';
import { dayAfter } from '../../lib/day-after.ts';
import { useCreateToken } from './api/tokens.ts';
import { scopeWords, tokenScopes, type TokenScope } from './token-scopes.ts';

export interface TokenSuggestion {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
}

interface TokenFormProps {
  readonly suggestion?: TokenSuggestion;
  readonly onCreated: (token: string) => void;
  readonly onCancel: () => void;
}

const usualDays = 90;

export function TokenForm({ suggestion, onCreated, onCancel }: TokenFormProps) {
  const create = useCreateToken();
  const form = useForm({
    initialValues: { name: suggestion?.name ?? '', scopes: [...(suggestion?.scopes ?? [])] as string[], expiresAt: dayAfter(new Date(), usualDays) },
    validate: {
      name: (value) => (value.trim() ? null : 'Give it a name, to know later what it is for.'),
      scopes: (value) => (value.length > 0 ? null : 'Choose at least one scope.'),
    },
  });
  const submit = form.onSubmit(({ name, scopes, expiresAt }) =>
    create.mutate({ name: name.trim(), scopes: scopes as TokenScope[], expires_at: expiresAt === '' ? null : expiresAt }, { onSuccess: ({ token }) => onCreated(token) }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormError error={create.error} />
        <TextInput label="Name" description="What is it for? Only you see this." maxLength={255} data-autofocus {...form.getInputProps('name')} />
        <TextInput type="date" label="Expires on" description="Empty: it never expires." min={dayAfter(new Date(), 1)} {...form.getInputProps('expiresAt')} />
        <Checkbox.Group label="Scopes" {...form.getInputProps('scopes')}>
          <Stack gap="xs" mt={6}>
            {tokenScopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={scope} description={scopeWords[scope]} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Create token
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
