import type { Project } from '@packyard/api-client';
import type { Visibility } from '../../lib/visibility.ts';

type PackageAccessLevel = Project['package_registry_access_level'];

/** The two switches of the settings page. */
export interface PackageSwitches {
  readonly on: boolean;
  /** Everyone on the network may pull, whatever the project's visibility. Says nothing for public projects: there everyone may. */
  readonly anyoneMayPull: boolean;
}

/** How GitLab stores the switches: the value of "on" follows the project's visibility. */
export function packageAccessLevel(visibility: Visibility, { on, anyoneMayPull }: PackageSwitches): PackageAccessLevel {
  if (!on) return 'disabled';
  if (anyoneMayPull || visibility === 'public') return 'public';
  return visibility === 'internal' ? 'enabled' : 'private';
}

export function packageSwitches(visibility: Visibility, level: PackageAccessLevel): PackageSwitches {
  return { on: level !== 'disabled', anyoneMayPull: level === 'public' && visibility !== 'public' };
}
