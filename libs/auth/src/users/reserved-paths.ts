/**
 * First path segments that mean something else than a group or a person: GitLab's list, and our own pages and probes.
 * @see https://docs.gitlab.com/user/reserved_names/
 */
export const reservedPaths: ReadonlySet<string> = new Set([
  '-', '.well-known', '404.html', '422.html', '500.html', '502.html', '503.html', 'admin', 'api', 'apple-touch-icon.png', 'assets', 'dashboard', 'deploy.html',
  'explore', 'favicon.ico', 'favicon.png', 'files', 'groups', 'health_check', 'help', 'import', 'jwt', 'login', 'oauth', 'profile', 'projects', 'public',
  'robots.txt', 's', 'search', 'sitemap', 'sitemap.xml', 'sitemap.xml.gz', 'slash-command-logo.png', 'snippets', 'unsubscribe', 'uploads', 'users', 'v2',
  'docs', 'fonts', 'health', 'healthz', 'index.html', 'livez', 'logout', 'metrics', 'openapi.json', 'readyz', 'settings', 'sign-in', 'sign-out', 'sign_in',
  'sign_out', 'static',
]);

/** Whether a top-level group or a person may not have this path. */
export function isReservedPath(path: string): boolean {
  return reservedPaths.has(path.toLowerCase());
}
