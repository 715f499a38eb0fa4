import { hasDeployScope, hasScope, readActions, type Action, type Actor, type DeployTokenScope, type ErrorCode, type ErrorParams, type TokenScope } from '@packyard/domain';
import { policy, type Rule } from './policy.ts';
import { canReadGroup, canReadPackages, canReadProject, isAdmin, roleOf } from './predicates.ts';
import type { InstanceSwitches, Subject, Thing, ThingKind } from './thing.ts';

export interface Refusal {
  readonly allowed: false;
  readonly action: Action;
  /** Why, for one who may know. `refusalFor` says what the caller is told. */
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

export type Decision = { readonly allowed: true } | Refusal;

/**
 * The one place that decides. Pure: the caller reads facts and role in the statement or transaction that it decides for.
 * On a group or the instance, writing a package is decided coarsely (signed in, scope, sight): the exact right is that
 * on the package's project, which whoever finds the package must ask for.
 */
export function decide(subject: Subject, action: Action, thing: Thing): Decision {
  const rule = policy[action];
  if (isClosed(subject, rule, thing.settings) || !sees(subject, rule, thing)) return notThere(subject, action, thing);
  if (!rule.on.includes(thing.kind)) return refuse(action, 'forbidden');
  if (rule.packages && thing.kind === 'project' && thing.facts.packageAccess === 'disabled') return refuse(action, 'project_registry_disabled');
  const scope = missingScope(subject.actor, action, rule);
  if (scope !== undefined) return refuse(action, 'scope_insufficient', { scope });
  if (!hasRight(subject, rule, thing)) return refuse(action, 'forbidden');
  if (rule.changesContent && thing.kind === 'project' && thing.facts.archived) return refuse(action, 'project_archived');
  return { allowed: true };
}

/** The decision about a thing that does not exist: in every case the same as about one that the caller may not see. */
export function notThere(subject: Subject, action: Action, thing: Pick<Thing, 'kind' | 'settings'>): Refusal {
  if (mustChangePassword(subject.actor)) return refuse(action, 'password_change_required');
  if (policy[action].packages && !thing.settings.packagesEnabled) return refuse(action, 'registry_disabled');
  return refuse(action, hiddenCode[thing.kind]);
}

const hiddenCode = { project: 'project_not_found', group: 'group_not_found', instance: 'not_found' } as const satisfies Record<ThingKind, ErrorCode>;

const refuse = (action: Action, code: ErrorCode, params: ErrorParams = {}): Refusal => ({ allowed: false, action, code, params });

function isClosed(subject: Subject, rule: Rule, settings: InstanceSwitches): boolean {
  return mustChangePassword(subject.actor) || (rule.packages && !settings.packagesEnabled);
}

/** A bootstrap or reset password opens nothing but its own change. Tokens of that user were made by the user, and go on. */
function mustChangePassword(actor: Actor): boolean {
  return actor.kind === 'user' && actor.mustChangePassword && actor.via.kind === 'session';
}

/** The scope that the caller's token would need for this and does not have. Elsewhere than about packages no scope helps a deploy token. */
function missingScope(actor: Actor, action: Action, rule: Rule): TokenScope | DeployTokenScope | undefined {
  const reads = readActions.has(action);
  if (actor.kind === 'user') return missing(reads ? 'read_api' : 'api', (scope) => hasScope(actor, scope));
  if (actor.kind === 'anonymous' || !rule.packages) return undefined;
  return missing(reads ? 'read_package_registry' : 'write_package_registry', (scope) => hasDeployScope(actor, scope));
}

const missing = <S>(scope: S, has: (scope: S) => boolean): S | undefined => (has(scope) ? undefined : scope);

function sees(subject: Subject, rule: Rule, thing: Thing): boolean {
  switch (thing.kind) {
    case 'project':
      return canReadProject(subject, thing.facts) || (rule.packages && canReadPackages(subject, thing.facts, thing.settings));
    case 'group':
      return canReadGroup(subject, thing.facts, thing.containsReadable);
    case 'instance':
      return true;
  }
}

/** The role asked for, once the thing is seen. */
function hasRight(subject: Subject, rule: Rule, thing: Thing): boolean {
  if (isAdmin(subject)) return true;
  if (subject.actor.kind === 'deploy-token' && !rule.packages) return false;
  if (rule.needs === 'admin') return false;
  if (rule.needs === 'reader') return thing.kind !== 'project' || !rule.packages || canReadPackages(subject, thing.facts, thing.settings);
  if (thing.kind === 'instance' || (thing.kind === 'group' && rule.packages)) return subject.actor.kind !== 'anonymous';
  return roleOf(subject) >= rule.needs;
}
