import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { RegistryError, type Action, type Actor, type PackageFormat, type RequestInfo } from '@packyard/domain';
import type { Access as RequestAccess, InstanceSwitches, ProjectAccess } from '@packyard/registry';
import type { Request } from 'express';
import { randomUUID } from 'node:crypto';

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

/** What a request carries once the guard ran. The format is known before, so that refusals speak its dialect. */
export interface RequestState {
  readonly requestId: string;
  format?: PackageFormat;
  access?: RequestAccess;
  /** Who asked, also where the route is about no thing. */
  actor?: Actor;
  settings?: InstanceSwitches;
}

export interface GuardedRequest extends Request {
  packyard?: RequestState;
}

/** The request's state; made by the first that asks. */
export function stateOf(request: GuardedRequest): RequestState {
  return (request.packyard ??= { requestId: randomUUID() });
}

/** Injects the guard's findings; the parameter's type must fit the route's declaration. */
export const CurrentAccess = createParamDecorator((_: unknown, context: ExecutionContext): RequestAccess => {
  const { access } = stateOf(context.switchToHttp().getRequest<GuardedRequest>());
  if (access === undefined) throw new Error('this route declares no thing, so there is no access to inject');
  return access;
});

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => actorOf(context.switchToHttp().getRequest<GuardedRequest>()));

export const FromRequest = createParamDecorator((_: unknown, context: ExecutionContext): RequestInfo => requestInfo(context.switchToHttp().getRequest<GuardedRequest>()));

export function actorOf(request: GuardedRequest): Actor {
  const { actor } = stateOf(request);
  if (actor === undefined) throw new Error('the access guard did not run for this request');
  return actor;
}

/** Where a request came from, for the audit log. */
export function requestInfo(request: GuardedRequest): RequestInfo {
  const userAgent = request.get('user-agent')?.slice(0, 255);
  return {
    ...(request.ip === undefined ? {} : { ip: request.ip }),
    ...(userAgent === undefined ? {} : { userAgent }),
    requestId: stateOf(request).requestId,
  };
}

/** The project of an endpoint that also exists for groups and the instance. @throws RegistryError `method_not_allowed` there */
export function endpointAccess(access: RequestAccess): ProjectAccess {
  if (access.on !== 'project') throw new RegistryError('method_not_allowed');
  return access;
}
