export { projectListQuery } from './api/projects.ts';
export { NewProjectPage } from './new-project-page.tsx';
export { ProjectBrowser } from './project-browser.tsx';
export { ProjectOverviewPage } from './project-overview-page.tsx';
