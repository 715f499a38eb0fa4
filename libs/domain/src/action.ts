/** Everything that a policy decides about. The part before the colon names the thing that it is done to. */
export const actions = [
  'package:read',
  'package:publish',
  'package:tag',
  'package:deprecate',
  'package:delete',
  'project:read',
  'project:read_tokens',
  'project:admin',
  'project:delete',
  'group:read',
  'group:read_tokens',
  'group:admin',
  'group:create_project',
  'group:create_subgroup',
  'instance:admin',
] as const;
export type Action = (typeof actions)[number];

/** Actions that change nothing: a read-only scope is enough for them. */
export const readActions: ReadonlySet<Action> = new Set<Action>(['package:read', 'project:read', 'project:read_tokens', 'group:read', 'group:read_tokens']);
