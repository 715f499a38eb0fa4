import { z } from 'zod';
import { userSchema } from '../users/user.schema.ts';
import { id, time, url } from '../validation/scalars.ts';

export const signInBody = z
  .object({
    login: z.string().min(1).max(255).meta({ description: 'User name or email address' }),
    password: z.string().min(1).max(1024),
  })
  .meta({ id: 'SignIn' });
export type SignInBody = z.infer<typeof signInBody>;

export const signedInSchema = z
  .object({
    user: userSchema,
    csrf_token: z.string().nullable().meta({ description: 'Send it as X-CSRF-Token with every POST, PUT and DELETE. Null without a session (a request that carried an access token)' }),
    must_change_password: z.boolean(),
  })
  .meta({ id: 'SignedIn' });
export type SignedInJson = z.infer<typeof signedInSchema>;

export const currentSessionSchema = z
  .object({
    user: userSchema.nullable().meta({ description: 'Null: nobody is signed in' }),
    csrf_token: z.string().nullable(),
    must_change_password: z.boolean(),
    instance: z.object({
      packages_enabled: z.boolean(),
      version: z.string().nullable().meta({ description: 'Null for anonymous callers' }),
      external_url: url,
    }),
  })
  .meta({ id: 'CurrentSession' });
export type CurrentSessionJson = z.infer<typeof currentSessionSchema>;

export const sessionSchema = z
  .object({
    id,
    created_at: time,
    last_seen_at: time,
    expires_at: time,
    ip: z.string().nullable(),
    user_agent: z.string().nullable(),
    current: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionJson = z.infer<typeof sessionSchema>;

export const changePasswordBody = z
  .object({ current_password: z.string().min(1).max(1024), new_password: z.string().min(1).max(1024) })
  .meta({ id: 'ChangePassword' });
export type ChangePasswordBody = z.infer<typeof changePasswordBody>;

export const endedSessionsSchema = z.object({ ended: z.int() }).meta({ id: 'EndedSessions' });
export type EndedSessionsJson = z.infer<typeof endedSessionsSchema>;
