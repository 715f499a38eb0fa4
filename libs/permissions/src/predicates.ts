import { noRole, roleLevels, type GroupFacts, type ProjectFacts, type Visibility } from '@packyard/domain';
import type { InstanceSwitches, Subject } from './thing.ts';

export function isAdmin(subject: Subject): boolean {
  return subject.actor.kind === 'user' && subject.actor.isAdmin;
}

/** The role that counts: nobody who is unknown holds one. */
export function roleOf(subject: Subject): number {
  return subject.actor.kind === 'anonymous' ? noRole : subject.role;
}

/** "Internal" is for people with an account here. A deploy token is nobody's, so elsewhere than at home it sees what anybody sees. */
function isOpenTo(subject: Subject, visibility: Visibility): boolean {
  return visibility === 'public' || (visibility === 'internal' && subject.actor.kind === 'user');
}

/** May know that the project is there. */
export function canReadProject(subject: Subject, project: Pick<ProjectFacts, 'visibility'>): boolean {
  return isOpenTo(subject, project.visibility) || roleOf(subject) > noRole || isAdmin(subject);
}

/** May know that the group is there. What it holds is decided thing by thing. */
export function canReadGroup(subject: Subject, group: Pick<GroupFacts, 'visibility'>, containsReadable: boolean): boolean {
  return isOpenTo(subject, group.visibility) || roleOf(subject) > noRole || containsReadable || isAdmin(subject);
}

/**
 * May view and pull the packages of a project: the same right for people and for package managers.
 * `readablePackages` in libs/database is this rule in SQL; a test in libs/namespaces compares the two on every combination.
 */
export function canReadPackages(subject: Subject, project: Pick<ProjectFacts, 'visibility' | 'packageAccess'>, settings: InstanceSwitches): boolean {
  if (!settings.packagesEnabled || project.packageAccess === 'disabled') return false;
  if (isAdmin(subject) || roleOf(subject) >= roleLevels.reporter) return true;
  if (project.packageAccess === 'private') return false;
  return isOpenTo(subject, project.visibility) || (project.packageAccess === 'public' && settings.allowAnyoneToPull);
}
