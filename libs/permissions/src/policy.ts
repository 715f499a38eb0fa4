import { roleLevels, type Action } from '@packyard/domain';
import type { ThingKind } from './thing.ts';

/** What one action asks of whoever does it. Sight of the thing and the token's scope are asked of every action. */
export interface Rule {
  /** The kinds of thing it can be asked of. */
  readonly on: readonly ThingKind[];
  /**
   * Least role on the project or group. `reader`: whoever sees the thing (for packages: may read them).
   * `admin`: an administrator of the server. Administrators pass every rule.
   * A deploy token's role is what its scope is worth; it has none but about packages.
   */
  readonly needs: number | 'reader' | 'admin';
  /** About packages: the switches of the server and of the project apply. */
  readonly packages: boolean;
  /** Changes what an archived project keeps as it is. */
  readonly changesContent: boolean;
}

const packages = { on: ['project', 'group', 'instance'], packages: true, changesContent: true } as const;
const project = { on: ['project'], packages: false, changesContent: false } as const;
const group = { on: ['group'], packages: false, changesContent: false } as const;

/**
 * The permission matrix: action → least role.
 * @see https://docs.gitlab.com/user/permissions/#package-registry
 */
export const policy: Readonly<Record<Action, Rule>> = {
  'package:read': { ...packages, needs: 'reader', changesContent: false },
  'package:publish': { ...packages, needs: roleLevels.developer },
  'package:tag': { ...packages, needs: roleLevels.developer },
  'package:deprecate': { ...packages, needs: roleLevels.maintainer },
  'package:delete': { ...packages, needs: roleLevels.maintainer },
  'project:read': { ...project, needs: 'reader' },
  'project:read_tokens': { ...project, needs: roleLevels.maintainer },
  'project:admin': { ...project, needs: roleLevels.maintainer },
  'project:delete': { ...project, needs: roleLevels.owner },
  'group:read': { ...group, needs: 'reader' },
  'group:read_tokens': { ...group, needs: roleLevels.maintainer },
  'group:admin': { ...group, needs: roleLevels.owner },
  'group:create_project': { ...group, needs: roleLevels.developer },
  // below the instance, a "subgroup" is a top-level group: anybody who is signed in may make one
  'group:create_subgroup': { ...group, on: ['group', 'instance'], needs: roleLevels.maintainer },
  'instance:admin': { on: ['instance'], packages: false, changesContent: false, needs: 'admin' },
};
