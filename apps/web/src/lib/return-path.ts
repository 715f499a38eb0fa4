/** Where to go after signing in: only a path of this site, whatever the address bar says. */
export function returnPath(wanted: string | null): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /\p{Cc}/u.test(wanted)) return '/';
  return wanted.startsWith('/users/sign_in') ? '/' : wanted;
}

/** The sign-in page, and the way back to where one is now. */
export function signInPath({ pathname, search }: { pathname: string; search: string }): string {
  const back = returnPath(pathname + search);
  return back === '/' ? '/users/sign_in' : `/users/sign_in?return_to=${encodeURIComponent(back)}`;
}
