import { deployRoleInProject } from './deploy-tokens.sql.ts';

/**
 * The rule "may read the packages of this project" as SQL, for lists and for names looked up across projects.
 * The same rule for one project is `canReadPackages` in libs/permissions; a test in libs/namespaces compares the two on every combination.
 * Expects: alias `p` (project), `s` (instance_setting), and `viewer` columns below.
 */
export const readablePackages = (viewer: { userId: string; isAdmin: string; role: string }): string => `(
  s.packages_enabled and p.package_access <> 'disabled' and (
    ${viewer.isAdmin}
    or (p.package_access = 'public' and (s.allow_anyone_to_pull or p.visibility = 'public'))
    or (p.package_access in ('enabled', 'public') and p.visibility = 'public')
    or (p.package_access in ('enabled', 'public') and p.visibility = 'internal' and ${viewer.userId} is not null)
    or ${viewer.role} >= 20
  )
)`;

/** Memberships `m` that give the viewer a role in project `p` whose namespace is `n`: of the project, or of any group above it. */
export const membershipIn = (userId: string): string => `
  m.user_id = ${userId}
    and (m.project_id = p.id or m.namespace_id = p.namespace_id or m.namespace_id = any(n.ancestor_ids))
    and (m.expires_at is null or m.expires_at > current_date)`;

/** The viewer's highest role for project `p` whose namespace is `n`; 0 if none. */
export const roleIn = (userId: string): string => `coalesce((select max(m.access_level) from member m where ${membershipIn(userId)}), 0)`;

/** The same for a viewer who may also be a deploy token, given by its id or null. */
export const viewerRoleIn = (viewer: { userId: string; deployTokenId: string }): string => `case
  when ${viewer.deployTokenId} is null then ${roleIn(viewer.userId)}
  else coalesce((select ${deployRoleInProject('d')} from access_token d where d.id = ${viewer.deployTokenId}), 0) end`;
