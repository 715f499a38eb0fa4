import { Injectable } from '@nestjs/common';
import { AuditStore, Database, NamespaceStore, ProjectStore, type NamespaceRow, type ProjectChange, type ProjectRow, type ThingRef, type Transaction } from '@packyard/database';
import { enabledAccessLevel, parsePathSegment, RegistryError, type Actor, type PackageAccessLevel, type RequestInfo, type Visibility } from '@packyard/domain';
import { absent, assertAllowed, decide, groupThing, projectThing, refusalFor } from '@packyard/permissions';
import { changedFields } from './changed-fields.ts';
import type { ProjectView } from './projects.ts';
import { refusingTakenPaths } from './taken-path.ts';
import { checkedDescription, checkedName, checkedPath, joinedPath, pathFromName } from './text-fields.ts';
import { knownUser, userIdOf } from './viewer.ts';
import { assertFitsInto, packageAccessAfter } from './visibility-rule.ts';

interface PackageSwitch {
  /** The switch as a plain yes or no: what "on" means depends on the visibility. */
  readonly packagesEnabled?: boolean;
  /** The switch exactly; wins over `packagesEnabled`. */
  readonly packageAccess?: PackageAccessLevel;
}

/** One of `name` and `path` is enough. */
export interface NewProjectInput extends PackageSwitch {
  readonly name?: string;
  readonly path?: string;
  /** The caller's own namespace unless told. */
  readonly namespaceId?: number;
  readonly description?: string;
  readonly visibility?: Visibility;
}

export interface ProjectInput extends PackageSwitch {
  readonly name?: string;
  readonly path?: string;
  readonly description?: string;
  readonly visibility?: Visibility;
  readonly archived?: boolean;
}

/** Makes, changes and deletes projects. Every refusal is a RegistryError: what the policy tells, or `validation_failed`. */
@Injectable()
export class ProjectEditor {
  private readonly projects = new ProjectStore();
  private readonly namespaces = new NamespaceStore();
  private readonly audit = new AuditStore();

  constructor(private readonly database: Database) {}

  async create(actor: Actor, input: NewProjectInput, info: RequestInfo): Promise<ProjectView> {
    const { userId } = knownUser(actor);
    const name = checkedName(input.name ?? input.path ?? '');
    const path = checkedPath(parsePathSegment(input.path ?? pathFromName(name)));
    const description = checkedDescription(input.description ?? '');
    const visibility = input.visibility ?? 'private';
    const packageAccess = input.packageAccess ?? (input.packagesEnabled === false ? 'disabled' : enabledAccessLevel[visibility]);
    return refusingTakenPaths(() =>
      this.database.transaction(async (tx) => {
        const home = await this.home(tx, actor, input.namespaceId ?? (await this.namespaces.findPersonalId(tx, userId)));
        assertFitsInto(visibility, home);
        const fullPath = joinedPath(home.fullPath, path);
        const id = await this.projects.insert(tx, { namespaceId: home.id, path, name, fullPath, description, visibility, packageAccess, creatorId: userId });
        await this.namespaces.addRoute(tx, fullPath, { projectId: id });
        await this.audit.record(tx, { action: 'project.create', actor, subject: fullPath, namespaceId: home.id, projectId: id, details: { visibility, package_access: packageAccess }, info });
        return present(await this.projects.find(tx, { id }, userId));
      }),
    );
  }

  /** Needs a maintainer; the visibility and the archive need an owner. */
  async update(actor: Actor, ref: ThingRef, input: ProjectInput, info: RequestInfo): Promise<ProjectView> {
    return refusingTakenPaths(() =>
      this.database.transaction(async (tx) => {
        const { project, home } = await this.lock(tx, actor, ref);
        const subject = { actor, role: project.role };
        assertAllowed(subject, 'project:admin', projectThing(project));
        const before = changeable(project);
        const after = changedProject(project, home, input);
        if (after.visibility !== before.visibility || after.archived !== before.archived) assertAllowed(subject, 'project:delete', projectThing(project));
        if (after.visibility !== before.visibility) assertFitsInto(after.visibility, home);
        const details = changedFields(before, after);
        if (Object.keys(details).length === 0) return project;
        await this.projects.update(tx, project.id, after);
        await this.audit.record(tx, { action: 'project.update', actor, subject: after.fullPath, namespaceId: home.id, projectId: project.id, details, info });
        return present(await this.projects.find(tx, { id: project.id }, userIdOf(actor)));
      }),
    );
  }

