import { Alert } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { SecretOnce } from '../../components/secret-once.tsx';

/** A password that the server chose, to hand over to its owner. */
export interface IssuedPassword {
  readonly username: string;
  readonly password: string;
}

export function NewPassword({ issued, onDone }: { issued: IssuedPassword; onDone: () => void }) {
  return (
    <Alert color="green" icon={<IconKey size={18} />} title={`Password of ${issued.username}`} withCloseButton closeButtonLabel="Hide the password" onClose={onDone} mb="md">
      <p style={{ margin: '0 0 0.5rem' }}>Hand it over now: it is shown this once. It must be changed at the first sign-in.</p>
      <SecretOnce secret={issued.password} what="password" />
    </Alert>
  );
}
