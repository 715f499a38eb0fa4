const number = new Intl.NumberFormat('en');
/** The server counts no further. */
const countedTo = 10_000;

/** '1 package', '12 packages', '10,000+ packages'. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  if (count > countedTo) return `${number.format(countedTo)}+ ${many}`;
  return `${number.format(count)} ${count === 1 ? one : many}`;
}
