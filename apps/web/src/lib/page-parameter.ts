/** The page that the address asks for; 1 if it asks for nonsense. */
export function pageParameter(parameters: URLSearchParams, name = 'page'): number {
  const page = Number(parameters.get(name) ?? '1');
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/** The same address at another page. */
export function withPage(parameters: URLSearchParams, page: number, name = 'page'): string {
  const changed = new URLSearchParams(parameters);
  if (page === 1) changed.delete(name);
  else changed.set(name, String(page));
  return `?${changed}`;
}
