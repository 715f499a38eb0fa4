import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { FormError } from '../../components/form-error.tsx';
import { PlainLayout } from '../../components/plain-layout.tsx';
import { returnPath } from '../../lib/return-path.ts';
import { useSession } from './api/current-session.ts';
import { useSignIn } from './api/sign-in.ts';

export function SignInPage() {
  const { user } = useSession();
  const [parameters] = useSearchParams();
  const back = returnPath(parameters.get('return_to'));
  if (user) return <Navigate to={back} replace />;
  return (
    <PlainLayout title="Sign in" lead={back === '/' ? undefined : 'Sign in to see this page.'}>
      <SignInForm back={back} />
    </PlainLayout>
  );
}

function SignInForm({ back }: { back: string }) {
  const signIn = useSignIn();
  const navigate = useNavigate();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { login: '', password: '' },
    validate: {
      login: (value) => (value.trim() ? null : 'Enter your user name or email address.'),
      password: (value) => (value ? null : 'Enter your password.'),
    },
  });
  const submit = form.onSubmit(({ login, password }) => {
    signIn.mutate({ login: login.trim(), password }, { onSuccess: () => void navigate(back, { replace: true }) });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormError error={signIn.error} />
        <TextInput label="User name or email" autoComplete="username" autoCapitalize="none" autoFocus key={form.key('login')} {...form.getInputProps('login')} />
        <PasswordInput label="Password" autoComplete="current-password" key={form.key('password')} {...form.getInputProps('password')} />
        <Button type="submit" size="md" loading={signIn.isPending} mt={4}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
