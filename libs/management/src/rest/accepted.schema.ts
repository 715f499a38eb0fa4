import { z } from 'zod';

/** What GitLab answers where something is done later. */
export const acceptedSchema = z.object({ message: z.literal('202 Accepted') }).meta({ id: 'Accepted' });
export const accepted = { message: '202 Accepted' } as const;
export type AcceptedJson = z.infer<typeof acceptedSchema>;

/** GitLab answers a bare `true` to some acts. */
export const doneSchema = z.literal(true);
