/**
 * The rules "may know that the project is there" and "may know that the group is there" as SQL, for lists.
 * The same rules for one thing are `canReadProject` and `canReadGroup` in libs/permissions; a test in libs/namespaces compares
 * them on every combination. Expect: aliases `p` (project) or `g` (namespace of kind group).
 */
export const visibleProject = (viewer: { userId: string; isAdmin: string; role: string }): string => `(
  ${viewer.isAdmin} or p.visibility = 'public' or (p.visibility = 'internal' and ${viewer.userId} is not null) or ${viewer.role} > 0
)`;

export const visibleGroup = (viewer: { userId: string; isAdmin: string; role: string; containsReadable: string }): string => `(
  ${viewer.isAdmin} or g.visibility = 'public' or (g.visibility = 'internal' and ${viewer.userId} is not null)
  or ${viewer.role} > 0 or ${viewer.containsReadable}
)`;

/** The viewer's highest role in group `g`: own membership or one inherited from any group above; 0 if none. */
export const roleInGroup = (userId: string): string => `coalesce((
  select max(m.access_level) from member m
  where m.user_id = ${userId} and (m.namespace_id = g.id or m.namespace_id = any(g.ancestor_ids)) and (m.expires_at is null or m.expires_at > current_date)
), 0)`;

/** The viewer is a member of group `g` or of something below it. */
export const memberInside = (userId: string): string => `exists (
  select 1 from member m
  left join project mp on mp.id = m.project_id
  join namespace mn on mn.id = coalesce(m.namespace_id, mp.namespace_id)
  where m.user_id = ${userId} and (mn.id = g.id or g.id = any(mn.ancestor_ids)) and (m.expires_at is null or m.expires_at > current_date)
)`;

/** `Outer / Inner`: the names of the namespace with this alias and of those above it. */
export const fullNameOf = (alias: string): string => `(
  select string_agg(a.name, ' / ' order by array_position(${alias}.ancestor_ids || ${alias}.id, a.id)) from namespace a where a.id = any(${alias}.ancestor_ids || ${alias}.id)
)`;
