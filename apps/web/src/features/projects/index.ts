export { projectListQuery } from './api/projects.ts';
export { ProjectBrowser } from './project-browser.tsx';
