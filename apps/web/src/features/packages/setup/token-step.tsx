import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconKey } from '@tabler/icons-react';
import { useLocation } from 'react-router';
import { LinkButton } from '../../../components/link-button.tsx';
import { SecretOnce } from '../../../components/secret-once.tsx';
import { signInPath } from '../../../lib/return-path.ts';
import { useSession } from '../../session/index.ts';
import { CreateTokenDialog } from '../../tokens/index.ts';
import classes from './token-step.module.css';

interface TokenStepProps {
  readonly projectPath: string;
  readonly token: string | undefined;
  readonly onToken: (token: string) => void;
}

/** Tools need a token: it can be made here, and goes into the commands below. */
export function TokenStep({ projectPath, token, onToken }: TokenStepProps) {
  const { user } = useSession();
  const location = useLocation();
  const [asked, ask] = useDisclosure(false);
  if (token !== undefined) {
    return (
      <div className={classes.step} data-done>
        <p className={classes.words}>
          <IconCheck size={18} aria-hidden="true" /> Your token stands in the commands below. It is shown this once: copy it if you need it elsewhere.
        </p>
        <SecretOnce secret={token} what="token" />
      </div>
    );
  }
  return (
    <div className={classes.step}>
      <p className={classes.words}>
        <IconKey size={18} stroke={1.6} aria-hidden="true" />
        <span>
          The commands need an access token in place of <code className={classes.placeholder}>&lt;your_token&gt;</code>.
        </span>
      </p>
      {user ? (
        <Button variant="default" size="xs" onClick={ask.open}>
          Create a token
        </Button>
      ) : (
        <LinkButton variant="default" size="xs" to={signInPath(location)}>
          Sign in to create one
        </LinkButton>
      )}
      <CreateTokenDialog opened={asked} onClose={ask.close} suggestion={{ name: `Packages of ${projectPath}`.slice(0, 255), scopes: ['api'] }} onCreated={onToken} />
    </div>
  );
}
