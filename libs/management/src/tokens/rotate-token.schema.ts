import { z } from 'zod';

/** The day on which the new token ends. An empty field of a form is none. */
export const rotateTokenBody = z
  .object({
    expires_at: z
      .preprocess((value) => (value === '' ? undefined : value), z.iso.date().optional())
      .meta({ type: 'string', format: 'date', description: 'The day on which the new token ends, within a year; left out: a week from now' }),
  })
  .meta({ id: 'RotateToken' });
export type RotateTokenBody = z.infer<typeof rotateTokenBody>;

/** Days begin in UTC. */
export function rotatedUntil(body: RotateTokenBody): Date | undefined {
  return body.expires_at === undefined ? undefined : new Date(`${body.expires_at}T00:00:00Z`);
}
