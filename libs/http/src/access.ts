import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Action, Actor, GroupFacts, PackageFormat, ProjectFacts } from '@packyard/domain';
import type { Request } from 'express';

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
  /** Packages of the name that the route is about and that the caller may read, oldest first; empty if there is none. */
  readonly packages: readonly FoundPackage[];
}

/** The project of the route, with its immediate group if it has one. */
export interface ProjectAccess extends AccessBase {
  readonly on: 'project';
  readonly role: number;
  readonly project: ProjectFacts & { readonly group?: { readonly id: number; readonly fullPath: string } };
}

export interface GroupAccess extends AccessBase {
  readonly on: 'group';
  readonly role: number;
  readonly group: GroupFacts;
}

export interface InstanceAccess extends AccessBase {
  readonly on: 'instance';
}

/** What the guard found out about a request before any of its body was read. */
export type Access = ProjectAccess | GroupAccess | InstanceAccess;

/** Where the thing that an action is done to comes from: the route's `:id`, or the part of the URL before the format. */
export type AccessTarget = 'project' | 'group' | 'instance' | 'endpoint';

export interface AccessOptions {
  readonly on: AccessTarget;
  /** The package name that the request is about: its row is then read together with the rights, in one statement. */
  readonly packageName?: (request: Request) => string | undefined;
}

export type AccessRule =
  | { readonly kind: 'action'; readonly action: Action; readonly options: AccessOptions }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'open'; readonly reason: string };

export const accessRuleKey = 'packyard:access';
export const formatKey = 'packyard:format';

/** Declares who may call a route. A route without a declaration stops the server at boot. */
export const Access = (action: Action, options: AccessOptions) => SetMetadata(accessRuleKey, { kind: 'action', action, options } satisfies AccessRule);

/** Any caller with a valid credential. `read_user` is scope enough. */
export const SignedIn = () => SetMetadata(accessRuleKey, { kind: 'signed-in' } satisfies AccessRule);

/** Anybody. The reason is for the reader of the code. */
export const Open = (reason: string) => SetMetadata(accessRuleKey, { kind: 'open', reason } satisfies AccessRule);

/** What a guarded request carries. */
export interface GuardedRequest extends Request {
  packyard?: { access: Access; format?: PackageFormat; requestId: string };
}

/** Injects the guard's findings; the parameter's type must fit the route's declaration. */
export const CurrentAccess = createParamDecorator((_: unknown, context: ExecutionContext): Access => accessOf(context.switchToHttp().getRequest<GuardedRequest>()));

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => accessOf(context.switchToHttp().getRequest<GuardedRequest>()).actor);

export function accessOf(request: GuardedRequest): Access {
  const access = request.packyard?.access;
  if (access === undefined) throw new Error('the access guard did not run for this request');
  return access;
}
