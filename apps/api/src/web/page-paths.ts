import { maxGroupDepth, parsePathSegment, reservedPaths } from '@packyard/domain';

/** The SPA's own first segments, with what may follow them. Everything else begins with the name of a group or a person. */
const ownPages: ReadonlyMap<string, (rest: readonly string[]) => boolean> = new Map([
  ['users', (rest) => rest.length === 1 && rest[0] === 'sign_in'],
  ['projects', (rest) => rest.length === 1 && rest[0] === 'new'],
  ['groups', (rest) => (rest.length === 1 && rest[0] === 'new') || isNamespacePage(rest)],
  ['admin', isPlain],
  ['explore', isPlain],
  ['dashboard', isPlain],
  ['-', (rest) => generalPages.has(rest[0] ?? '') && isPlain(rest)],
]);

/** Pages of nobody's project. Not every word: package managers that are set to our bare origin ask for others below `/-/`. */
const generalPages: ReadonlySet<string> = new Set(['profile', 'web-login']);

/** A page after `/-/` has a word for a name; the tarball that npm expects there has not. */
const pageName = /^[a-z][a-z_]{0,40}$/;
const plain = /^[A-Za-z0-9_][A-Za-z0-9_.~-]{0,254}$/;
const maxPageDepth = 6;

/**
 * Whether the SPA has a page under this path (as the address bar has it, without query). What is none is left to the API, which answers
 * an unknown address in JSON: a package manager that was pointed to a wrong URL must not be given HTML with status 200.
 */
export function isPagePath(pathname: string): boolean {
  if (pathname === '/') return true;
  if (!/^\/[^/]/.test(pathname) || /%|\\/.test(pathname)) return false;
  const [first = '', ...rest] = pathname.replace(/\/$/, '').slice(1).split('/');
  const own = ownPages.get(first);
  return own ? own(rest) : !reservedPaths.has(first.toLowerCase()) && isNamespacePage([first, ...rest]);
}

/** `<path>` or `<path>/-/<page>`, where the path is that of a group, a project or a person. */
function isNamespacePage(segments: readonly string[]): boolean {
  const dash = segments.indexOf('-');
  const path = dash < 0 ? segments : segments.slice(0, dash);
  if (path.length === 0 || path.length > maxGroupDepth + 1 || !path.every((segment) => parsePathSegment(segment).ok)) return false;
  return dash < 0 || isPage(segments.slice(dash + 1));
}

function isPage(page: readonly string[]): boolean {
  return page.length > 0 && pageName.test(page[0] ?? '') && isPlain(page.slice(1)) && !isDownload(page);
}

/** GitLab's address of a file for browsers: the management API answers it. */
const isDownload = (page: readonly string[]): boolean => page.length === 3 && page[0] === 'package_files' && page[2] === 'download';

function isPlain(segments: readonly string[]): boolean {
  return segments.length <= maxPageDepth && segments.every((segment) => plain.test(segment));
}
