import type { NewMemberInput } from '@packyard/namespaces';
import { given } from '../rest/given.ts';
import type { AddMemberBody } from './member.schema.ts';

/** The schema asks for one of the two names; the number wins. */
export function newMember(body: AddMemberBody): NewMemberInput {
  const who = body.user_id === undefined ? { username: body.username ?? '' } : { userId: body.user_id };
  return { who, accessLevel: body.access_level, ...given({ expiresAt: body.expires_at }) };
}
