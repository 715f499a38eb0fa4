/**
 * What a deploy token is worth where it applies, as a role, because all that is decided about packages is decided by roles: one that
 * reads is worth a reporter, one that writes a maintainer, who may delete. That it does nothing but use packages is the policy's to say.
 * Each expects the token's row under the alias given, and is 0 (or not true) for tokens of other kinds and where there is no row.
 */
const worth = (token: string): string => `case
  when 'write_package_registry' = any(${token}.scopes) then 40
  when 'read_package_registry' = any(${token}.scopes) then 20
  else 0 end`;

/** The user name that goes with it, where one is asked for. */
export const deployUsername = (token: string): string => `coalesce(${token}.username, 'gitlab+deploy-token-' || ${token}.id)`;

/** In project `p` whose namespace is `n`: the token is the project's, or that of a group above. */
export const deployRoleInProject = (token: string): string => `case
  when ${token}.kind = 'deploy' and (${token}.project_id = p.id or ${token}.namespace_id = n.id or ${token}.namespace_id = any(n.ancestor_ids)) then ${worth(token)}
  else 0 end`;

/** In group `g`. */
export const deployRoleInGroup = (token: string): string => `case
  when ${token}.kind = 'deploy' and (${token}.namespace_id = g.id or ${token}.namespace_id = any(g.ancestor_ids)) then ${worth(token)}
  else 0 end`;

/** The token is of group `g`, or of something below it. */
export const deployTokenInside = (token: string): string => `(${token}.kind = 'deploy' and exists (
  select 1 from namespace tn
  where tn.id = coalesce(${token}.namespace_id, (select tp.namespace_id from project tp where tp.id = ${token}.project_id)) and (tn.id = g.id or g.id = any(tn.ancestor_ids))
))`;
