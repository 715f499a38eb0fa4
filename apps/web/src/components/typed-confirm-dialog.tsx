import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { FormError } from './form-error.tsx';

interface TypedConfirmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** What must be typed before anything happens. */
  readonly word: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly pending: boolean;
  readonly error: unknown;
}

/** For what nobody can undo: the name of the thing must be typed. */
export function TypedConfirmDialog({ opened, onClose, title, children, word, confirm, onConfirm, pending, error }: TypedConfirmDialogProps) {
  const [typed, setTyped] = useState('');
  const matches = typed.trim() === word;
  return (
    <Modal opened={opened} onClose={onClose} title={title} onExitTransitionEnd={() => setTyped('')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (matches) onConfirm();
        }}
      >
        <Stack gap="md">
          <FormError error={error} />
          <div>{children}</div>
          <TextInput
            label={
              <>
                Type <code>{word}</code> to confirm
              </>
            }
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" color="red" disabled={!matches} loading={pending}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
