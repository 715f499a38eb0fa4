import type { KeysetPage, OffsetPage } from './answer.ts';

type Headers = Record<string, string>;

/** Link relations carry absolute URLs that repeat every parameter of the request. */
const linkTo = (url: URL, rel: string, parameters: Record<string, string>): string => {
  const target = new URL(url);
  for (const [name, value] of Object.entries(parameters)) target.searchParams.set(name, value);
  return `<${target.href}>; rel="${rel}"`;
};

/**
 * GitLab's paging headers. Where the rows were not all counted, the total and the way to the last page are left out.
 * @see https://docs.gitlab.com/api/rest/#offset-based-pagination
 */
export function offsetHeaders(page: OffsetPage<unknown>, url: URL): Headers {
  const { page: number, per_page: perPage } = page.position;
  const totalPages = page.total === undefined ? undefined : Math.max(1, Math.ceil(page.total / perPage));
  const next = (totalPages === undefined ? page.hasMore : number < totalPages) ? number + 1 : undefined;
  const prev = number > 1 ? number - 1 : undefined;
  const link = (rel: string, to: number | undefined): string[] => (to === undefined ? [] : [linkTo(url, rel, { page: String(to), per_page: String(perPage) })]);
  return {
    'X-Page': String(number),
    'X-Per-Page': String(perPage),
    'X-Next-Page': next === undefined ? '' : String(next),
    'X-Prev-Page': prev === undefined ? '' : String(prev),
    ...(page.total === undefined ? {} : { 'X-Total': String(page.total), 'X-Total-Pages': String(totalPages) }),
    Link: [...link('prev', prev), ...link('next', next), ...link('first', 1), ...link('last', totalPages)].join(', '),
  };
}

/** `Link` as GitLab sends it, and the bare cursor beside it for pages that would have to parse it. */
export function keysetHeaders(page: KeysetPage<unknown>, url: URL): Headers {
  const links = [
    ...(page.prevCursor === undefined ? [] : [linkTo(url, 'prev', { cursor: page.prevCursor })]),
    ...(page.nextCursor === undefined ? [] : [linkTo(url, 'next', { cursor: page.nextCursor })]),
  ];
  return {
    ...(links.length === 0 ? {} : { Link: links.join(', ') }),
    ...(page.nextCursor === undefined ? {} : { 'X-Next-Cursor': page.nextCursor }),
  };
}
