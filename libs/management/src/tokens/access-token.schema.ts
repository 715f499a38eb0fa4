import { botTokenScopes } from '@packyard/namespaces';
import { z } from 'zod';
import { offsetPaging } from '../validation/paging.ts';
import { accessLevelInput, dateInput, listInput, textInput } from '../validation/scalars.ts';
import { personalAccessTokenSchema } from './personal-access-token.schema.ts';

export const accessTokenSchema = personalAccessTokenSchema
  .extend({ access_level: z.int().nullable().meta({ description: 'The role of its bot; null once that is no member any more' }) })
  .meta({ id: 'AccessToken' });
export type AccessTokenJson = z.infer<typeof accessTokenSchema>;

export const createdAccessTokenSchema = accessTokenSchema.extend({ token: z.string().meta({ description: 'Shown this once' }) }).meta({ id: 'CreatedAccessToken' });
export type CreatedAccessTokenJson = z.infer<typeof createdAccessTokenSchema>;

export const accessTokenListQuery = z.object({ ...offsetPaging, state: z.enum(['active', 'inactive']).optional() });
export type AccessTokenListQuery = z.infer<typeof accessTokenListQuery>;

export const createAccessTokenBody = z
  .object({
    name: textInput.min(1),
    description: textInput.optional(),
    scopes: listInput(z.enum(botTokenScopes)),
    access_level: accessLevelInput.optional(),
    expires_at: dateInput.optional().meta({ type: 'string', format: 'date', nullable: true, description: 'The day on which it ends; left out: a year from now; null: never' }),
  })
  .meta({ id: 'CreateAccessToken' });
export type CreateAccessTokenBody = z.infer<typeof createAccessTokenBody>;
