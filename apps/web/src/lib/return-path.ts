/** Where to go after signing in: only a path of this site, whatever the address bar says. */
export function returnPath(wanted: string | null): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /\p{Cc}/u.test(wanted)) return '/';
  return wanted.startsWith('/users/sign_in') ? '/' : wanted;
}

/** Who has not signed in starts at /explore; who has, at their own projects. */
const startPages = new Set(['/', '/explore']);

/** The sign-in page, and the way back to where one is now. */
export function signInPath({ pathname, search }: { pathname: string; search: string }): string {
  const back = returnPath(pathname + search);
  return startPages.has(back) ? '/users/sign_in' : `/users/sign_in?return_to=${encodeURIComponent(back)}`;
}
