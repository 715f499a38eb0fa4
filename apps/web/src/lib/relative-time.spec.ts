import { calendarDay, relativeTime } from './relative-time.ts';

const now = new Date('2026-03-10T12:00:00Z');

test.each([
  ['2026-03-10T11:59:30Z', 'just now'],
  ['2026-03-10T12:00:20Z', 'just now'],
  ['2026-03-10T11:58:59Z', '1 minute ago'],
  ['2026-03-10T09:01:00Z', '2 hours ago'],
  ['2026-03-09T12:00:00Z', '1 day ago'],
  ['2026-02-24T12:00:00Z', '2 weeks ago'],
  ['2024-03-10T12:00:00Z', '2 years ago'],
  ['2026-03-13T12:00:00Z', 'in 3 days'],
])('%s is %s', (at, text) => {
  expect(relativeTime(new Date(at), now)).toBe(text);
});

test('a date alone is that day in every time zone', () => {
  expect(calendarDay('2026-03-10')).toBe('Mar 10, 2026');
});