  /** Removes the project with its packages at once; a tombstone stays for each version. Bytes that nothing needs any more go later. */
  async delete(actor: Actor, ref: ThingRef, info: RequestInfo): Promise<void> {
    await this.database.transaction(async (tx) => {
      const project = await this.projects.lock(tx, ref, userIdOf(actor));
      if (project === undefined) throw absent(actor, 'project');
      assertAllowed({ actor, role: project.role }, 'project:delete', projectThing(project));
      const versions = await this.projects.bury(tx, [project.id], userIdOf(actor));
      await this.projects.delete(tx, project.id);
      await this.audit.record(tx, { action: 'project.delete', actor, subject: project.fullPath, namespaceId: project.namespaceId, projectId: project.id, details: { versions }, info });
    });
  }

  /** The namespace that a new project goes into, kept as it is until the project is there. */
  private async home(tx: Transaction, actor: Actor, namespaceId: number | undefined): Promise<NamespaceRow> {
    const found = namespaceId !== undefined && (await this.namespaces.lockTree(tx, namespaceId, 'share')) && (await this.namespaces.find(tx, { id: namespaceId }, userIdOf(actor)));
    if (!found) throw new RegistryError('namespace_not_found');
    const subject = { actor, role: found.role };
    const decision = decide(subject, 'group:create_project', groupThing(found));
    if (decision.allowed) return found;
    throw decision.code === 'group_not_found' ? new RegistryError('namespace_not_found') : refusalFor('management', decision, subject);
  }

  private async lock(tx: Transaction, actor: Actor, ref: ThingRef): Promise<{ project: ProjectRow; home: NamespaceRow }> {
    const userId = userIdOf(actor);
    const seen = await this.projects.find(tx, ref, userId);
    // the tree before the project, as everywhere
    if (seen === undefined || !(await this.namespaces.lockTree(tx, seen.namespaceId, 'share'))) throw absent(actor, 'project');
    const project = await this.projects.lock(tx, { id: seen.id }, userId);
    const home = await this.namespaces.find(tx, { id: seen.namespaceId }, userId);
    if (project === undefined || home === undefined) throw absent(actor, 'project');
    return { project, home };
  }
}

function changeable(project: ProjectRow): ProjectChange {
  const { path, name, fullPath, description, visibility, packageAccess, archived } = project;
  return { path, name, fullPath, description, visibility, packageAccess, archived };
}

function changedProject(project: ProjectRow, home: NamespaceRow, input: ProjectInput): ProjectChange {
  const path = input.path === undefined ? project.path : checkedPath(parsePathSegment(input.path));
  const visibility = input.visibility ?? project.visibility;
  return {
    path,
    fullPath: joinedPath(home.fullPath, path),
    name: input.name === undefined ? project.name : checkedName(input.name),
    description: input.description === undefined ? project.description : checkedDescription(input.description),
    visibility,
    packageAccess: switched(packageAccessAfter(project, visibility), visibility, input),
    archived: input.archived ?? project.archived,
  };
}

/** "On" changes nothing that is on already. */
function switched(current: PackageAccessLevel, visibility: Visibility, input: PackageSwitch): PackageAccessLevel {
  if (input.packageAccess !== undefined) return input.packageAccess;
  if (input.packagesEnabled === undefined) return current;
  if (!input.packagesEnabled) return 'disabled';
  return current === 'disabled' ? enabledAccessLevel[visibility] : current;
}

function present(row: ProjectRow | undefined): ProjectRow {
  if (row === undefined) throw new Error('a project that was just written is not there');
  return row;
}
