import { redacted, redactText } from './redact-text.ts';

/** Query parameters whose values say nothing about a person and open nothing. Any other value is left out of logs. */
const harmlessParameters = new Set([
  'page', 'per_page', 'pagination', 'order_by', 'sort', 'cursor', 'package_type', 'package_name', 'package_version', 'include_versionless',
  'status', 'select', 'visibility', 'simple', 'archived', 'owned', 'membership', 'min_access_level', 'top_level_only', 'with_shared', 'include_subgroups',
  'size', 'from', 'write', 'rev', 'format',
]);

/** A path segment after one of these is a secret: npm's logout, and codes of a sign-in that a command line waits for. */
const beforeSecret = new Set(['token', 'web_logins', 'web-login', 'login', 'done']);
const notSecret = /^(?:-|approve|deny|\d{1,18})?$/;

/**
 * A request's target fit for a log. The path stays, less whatever in it looks like a secret; of the query the names stay, and the values
 * of parameters known to be harmless. Takes the absolute form as well, which proxies send and which may hold a password.
 */
export function redactUrl(target: string): string {
  const queryAt = target.indexOf('?');
  const path = redactPath(queryAt < 0 ? target : target.slice(0, queryAt));
  return queryAt < 0 ? path : `${path}?${redactQuery(target.slice(queryAt + 1))}`;
}

function redactPath(path: string): string {
  const segments = path.split('/');
  return redactText(segments.map((segment, index) => (beforeSecret.has(segments[index - 1] ?? '') && !notSecret.test(segment) ? redacted : segment)).join('/'));
}

function redactQuery(query: string): string {
  return query
    .split('&')
    .map((pair) => {
      const name = pair.split('=', 1)[0] ?? '';
      if (name === pair) return redactText(name).slice(0, 64);
      return harmlessParameters.has(name) ? redactText(pair) : `${redactText(name).slice(0, 64)}=${redacted}`;
    })
    .join('&');
}
