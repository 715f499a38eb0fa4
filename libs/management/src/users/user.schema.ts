import { z } from 'zod';
import { offsetPaging } from '../validation/paging.ts';
import { booleanInput, date, id, searchInput, textInput, time, url } from '../validation/scalars.ts';

const publicFields = {
  id,
  username: z.string(),
  name: z.string(),
  state: z.enum(['active', 'blocked']),
  avatar_url: z.null().meta({ description: 'There are no pictures here' }),
  web_url: url,
};

/** What everybody may know of somebody. */
export const userBasicSchema = z.object(publicFields).meta({ id: 'UserBasic' });
export type UserBasicJson = z.infer<typeof userBasicSchema>;

/** The fields after `web_url` are there for administrators and for the person themselves. */
export const userSchema = z
  .object({
    ...publicFields,
    created_at: time.optional(),
    email: z.string().nullable().optional(),
    is_admin: z.boolean().optional(),
    last_activity_on: date.nullable().optional(),
    must_change_password: z.boolean().optional().meta({ description: 'EXT' }),
  })
  .meta({ id: 'User' });
export type UserJson = z.infer<typeof userSchema>;

export const createdUserSchema = userSchema
  .extend({ temporary_password: z.string().optional().meta({ description: 'EXT: shown this once, where the server chose the password' }) })
  .meta({ id: 'CreatedUser' });
export type CreatedUserJson = z.infer<typeof createdUserSchema>;

export const userListQuery = z.object({
  ...offsetPaging,
  search: searchInput,
  username: textInput.optional().meta({ description: 'Exactly this user name, whatever its case' }),
  active: booleanInput.optional().meta({ description: 'Only those who are not blocked' }),
  blocked: booleanInput.optional().meta({ description: 'Only those who are blocked' }),
  admins: booleanInput.optional().meta({ description: 'Only administrators (for administrators)' }),
});
export type UserListQuery = z.infer<typeof userListQuery>;

const passwordInput = z.string().max(1024);

export const createUserBody = z
  .object({
    name: textInput.min(1),
    username: textInput.min(1),
    email: textInput.min(1).optional(),
    password: passwordInput.optional().meta({ description: 'Left out: the server chooses one, answers it once, and it must be changed at the first sign-in' }),
    force_random_password: booleanInput.optional(),
    admin: booleanInput.optional(),
  })
  .meta({ id: 'CreateUser' });
export type CreateUserBody = z.infer<typeof createUserBody>;

export const updateUserBody = z
  .object({
    name: textInput.min(1).optional(),
    username: textInput.min(1).optional(),
    email: textInput.min(1).nullable().optional(),
    admin: booleanInput.optional(),
    password: passwordInput.optional().meta({ description: 'It must be changed at the next sign-in, unless it is your own' }),
    force_random_password: booleanInput.optional().meta({ description: 'EXT: set a password that the server chooses; it is answered once' }),
  })
  .meta({ id: 'UpdateUser' });
export type UpdateUserBody = z.infer<typeof updateUserBody>;
