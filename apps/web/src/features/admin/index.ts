export { AdminFrame } from './admin-frame.tsx';
export { ApplicationSettingsPage } from './application-settings-page.tsx';
export { UsersPage } from './users-page.tsx';
