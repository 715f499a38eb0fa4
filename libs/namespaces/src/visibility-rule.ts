import { enabledAccessLevel, visibilities, type PackageAccessLevel, type Visibility } from '@packyard/domain';
import { invalid } from './text-fields.ts';

export function isMoreOpen(one: Visibility, than: Visibility): boolean {
  return visibilities.indexOf(one) > visibilities.indexOf(than);
}

/** Nothing in a group is more open than the group. A person’s own namespace sets no limit. */
export function assertFitsInto(visibility: Visibility, parent: { kind: 'group' | 'user'; visibility: Visibility } | undefined): void {
  if (parent?.kind === 'group' && isMoreOpen(visibility, parent.visibility)) {
    throw invalid('visibility_level', `Visibility level ${visibility} is not allowed in ${parent.visibility === 'internal' ? 'an internal' : 'a private'} group`);
  }
}

/**
 * What becomes of the package switch when a project's visibility changes: off stays off; what "on" means follows the visibility;
 * "anyone may pull" outlives a change only where it said more than "on" did.
 */
export function packageAccessAfter(from: { visibility: Visibility; packageAccess: PackageAccessLevel }, visibility: Visibility): PackageAccessLevel {
  return from.packageAccess === enabledAccessLevel[from.visibility] ? enabledAccessLevel[visibility] : from.packageAccess;
}
