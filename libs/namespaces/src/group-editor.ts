import { Injectable } from '@nestjs/common';
import { AuditStore, Database, InstanceSettingStore, MemberStore, NamespaceStore, ProjectStore, type NamespaceRow, type ThingRef, type Transaction } from '@packyard/database';
import { maxGroupDepth, parsePathSegment, parseTopLevelPath, RegistryError, roleLevels, type Actor, type RequestInfo, type Visibility } from '@packyard/domain';
import { absent, assertAllowed, groupThing } from '@packyard/permissions';
import { changedFields } from './changed-fields.ts';
import type { NamespaceView } from './groups.ts';
import { refusingTakenPaths } from './taken-path.ts';
import { checkedDescription, checkedName, checkedPath, checkFullPathLength, invalid, joinedPath } from './text-fields.ts';
import { knownUser, userIdOf } from './viewer.ts';
import { assertFitsInto, isMoreOpen } from './visibility-rule.ts';

export interface NewGroupInput {
  readonly name: string;
  readonly path: string;
  /** Left out: a group of its own at the top. */
  readonly parentId?: number;
  readonly description?: string;
  readonly visibility?: Visibility;
}

export type GroupInput = Partial<Omit<NewGroupInput, 'parentId'>>;

/** Makes, changes and deletes groups. Every refusal is a RegistryError: what the policy tells, or `validation_failed`. */
@Injectable()
export class GroupEditor {
  private readonly namespaces = new NamespaceStore();
  private readonly projects = new ProjectStore();
  private readonly members = new MemberStore();
  private readonly instance = new InstanceSettingStore();
  private readonly audit = new AuditStore();

  constructor(private readonly database: Database) {}

  /** Anybody who is signed in makes top-level groups, maintainers make subgroups. Who makes a group owns it. */
  async create(actor: Actor, input: NewGroupInput, info: RequestInfo): Promise<NamespaceView> {
    const { userId } = knownUser(actor);
    const name = checkedName(input.name);
    const path = checkedPath(input.parentId === undefined ? parseTopLevelPath(input.path) : parsePathSegment(input.path));
    const description = checkedDescription(input.description ?? '');
    const visibility = input.visibility ?? 'private';
    return refusingTakenPaths(() =>
      this.database.transaction(async (tx) => {
        const parent = input.parentId === undefined ? await this.assertMayStart(tx, actor) : await this.parent(tx, actor, input.parentId);
        assertFitsInto(visibility, parent);
        const fullPath = joinedPath(parent?.fullPath, path);
        const ancestorIds = parent === undefined ? [] : [...parent.ancestorIds, parent.id];
        const id = await this.namespaces.insert(tx, { parentId: parent?.id ?? null, path, name, fullPath, ancestorIds, description, visibility });
        await this.namespaces.addRoute(tx, fullPath, { namespaceId: id });
        if ((parent?.role ?? 0) < roleLevels.owner) await this.members.add(tx, { namespaceId: id }, { userId, accessLevel: roleLevels.owner, expiresAt: null, createdBy: userId });
        await this.audit.record(tx, { action: 'group.create', actor, subject: fullPath, namespaceId: id, details: { visibility }, info });
        return this.present(tx, actor, id);
      }),
    );
  }

  /** A new path moves everything below it: old addresses are gone at once. */
  async update(actor: Actor, ref: ThingRef, input: GroupInput, info: RequestInfo): Promise<NamespaceView> {
    return refusingTakenPaths(() =>
      this.database.transaction(async (tx) => {
        const group = await this.hold(tx, actor, ref);
        const before = { path: group.path, name: group.name, description: group.description, visibility: group.visibility };
        const after = changedGroup(group, input);
        const details = changedFields(before, after);
        if (Object.keys(details).length === 0) return group;
        if (after.visibility !== group.visibility) await this.assertVisibility(tx, actor, group, after.visibility);
        await this.namespaces.update(tx, group.id, after);
        if (after.path !== group.path) await this.move(tx, group, after.path);
        const changed = await this.present(tx, actor, group.id);
        await this.audit.record(tx, { action: 'group.update', actor, subject: changed.fullPath, namespaceId: group.id, details, info });
        return changed;
      }),
    );
  }

