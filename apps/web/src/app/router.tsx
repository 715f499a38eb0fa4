import { createBrowserRouter } from 'react-router';
import { RequireUser } from '../features/session/index.ts';
import { MissingPage } from './missing-page.tsx';
import { NamespaceRoute } from './namespace-route.tsx';
import { RouteError } from './route-error.tsx';
import { SessionGate } from './session-gate.tsx';
import { AppLayout } from './shell/app-layout.tsx';
import { StartSkeleton } from './shell/start-skeleton.tsx';

const account = () => import('../features/profile/index.ts');
const admin = () => import('../features/admin/index.ts');

/** Addresses as GitLab has them. Pages load their code when they are first shown. */
export const router = createBrowserRouter([
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
              { path: '/projects/new', lazy: async () => ({ Component: (await import('../features/projects/index.ts')).NewProjectPage }) },
              { path: '/groups/new', lazy: async () => ({ Component: (await import('../features/groups/index.ts')).NewGroupPage }) },
              {
                path: '/-/profile',
                lazy: async () => ({ Component: (await account()).ProfileFrame }),
                children: [
                  { index: true, lazy: async () => ({ Component: (await account()).ProfilePage }) },
                  { path: 'personal_access_tokens', lazy: async () => ({ Component: (await account()).TokensPage }) },
                  { path: 'password', lazy: async () => ({ Component: (await account()).PasswordPage }) },
                  { path: 'sessions', lazy: async () => ({ Component: (await account()).SessionsPage }) },
                ],
              },
              {
                path: '/admin',
                lazy: async () => ({ Component: (await admin()).AdminFrame }),
                children: [
                  { path: 'users', lazy: async () => ({ Component: (await admin()).UsersPage }) },
                  { path: 'application_settings', lazy: async () => ({ Component: (await admin()).ApplicationSettingsPage }) },
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
