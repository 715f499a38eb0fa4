import type { Request } from 'express';

const packageFile =
  /\.(?:tgz|tar|gz|bz2|xz|zst|zip|whl|egg|jar|war|aar|pom|module|xml|json|ya?ml|nupkg|snupkg|nuspec|gem|crate|deb|dsc|rpm|apk|conda|phar|md5|sha1|sha256|sha512|asc|sig|txt|bin|exe|dmg)$/i;

/** Where a package manager's protocol begins that is set to our bare origin (`/v1/ping`). */
const versionedApi = /^\/v\d+\//i;

/**
 * Whether whoever asks would know what to do with a page: a browser, or a person's curl. Package managers ask for what they can read;
 * old ones (pip, Java's own client) name HTML as well, or take anything, so
 * a path that looks like theirs is for browsers alone, which also name XHTML.
 */
export function wantsPage(request: Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const accept = request.headers.accept?.toLowerCase() ?? '*/*';
  if (accept.includes('application/xhtml+xml')) return true;
  return (accept.trim() === '*/*' || asksForHtml(accept)) && !packageFile.test(request.path) && !versionedApi.test(request.path);
}

/** As its first wish: pip's simple API client names HTML last, with a low weight. */
const asksForHtml = (accept: string): boolean => accept.split(',').some((range) => /^\s*text\/html\s*(?:;\s*charset=[\w-]+\s*)?$/.test(range));
