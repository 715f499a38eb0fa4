/** `gap` stands for left-out pages. */
export type PageItem = number | 'gap';

/** The pages worth a link: first, last, and two around the current one. `last` undefined: the total is not known. */
export function pageItems(current: number, last: number | undefined): PageItem[] {
  const end = last ?? current;
  const wanted = new Set([1, end, current - 1, current, current + 1].filter((page) => page >= 1 && page <= end));
  const items: PageItem[] = [];
  let previous = 0;
  for (const page of [...wanted].sort((a, b) => a - b)) {
    if (page - previous === 2) items.push(page - 1);
    else if (page - previous > 2) items.push('gap');
    items.push(page);
    previous = page;
  }
  return items;
}
