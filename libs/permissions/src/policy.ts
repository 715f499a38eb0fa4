import { roleLevels, type Action } from '@packyard/domain';

/** What one action asks of whoever does it. Sight of the thing and the token's scope are asked of every action. */
export interface Rule {
  /**
   * Least role on the project or group. `reader`: whoever sees the thing (for packages: may read them).
   * `admin`: an administrator of the server. Administrators pass every rule.
   */
  readonly needs: number | 'reader' | 'admin';
  /** About packages: the switches of the server and of the project apply. */
  readonly packages: boolean;
  /** Changes what an archived project keeps as it is. */
  readonly changesContent: boolean;
}

const read: Rule = { needs: 'reader', packages: false, changesContent: false };

/**
 * The permission matrix: action → least role.
 * @see https://docs.gitlab.com/user/permissions/#package-registry
 */
export const policy: Readonly<Record<Action, Rule>> = {
  'package:read': { needs: 'reader', packages: true, changesContent: false },
  'package:publish': { needs: roleLevels.developer, packages: true, changesContent: true },
  'package:tag': { needs: roleLevels.developer, packages: true, changesContent: true },
  'package:deprecate': { needs: roleLevels.maintainer, packages: true, changesContent: true },
  'package:delete': { needs: roleLevels.maintainer, packages: true, changesContent: true },
  'project:read': read,
  'project:admin': { needs: roleLevels.maintainer, packages: false, changesContent: false },
  'project:delete': { needs: roleLevels.owner, packages: false, changesContent: false },
  'group:read': read,
  'group:admin': { needs: roleLevels.owner, packages: false, changesContent: false },
  'group:create_project': { needs: roleLevels.developer, packages: false, changesContent: false },
  'group:create_subgroup': { needs: roleLevels.maintainer, packages: false, changesContent: false },
  'instance:admin': { needs: 'admin', packages: false, changesContent: false },
};
