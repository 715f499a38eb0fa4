import { tokenScopes } from '@packyard/domain';
import { z } from 'zod';
import { offsetPaging } from '../validation/paging.ts';
import { booleanInput, date, dateInput, id, idInput, listInput, searchInput, textInput, time } from '../validation/scalars.ts';

const scopeSchema = z.enum(tokenScopes);

export const personalAccessTokenSchema = z
  .object({
    id,
    name: z.string(),
    description: z.string().nullable(),
    revoked: z.boolean(),
    created_at: time,
    scopes: z.array(scopeSchema),
    user_id: id,
    last_used_at: time.nullable(),
    active: z.boolean(),
    expires_at: date.nullable(),
  })
  .meta({ id: 'PersonalAccessToken' });
export type PersonalAccessTokenJson = z.infer<typeof personalAccessTokenSchema>;

export const createdPersonalAccessTokenSchema = personalAccessTokenSchema.extend({ token: z.string().meta({ description: 'Shown this once' }) }).meta({ id: 'CreatedPersonalAccessToken' });
export type CreatedPersonalAccessTokenJson = z.infer<typeof createdPersonalAccessTokenSchema>;

export const personalAccessTokenListQuery = z.object({
  ...offsetPaging,
  user_id: idInput.optional().meta({ description: 'Somebody else\'s: for administrators' }),
  state: z.enum(['active', 'inactive']).optional(),
  revoked: booleanInput.optional(),
  search: searchInput,
});
export type PersonalAccessTokenListQuery = z.infer<typeof personalAccessTokenListQuery>;

export const createPersonalAccessTokenBody = z
  .object({
    name: textInput.min(1),
    description: textInput.optional(),
    scopes: listInput(scopeSchema),
    expires_at: dateInput.optional().meta({ type: 'string', format: 'date', nullable: true, description: 'The day on which it ends; left out: a year from now; null: never' }),
  })
  .meta({ id: 'CreatePersonalAccessToken' });
export type CreatePersonalAccessTokenBody = z.infer<typeof createPersonalAccessTokenBody>;
