import type { Actor, GroupFacts, ProjectFacts, RequestInfo } from '@packyard/domain';

/** A package found in the same statement that decided about the caller's right. */
export interface FoundPackage {
  readonly packageId: number;
  readonly projectId: number;
  readonly revision: number;
}

export interface InstanceSwitches {
  readonly packagesEnabled: boolean;
  readonly allowAnyoneToPull: boolean;
}

interface AccessBase {
  readonly actor: Actor;
  readonly settings: InstanceSwitches;
  /** Packages of the name that the request is about and that the caller may read, oldest first; empty if there is none. */
  readonly packages: readonly FoundPackage[];
}

export interface ProjectWithGroup extends ProjectFacts {
  /** The project's immediate group; absent for a personal project. */
  readonly group?: { readonly id: number; readonly fullPath: string };
}

export interface ProjectAccess extends AccessBase {
  readonly on: 'project';
  readonly role: number;
  readonly project: ProjectWithGroup;
}

export interface GroupAccess extends AccessBase {
  readonly on: 'group';
  readonly role: number;
  readonly group: GroupFacts;
  readonly containsReadable: boolean;
}

export interface InstanceAccess extends AccessBase {
  readonly on: 'instance';
}

/** What is known about a request before any of its body is read. */
export type Access = ProjectAccess | GroupAccess | InstanceAccess;

/** Who does something to a project's packages, and from where. Every flow that writes takes one. */
export interface CallContext {
  readonly actor: Actor;
  readonly role: number;
  readonly project: ProjectWithGroup;
  readonly settings: InstanceSwitches;
  readonly info: RequestInfo;
}

export function callContext(access: ProjectAccess, info: RequestInfo): CallContext {
  return { actor: access.actor, role: access.role, project: access.project, settings: access.settings, info };
}
