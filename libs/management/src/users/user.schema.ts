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
    password: passwordInput.optional().meta({ description: 'Left out: the server chooses one and answers it once. Either way it must be changed at the first sign-in' }),
    force_random_password: booleanInput.optional().meta({ description: 'The server chooses, whatever `password` says' }),
    admin: booleanInput.optional(),
  })
  .meta({ id: 'CreateUser' });
export type CreateUserBody = z.infer<typeof createUserBody>;

export const updateUserBody = z
  .object({
    name: textInput.min(1).optional(),
    email: textInput.nullable().optional().meta({ description: 'Null or an empty text removes it' }),
    admin: booleanInput.optional(),
    reset_password: booleanInput.optional().meta({ description: 'EXT: the server chooses a password and answers it once; it must be changed at the next sign-in, and every session ends' }),
  })
  .loose()
  .refine((body) => !('password' in body), { path: ['password'], message: 'cannot be chosen for somebody else: send reset_password' })
  .refine((body) => !('username' in body), { path: ['username'], message: 'cannot be changed' })
  .meta({ id: 'UpdateUser' });
export type UpdateUserBody = z.infer<typeof updateUserBody>;
