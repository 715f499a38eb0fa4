const dayMs = 86_400_000;

/** The date `days` later, in UTC, as the API and date fields write it: '2026-03-10'. */
export function dayAfter(start: Date, days: number): string {
  return new Date(start.getTime() + days * dayMs).toISOString().slice(0, 10);
}
