import { z } from 'zod';
import { id, time } from '../validation/scalars.ts';

export const activityEntrySchema = z
  .object({
    id,
    at: time,
    action: z.string().meta({ description: 'What was done, such as `package.publish`' }),
    actor: z.object({ kind: z.string(), id: id.nullable(), name: z.string() }),
    subject: z.string().meta({ description: 'What it was done to, for a person' }),
    package_id: id.nullable().meta({ description: 'Id of the package version, as `/packages/:package_id` takes it, if there is one' }),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'ActivityEntry' });
export type ActivityEntryJson = z.infer<typeof activityEntrySchema>;
