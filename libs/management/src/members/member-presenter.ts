import type { MemberView } from '@packyard/namespaces';
import type { Addresses } from '../rest/addresses.ts';
import type { MemberJson } from './member.schema.ts';

export function presentMember(member: MemberView, addresses: Addresses): MemberJson {
  const { createdBy } = member;
  return {
    id: member.userId,
    username: member.username,
    name: member.name,
    state: member.state,
    avatar_url: null,
    web_url: addresses.user(member.username),
    access_level: member.accessLevel,
    created_at: member.createdAt.toISOString(),
    expires_at: member.expiresAt,
    created_by: createdBy === null ? null : { id: createdBy.id, username: createdBy.username, name: createdBy.name, avatar_url: null, web_url: addresses.user(createdBy.username) },
    source: { type: member.sourceKind, id: member.sourceId, full_path: member.sourcePath },
  };
}
