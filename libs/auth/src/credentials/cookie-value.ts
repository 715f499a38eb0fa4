/** The first value under a name in `Cookie` headers. For values that need no decoding, such as our session tokens. */
export function cookieValue(headers: readonly string[], name: string): string | undefined {
  for (const pair of headers.flatMap((header) => header.split(';'))) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return undefined;
}
