export { currentSessionQuery, useSession } from './api/current-session.ts';
export { sessionsQuery, useEndSession, useSignOutEverywhere } from './api/sessions.ts';
export { useSignOut } from './api/sign-in.ts';
export { PasswordForm } from './password-form.tsx';
export { RequireUser } from './require-user.tsx';
