import { z } from 'zod';
import { time } from '../validation/scalars.ts';

export const webLoginSchema = z
  .object({
    client_name: z.string().nullable().meta({ description: 'What the command line calls itself; anybody can claim any name' }),
    ip: z.string().nullable().meta({ description: 'Where the command line called from: compare it with your own address' }),
    state: z.enum(['pending', 'approved', 'consumed', 'expired']).meta({ description: '`consumed`: refused, or the token was fetched' }),
    created_at: time,
    expires_at: time,
  })
  .meta({ id: 'WebLogin' });
export type WebLoginJson = z.infer<typeof webLoginSchema>;
