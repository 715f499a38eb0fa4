import { z } from 'zod';
import { time } from '../validation/scalars.ts';

export const webLoginSchema = z
  .object({
    client_name: z.string().nullable().meta({ description: 'What the command line calls itself; anybody can claim any name' }),
    state: z.enum(['pending', 'approved']),
    created_at: time,
    expires_at: time,
  })
  .meta({ id: 'WebLogin' });
export type WebLoginJson = z.infer<typeof webLoginSchema>;
