import { NamespaceStore, ProjectStore, type MemberTarget, type Sql, type Transaction } from '@packyard/database';
import { hasScope, RegistryError, roleLevels, type Action, type Actor } from '@packyard/domain';
import { absent, assertAllowed, groupThing, isAdmin, projectThing, type Subject, type Thing } from '@packyard/permissions';
import { userIdOf } from './viewer.ts';

/** A project or group as the thing that people are members of. */
export interface MemberPlace {
  readonly target: MemberTarget;
  readonly thing: Thing;
  readonly subject: Subject;
  readonly fullPath: string;
  readonly projectId?: number;
  readonly namespaceId: number;
}

const projects = new ProjectStore();
const namespaces = new NamespaceStore();

/** @throws RegistryError if the project or group does not exist; what the caller may do with it is asked next */
export async function findPlace(sql: Sql, actor: Actor, target: MemberTarget): Promise<MemberPlace> {
  if ('projectId' in target) {
    const row = await projects.find(sql, { id: target.projectId }, userIdOf(actor));
    if (row === undefined) throw absent(actor, 'project');
    return { target, thing: projectThing(row), subject: { actor, role: row.role }, fullPath: row.fullPath, projectId: row.id, namespaceId: row.namespaceId };
  }
  const row = await namespaces.find(sql, { id: target.namespaceId }, userIdOf(actor));
  if (row === undefined || row.kind !== 'group') throw absent(actor, 'group');
  return { target, thing: groupThing(row), subject: { actor, role: row.role }, fullPath: row.fullPath, namespaceId: row.id };
}

/** The same, locked against other changes of its members and tokens: two owners cannot remove each other at once. */
export async function holdPlace(tx: Transaction, actor: Actor, target: MemberTarget): Promise<MemberPlace> {
  if ('projectId' in target) await projects.lock(tx, { id: target.projectId }, null);
  else await namespaces.lockTree(tx, target.namespaceId, 'hold');
  return findPlace(tx, actor, target);
}

export function assertMayRead(place: MemberPlace): void {
  assertAllowed(place.subject, actionOn(place, 'read'), place.thing);
}

/** Maintainers look after the members of a project, owners after those of a group. */
export function assertMayAdminister(place: MemberPlace): void {
  assertAllowed(place.subject, actionOn(place, 'admin'), place.thing);
}

/** One’s own membership needs no role to be given up, but a token that may write. */
export function assertMayLeave(place: MemberPlace): void {
  assertMayRead(place);
  if (!hasScope(place.subject.actor, 'api')) throw new RegistryError('scope_insufficient', { scope: 'api' });
}

/** As the audit log names it. */
export function recordedPlace({ namespaceId, projectId }: MemberPlace): { readonly namespaceId: number; readonly projectId?: number } {
  return { namespaceId, ...(projectId === undefined ? {} : { projectId }) };
}

/** The highest role that the caller may give or take. */
export function grantableRole(place: MemberPlace): number {
  return isAdmin(place.subject) ? roleLevels.owner : place.subject.role;
}

const actionOn = (place: MemberPlace, what: 'read' | 'admin'): Action => (place.thing.kind === 'project' ? `project:${what}` : `group:${what}`);
