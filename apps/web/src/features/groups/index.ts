export { GroupBrowser } from './group-browser.tsx';
