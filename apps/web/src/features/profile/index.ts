export { PasswordPage } from './password-page.tsx';
export { ProfileFrame } from './profile-frame.tsx';
export { ProfilePage } from './profile-page.tsx';
export { SessionsPage } from './sessions-page.tsx';
export { TokensPage } from './tokens-page.tsx';
