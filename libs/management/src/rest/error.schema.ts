import { z } from 'zod';

/** What every refusal looks like. Scripts match on `message` or `error`; people read `detail`. */
export const errorSchema = z
  .object({
    message: z.union([z.string(), z.record(z.string(), z.array(z.string()))]).optional().meta({ description: 'GitLab\'s text, or the problems of each field' }),
    error: z.string().optional().meta({ description: 'GitLab\'s text where a parameter is refused' }),
    detail: z.string().optional().meta({ description: 'EXT: what happened and what to do, for a person' }),
    error_description: z.string().optional().meta({ description: 'What is wrong with the token' }),
    request_id: z.string().optional().meta({ description: 'EXT: finds the request in the server\'s log' }),
  })
  .meta({ id: 'ApiError' });
