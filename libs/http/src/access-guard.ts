import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { readCredential, sessionCookieName, type CarrierRules, type Presented } from '@packyard/auth';
import { RegistryError, type Action, type Actor, type PackageFormat } from '@packyard/domain';
import { decide, notThere, refusalFor, type Surface, type Thing } from '@packyard/permissions';
import { AccessResolver, type Access as RequestAccess, type NamedPackage, type Resolved } from '@packyard/registry';
import { accessRuleKey, formatKey, stateOf, type AccessOptions, type AccessRule, type GuardedRequest, type RequestState } from './access.ts';
import { assertSameSite } from './csrf-check.ts';
import type { FormatSource } from './registry-controller.ts';
import { thingRef } from './thing-ref.ts';

type ActionRule = Extract<AccessRule, { kind: 'action' }>;

/**
 * Decides before a byte of the body is read: who asks, and whether they may do this to that thing. For a project that takes one
 * statement. What depends on the package itself is decided again inside the transaction that changes it.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly resolver: AccessResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const targets = [context.getHandler(), context.getClass()];
    const format = this.reflector.getAllAndOverride<FormatSource | undefined>(formatKey, targets)?.();
    const state = stateOf(request);
    if (format !== undefined) state.format = format;
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(accessRuleKey, targets);
    if (rule === undefined) throw new RegistryError('route_not_found');
    const surface: Surface = format === undefined ? 'management' : 'format';
    const presented = readCredential(request, carriers(surface, format));
    if (rule.kind === 'action') await this.decide(request, rule, surface, presented, state);
    else await this.identify(rule, surface, presented, state);
    assertSameSite(request, state.actor);
    return true;
  }

  /** A route about nobody's thing: it only matters who asks. */
  private async identify(rule: Exclude<AccessRule, ActionRule>, surface: Surface, presented: Presented, state: RequestState): Promise<void> {
    const access = await this.resolver.instance(presented);
    remember(state, access);
    assertFitFor(surface, access.actor);
    if (rule.kind === 'signed-in' && access.actor.kind === 'anonymous') throw new RegistryError('unauthenticated');
  }

  private async decide(request: GuardedRequest, rule: ActionRule, surface: Surface, presented: Presented, state: RequestState): Promise<void> {
    const named = packageNamed(request, rule.options, state.format);
    const resolved = await this.resolve(request, rule.options, presented, named);
    state.actor = resolved.found ? resolved.access.actor : resolved.actor;
    state.settings = resolved.found ? resolved.access.settings : resolved.settings;
    assertFitFor(surface, state.actor);
    if (!resolved.found) {
      const kind = targetOf(request, rule.options) === 'group' ? 'group' : 'project';
      throw refusalFor(surface, notThere(subject(state.actor, 0), rule.action, { kind, settings: state.settings }), subject(state.actor, 0));
    }
    assertAllowed(surface, rule.action, resolved.access);
    remember(state, resolved.access);
  }

  private async resolve(request: GuardedRequest, options: AccessOptions, presented: Presented, named?: NamedPackage): Promise<Resolved<RequestAccess>> {
    const target = targetOf(request, options);
    if (target === 'project') return this.resolver.project(presented, thingRef(request, 'projectId'), named);
    if (target === 'group') return this.resolver.group(presented, thingRef(request, 'groupId'), named);
    return { found: true, access: await this.resolver.instance(presented, named) };
  }
}

const subject = (actor: Actor, role: number) => ({ actor, role });

/** Deploy tokens are for package managers: GitLab's REST API knows none of them, on whatever route. */
function assertFitFor(surface: Surface, actor: Actor): void {
  if (surface === 'management' && actor.kind === 'deploy-token') throw new RegistryError('deploy_token_refused');
}

/** Cookies and query parameters open the management API only; a format's own token headers open only that format. */
function carriers(surface: Surface, format: PackageFormat | undefined): CarrierRules {
  if (surface === 'management') return { query: true, cookie: sessionCookieName };
  return format?.credentials ?? {};
}

function targetOf(request: GuardedRequest, options: AccessOptions): 'project' | 'group' | 'instance' {
  if (options.on !== 'endpoint') return options.on;
  if (request.params['projectId'] !== undefined) return 'project';
  return request.params['groupId'] !== undefined ? 'group' : 'instance';
}

/** A name that is none is left to the handler, which says what is wrong with it. */
function packageNamed(request: GuardedRequest, options: AccessOptions, format: PackageFormat | undefined): NamedPackage | undefined {
  const text = options.packageName?.(request);
  if (text === undefined || format === undefined || Buffer.byteLength(text) > 255) return undefined;
  const name = format.names.parseName(text);
  if (!name.ok) return undefined;
  return { format: format.id, nameKey: format.names.nameKey(name.value), ...(format.names.ownerPath === undefined ? {} : { ownerPath: format.names.ownerPath(name.value) ?? null }) };
}

function assertAllowed(surface: Surface, action: Action, access: RequestAccess): void {
  const role = access.on === 'instance' ? 0 : access.role;
  const decision = decide(subject(access.actor, role), action, thingOf(access));
  if (!decision.allowed) throw refusalFor(surface, decision, subject(access.actor, role));
}

function thingOf(access: RequestAccess): Thing {
  if (access.on === 'project') return { kind: 'project', facts: access.project, settings: access.settings };
  if (access.on === 'group') return { kind: 'group', facts: access.group, containsReadable: access.containsReadable, settings: access.settings };
  return { kind: 'instance', settings: access.settings };
}

function remember(state: RequestState, access: RequestAccess): void {
  state.access = access;
  state.actor = access.actor;
  state.settings = access.settings;
}
