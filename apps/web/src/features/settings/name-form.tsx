import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { FormError } from '../../components/form-error.tsx';

interface Named {
  readonly name: string;
  readonly description: string;
}

interface NameFormProps {
  readonly initial: Named;
  readonly onSave: (changed: Named, done: { onSuccess: () => void }) => void;
  readonly pending: boolean;
  readonly error: unknown;
}

/** Name and description of a project or group. */
export function NameForm({ initial, onSave, pending, error }: NameFormProps) {
  const form = useForm({
    initialValues: { name: initial.name, description: initial.description },
    validate: { name: (value) => (value.trim() ? null : 'Enter a name.') },
  });
  const submit = form.onSubmit(({ name, description }) =>
    onSave({ name: name.trim(), description }, { onSuccess: () => notifications.show({ message: 'Saved.', color: 'green' }) }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" align="stretch">
        <FormError error={error} />
        <TextInput label="Name" required maxLength={255} {...form.getInputProps('name')} />
        <Textarea label="Description" maxLength={2000} autosize minRows={2} {...form.getInputProps('description')} />
        <div>
          <Button type="submit" loading={pending}>
            Save changes
          </Button>
        </div>
      </Stack>
    </form>
  );
}
