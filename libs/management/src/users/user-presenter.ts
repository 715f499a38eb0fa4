import type { Users } from '@packyard/auth';
import type { Actor } from '@packyard/domain';
import type { Addresses } from '../rest/addresses.ts';
import type { UserJson } from './user.schema.ts';

export type Person = Awaited<ReturnType<Users['get']>>;

/** What everybody may know of somebody; administrators, and whoever it is, see the rest. */
export function presentUser(person: Person, viewer: Actor, addresses: Addresses): UserJson {
  const isKnown = viewer.kind === 'user' && (viewer.isAdmin || viewer.userId === person.id);
  return isKnown ? presentWholeUser(person, addresses) : publicPart(person, addresses);
}

export function presentWholeUser(person: Person, addresses: Addresses): UserJson {
  return {
    ...publicPart(person, addresses),
    email: person.email,
    is_admin: person.isAdmin,
    last_activity_on: person.lastActivityAt?.toISOString().slice(0, 10) ?? null,
    must_change_password: person.mustChangePassword,
  };
}

function publicPart(person: Person, addresses: Addresses): UserJson {
  const { id, username, name, state } = person;
  return { id, username, name, state, avatar_url: null, web_url: addresses.user(username), created_at: person.createdAt.toISOString() };
}
