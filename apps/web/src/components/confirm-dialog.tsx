import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormError } from './form-error.tsx';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen, exactly. */
  readonly children: ReactNode;
  /** The act in words, never just "OK". */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly pending: boolean;
  readonly error?: unknown;
  readonly disabled?: boolean;
  readonly tone?: 'danger' | 'plain';
}

export function ConfirmDialog({ opened, onClose, title, children, confirm, onConfirm, pending, error, disabled = false, tone = 'danger' }: ConfirmDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="md">
      <Stack gap="md">
        <FormError error={error} />
        <div>{children}</div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button {...(tone === 'danger' ? { color: 'red' } : {})} loading={pending} disabled={disabled} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
