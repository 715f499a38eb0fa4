import { createBrowserRouter, redirect } from 'react-router';
import { RequireUser } from '../features/session/index.ts';
import { MissingPage } from './missing-page.tsx';
import { NamespaceRoute } from './namespace-route.tsx';
import { RouteError } from './route-error.tsx';
import { SessionGate } from './session-gate.tsx';
import { AppLayout } from './shell/app-layout.tsx';
import { StartSkeleton } from './shell/start-skeleton.tsx';

/** Addresses of GitLab's that have no page of their own here. */
const otherNames: Readonly<Record<string, string>> = {
  '/dashboard': '/',
  '/dashboard/projects': '/',
  '/dashboard/groups': '/?tab=groups',
  '/explore/projects': '/explore',
  '/explore/groups': '/explore?tab=groups',
  '/admin': '/admin/users',
};

/** Addresses as GitLab has them. Pages load their code when they are first shown. */
export const router = createBrowserRouter([
  ...Object.entries(otherNames).map(([path, to]) => ({ path, loader: () => redirect(to), HydrateFallback: StartSkeleton })),
  {
    Component: SessionGate,
    HydrateFallback: StartSkeleton,
    ErrorBoundary: RouteError,
    children: [
      { path: '/users/sign_in', lazy: async () => ({ Component: (await import('../features/session/sign-in-page.tsx')).SignInPage }) },
      { path: '/-/profile/password/new', lazy: async () => ({ Component: (await import('../features/session/new-password-page.tsx')).NewPasswordPage }) },
      {
        Component: RequireUser,
        children: [{ path: '/-/web-login/:code', lazy: async () => ({ Component: (await import('../features/session/web-login-page.tsx')).WebLoginPage }) }],
      },
      {
        Component: AppLayout,
        ErrorBoundary: RouteError,
        children: [
          { path: '/', lazy: async () => ({ Component: (await import('./home-page.tsx')).HomePage }) },
          { path: '/explore', lazy: async () => ({ Component: (await import('./explore-page.tsx')).ExplorePage }) },
          {
            Component: RequireUser,
            children: [
              { path: '/projects/new', lazy: async () => ({ Component: (await import('../features/projects/new-project-page.tsx')).NewProjectPage }) },
              { path: '/groups/new', lazy: async () => ({ Component: (await import('../features/groups/new-group-page.tsx')).NewGroupPage }) },
              {
                path: '/-/profile',
                lazy: async () => ({ Component: (await import('../features/profile/profile-frame.tsx')).ProfileFrame }),
                children: [
                  { index: true, lazy: async () => ({ Component: (await import('../features/profile/profile-page.tsx')).ProfilePage }) },
                  { path: 'personal_access_tokens', lazy: async () => ({ Component: (await import('../features/profile/tokens-page.tsx')).TokensPage }) },
                  { path: 'password', lazy: async () => ({ Component: (await import('../features/profile/password-page.tsx')).PasswordPage }) },
                  { path: 'sessions', lazy: async () => ({ Component: (await import('../features/profile/sessions-page.tsx')).SessionsPage }) },
                ],
              },
              {
                path: '/admin',
                lazy: async () => ({ Component: (await import('../features/admin/admin-frame.tsx')).AdminFrame }),
                children: [
                  { path: 'users', lazy: async () => ({ Component: (await import('../features/admin/users-page.tsx')).UsersPage }) },
                  { path: 'application_settings', lazy: async () => ({ Component: (await import('../features/admin/application-settings-page.tsx')).ApplicationSettingsPage }) },
                ],
              },
            ],
          },
          { path: '/-/*', Component: MissingPage },
          { path: '*', Component: NamespaceRoute },
        ],
      },
    ],
  },
]);
