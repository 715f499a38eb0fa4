import { Modal } from '@mantine/core';
import { TokenForm, type TokenSuggestion } from './token-form.tsx';

interface CreateTokenDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly suggestion?: TokenSuggestion;
  /** Gets the token itself, which nobody can read again. */
  readonly onCreated: (token: string) => void;
}

export function CreateTokenDialog({ opened, onClose, suggestion, onCreated }: CreateTokenDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Create a personal access token">
      <TokenForm
        {...(suggestion ? { suggestion } : {})}
        onCancel={onClose}
        onCreated={(token) => {
          onCreated(token);
          onClose();
        }}
      />
    </Modal>
  );
}
