import { z } from 'zod';
import { userBasicSchema } from '../users/user.schema.ts';
import { offsetPaging } from '../validation/paging.ts';
import { accessLevelInput, date, dateInput, id, idInput, searchInput, textInput, time } from '../validation/scalars.ts';

export const memberSchema = userBasicSchema
  .extend({
    access_level: z.int(),
    created_at: time,
    expires_at: date.nullable(),
    created_by: userBasicSchema.omit({ state: true }).nullable(),
    source: z
      .object({ type: z.enum(['group', 'project', 'user']), id, full_path: z.string() })
      .meta({ description: 'EXT: where the role was given; an inherited one is changed there' }),
  })
  .meta({ id: 'Member' });
export type MemberJson = z.infer<typeof memberSchema>;

export const memberListQuery = z.object({ ...offsetPaging, query: searchInput });
export type MemberListQuery = z.infer<typeof memberListQuery>;

export const addMemberBody = z
  .object({
    user_id: idInput.optional(),
    username: textInput.min(1).optional().meta({ description: 'In place of user_id' }),
    access_level: accessLevelInput,
    expires_at: dateInput.optional(),
  })
  .refine((body) => body.user_id !== undefined || body.username !== undefined, { path: ['user_id, username'], message: 'are missing, at least one parameter must be provided' })
  .meta({ id: 'AddMember' });
export type AddMemberBody = z.infer<typeof addMemberBody>;

export const updateMemberBody = z.object({ access_level: accessLevelInput, expires_at: dateInput.optional() }).meta({ id: 'UpdateMember' });
export type UpdateMemberBody = z.infer<typeof updateMemberBody>;
