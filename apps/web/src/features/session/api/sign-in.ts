import { createSession, deleteSession, type SignIn } from '@packyard/api-client';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';
import { leave, useStartOver } from './start-over.ts';

export function useSignIn() {
  const startOver = useStartOver();
  return useMutation({ mutationFn: (body: SignIn) => call(createSession({ body })), onSuccess: startOver, gcTime: 0 });
}

export function useSignOut() {
  return useMutation({ mutationFn: () => call<unknown>(deleteSession()), onSuccess: leave });
}
