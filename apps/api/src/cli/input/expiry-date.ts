import { CommandError } from '../command-error.ts';

/** `2027-01-31`: the token ends as that day begins in UTC, as with GitLab. */
export function parseExpiryDate(text: string): Date {
  const date = new Date(`${text}T00:00:00Z`);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  if (!isDate) throw new CommandError(`--expires takes a date such as 2027-01-31, not ${JSON.stringify(text)}.`);
  return date;
}
