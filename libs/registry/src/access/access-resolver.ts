import { Inject, Injectable } from '@nestjs/common';
import { Authenticator, type Presented } from '@packyard/auth';
import { AccessStore, Database, DeployTokenStore, ProjectStore, viewerOf, type GroupAccessRow, type LookupArea, type ProjectAccessRow, type ThingRef } from '@packyard/database';
import { RegistryError, type Actor } from '@packyard/domain';
import { REGISTRY_OPTIONS, type RegistryOptions } from '../tokens.ts';
import type { Access, FoundPackage, GroupAccess, InstanceSwitches, ProjectAccess } from './access.ts';

/** The package that a request is about, so that its row is read together with the rights. */
export interface NamedPackage {
  readonly format: string;
  readonly nameKey: string;
  /** On the instance level: the path of the top-level namespace that the name belongs to, null if to none; undefined where any project may hold it. */
  readonly ownerPath?: string | null;
}

/** The thing named by the route, as far as it exists: `missing` is told apart from "may not see" by nobody but the policy. */
export type Resolved<A extends Access> = { readonly found: true; readonly access: A } | { readonly found: false; readonly actor: Actor; readonly settings: InstanceSwitches };

/** Turns a credential and an address into what the policy needs: one statement for a project, the package included. */
@Injectable()
export class AccessResolver {
  private readonly store: AccessStore;
  private readonly projects = new ProjectStore();
  private readonly deployTokens = new DeployTokenStore();

  constructor(
    private readonly database: Database,
    private readonly authenticator: Authenticator,
    @Inject(REGISTRY_OPTIONS) private readonly options: RegistryOptions,
  ) {
    this.store = new AccessStore(database);
  }

  /** @throws RegistryError when the credential is no good: expired, revoked, unknown, blocked */
  async project(presented: Presented, ref: ThingRef, named?: NamedPackage): Promise<Resolved<ProjectAccess>> {
    const row = await this.store.project(presented, ref, named);
    const actor = this.authenticator.actorFrom(row, presented);
    const settings = this.switchesOf(row);
    if (row.projectId === null) return { found: false, actor, settings };
    return { found: true, access: projectAccess(row, actor, settings) };
  }

  async group(presented: Presented, ref: ThingRef, named?: NamedPackage): Promise<Resolved<GroupAccess>> {
    const row = await this.store.group(presented, ref);
    const actor = this.authenticator.actorFrom(row, presented);
    const settings = this.switchesOf(row);
    if (row.groupId === null) return { found: false, actor, settings };
    const packages = named === undefined ? [] : await this.byName(actor, named, { groupId: row.groupId });
    return { found: true, access: { ...groupAccess(row, actor, settings), packages } };
  }

  async instance(presented: Presented, named?: NamedPackage): Promise<Access> {
    const row = await this.store.credential(presented);
    const actor = this.authenticator.actorFrom(row, presented);
    const packages = named === undefined || named.ownerPath === null ? [] : await this.byName(actor, named, named.ownerPath === undefined ? {} : { ownerPath: named.ownerPath });
    return { on: 'instance', actor, settings: this.switchesOf(row), packages };
  }

  /**
   * The project that a package found below a group or on the instance is in, for a change of it through that address.
   * What the caller may do there is for the change itself to decide. @throws RegistryError `project_not_found`
   */
  async projectOf(access: Access, found: FoundPackage): Promise<ProjectAccess> {
    if (access.on === 'project') return access;
    const { actor } = access;
    const row = await this.projects.find(this.database, { id: found.projectId }, actor.kind === 'user' ? actor.userId : null);
    if (row === undefined) throw new RegistryError('project_not_found');
    const { id, namespaceId, fullPath, name, visibility, packageAccess, archived } = row;
    const role = actor.kind === 'deploy-token' ? await this.deployTokens.roleInProject(this.database, actor.tokenId, id) : row.role;
    const group = row.namespaceKind === 'group' ? { group: { id: namespaceId, fullPath: row.namespaceFullPath } } : {};
    return { on: 'project', actor, settings: access.settings, role, packages: [found], project: { id, namespaceId, fullPath, name, visibility, packageAccess, archived, ...group } };
  }

  /** The operator's switch and the administrator's: either one closes the registry. */
  private switchesOf(row: { packagesEnabled: boolean; allowAnyoneToPull: boolean }): InstanceSwitches {
    return { packagesEnabled: row.packagesEnabled && this.options.packagesEnabled, allowAnyoneToPull: row.allowAnyoneToPull };
  }

  private byName(actor: Actor, named: NamedPackage, area: LookupArea): ReturnType<AccessStore['packagesByName']> {
    return this.store.packagesByName(viewerOf(actor), named, area);
  }
}

/** Columns of a left join that found its row. */
function present<T>(value: T | null): T {
  if (value === null) throw new Error('a joined row lacks a column that is never null');
  return value;
}

function projectAccess(row: ProjectAccessRow, actor: Actor, settings: InstanceSwitches): ProjectAccess {
  const id = present(row.projectId);
  return {
    on: 'project',
    actor,
    settings,
    role: row.role,
    packages: row.packageId === null ? [] : [{ packageId: row.packageId, projectId: id, revision: present(row.revision) }],
    project: {
      id,
      namespaceId: present(row.namespaceId),
      fullPath: present(row.projectPath),
      name: present(row.projectName),
      visibility: present(row.visibility),
      packageAccess: present(row.packageAccess),
      archived: present(row.archived),
      ...(row.groupId === null ? {} : { group: { id: row.groupId, fullPath: present(row.groupPath) } }),
    },
  };
}

function groupAccess(row: GroupAccessRow, actor: Actor, settings: InstanceSwitches): Omit<GroupAccess, 'packages'> {
  return {
    on: 'group',
    actor,
    settings,
    role: row.role,
    containsReadable: row.containsReadable,
    group: { id: present(row.groupId), fullPath: present(row.groupPath), name: present(row.groupName), visibility: present(row.visibility) },
  };
}
