export { GroupBrowser } from './group-browser.tsx';
export { GroupOverviewPage } from './group-overview-page.tsx';
export { NewGroupPage } from './new-group-page.tsx';
