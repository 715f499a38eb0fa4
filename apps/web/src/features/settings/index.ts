export { GroupSettingsPage } from './group-settings-page.tsx';
export { ProjectSettingsPage } from './project-settings-page.tsx';