  /** Removes the group with everything below it at once; a tombstone stays for each version. Bytes that nothing needs any more go later. */
  async delete(actor: Actor, ref: ThingRef, info: RequestInfo): Promise<void> {
    await this.database.transaction(async (tx) => {
      const group = await this.hold(tx, actor, ref);
      const projectIds = await this.projects.idsInTree(tx, group.id);
      const versions = await this.projects.bury(tx, projectIds, userIdOf(actor));
      await this.namespaces.delete(tx, group.id);
      await this.audit.record(tx, { action: 'group.delete', actor, subject: group.fullPath, namespaceId: group.id, details: { projects: projectIds.length, versions }, info });
    });
  }

  private async assertMayStart(tx: Transaction, actor: Actor): Promise<undefined> {
    if (knownUser(actor).isBot) throw new RegistryError('forbidden', { reason: 'The bot of an access token makes no groups at the top, since nobody would own them: use a personal access token' });
    assertAllowed({ actor, role: 0 }, 'group:create_subgroup', { kind: 'instance', settings: await this.instance.read(tx) });
  }

  /** The group that a new one goes into, kept as it is until that is there. */
  private async parent(tx: Transaction, actor: Actor, id: number): Promise<NamespaceRow> {
    const found = (await this.namespaces.lockTree(tx, id, 'share')) && (await this.namespaces.find(tx, { id }, userIdOf(actor)));
    if (!found || found.kind !== 'group') throw absent(actor, 'group');
    assertAllowed({ actor, role: found.role }, 'group:create_subgroup', groupThing(found));
    if (found.ancestorIds.length + 2 > maxGroupDepth) throw invalid('parent_id', `Parent is ${maxGroupDepth} groups deep already: no group can go into it`);
    return found;
  }

  /** The group of somebody who may administer it; nobody else changes its tree before the transaction ends. */
  private async hold(tx: Transaction, actor: Actor, ref: ThingRef): Promise<NamespaceRow> {
    const userId = userIdOf(actor);
    const seen = await this.namespaces.find(tx, ref, userId);
    if (seen === undefined || seen.kind !== 'group' || !(await this.namespaces.lockTree(tx, seen.id, 'hold'))) throw absent(actor, 'group');
    const group = await this.namespaces.find(tx, { id: seen.id }, userId);
    if (group === undefined) throw absent(actor, 'group');
    assertAllowed({ actor, role: group.role }, 'group:admin', groupThing(group));
    return group;
  }

  private async assertVisibility(tx: Transaction, actor: Actor, group: NamespaceRow, visibility: Visibility): Promise<void> {
    const parent = group.parentId === null ? undefined : await this.namespaces.find(tx, { id: group.parentId }, userIdOf(actor));
    assertFitsInto(visibility, parent);
    if (!isMoreOpen(group.visibility, visibility)) return;
    const inside = await this.namespaces.moreOpenInside(tx, group.id, visibility);
    if (!inside.projects && !inside.groups) return;
    throw invalid('visibility_level', `Visibility level ${visibility} is not allowed since this group contains ${inside.projects ? 'projects' : 'groups'} with higher visibility`);
  }

  private async move(tx: Transaction, group: NamespaceRow, path: string): Promise<void> {
    const to = group.fullPath.slice(0, group.fullPath.length - group.path.length) + path;
    checkFullPathLength(await this.namespaces.move(tx, group.id, group.fullPath, to));
  }

  private async present(tx: Transaction, actor: Actor, id: number): Promise<NamespaceRow> {
    const row = await this.namespaces.find(tx, { id }, userIdOf(actor));
    if (row === undefined) throw new Error('a group that was just written is not there');
    return row;
  }
}

function changedGroup(group: NamespaceRow, input: GroupInput): { path: string; name: string; description: string; visibility: Visibility } {
  const parsePath = group.parentId === null ? parseTopLevelPath : parsePathSegment;
  return {
    path: input.path === undefined || input.path === group.path ? group.path : checkedPath(parsePath(input.path)),
    name: input.name === undefined ? group.name : checkedName(input.name),
    description: input.description === undefined ? group.description : checkedDescription(input.description),
    visibility: input.visibility ?? group.visibility,
  };
}
