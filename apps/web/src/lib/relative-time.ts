const steps: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

const words = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'long' });
const localDay = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const dateAlone = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** '3 hours ago', 'in 2 days'; 'just now' within a minute, so that two clocks a little apart never say 'in 3 seconds'. */
export function relativeTime(at: Date, now: Date): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit);
  }
  return 'just now';
}

/** In the reader's time zone, to the second. */
export function exactTime(at: Date): string {
  return exact.format(at);
}

/** 'Mar 10, 2026', of a time ('2026-03-10T12:00:00Z', in the reader's zone) or of a date alone ('2026-03-10', the same everywhere). */
export function calendarDay(at: string): string {
  return (at.length === 10 ? dateAlone : localDay).format(new Date(at));
}
