import { Button } from '@mantine/core';
import { Navigate, useNavigate } from 'react-router';
import { PlainLayout } from '../../components/plain-layout.tsx';
import { useSession } from './api/current-session.ts';
import { useSignOut } from './api/sign-in.ts';
import { PasswordForm } from './password-form.tsx';

/** Where everybody lands whose password was chosen by somebody else. */
export function NewPasswordPage() {
  const { user } = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  if (!user) return <Navigate to="/users/sign_in" replace />;
  return (
    <PlainLayout
      title="Choose a new password"
      lead="Your password was set by somebody else. Choose one that only you know; then you can go on."
      foot={
        <Button variant="subtle" color="gray" size="xs" ml={-10} onClick={() => signOut.mutate()}>
          Sign out
        </Button>
      }
    >
      <PasswordForm onChanged={() => void navigate('/', { replace: true })} />
    </PlainLayout>
  );
}
