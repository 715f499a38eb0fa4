import type { Actor, GroupFacts, ProjectFacts } from '@packyard/domain';

/** Switches of the whole server that every decision about packages looks at. */
export interface InstanceSwitches {
  readonly packagesEnabled: boolean;
  /** False takes the effect of `public` package access away from projects that are not public. */
  readonly allowAnyoneToPull: boolean;
}

/** Who asks, with the highest role that they hold on the thing, own or inherited; 0 if none. A deploy token's is what its scope is worth there. */
export interface Subject {
  readonly actor: Actor;
  readonly role: number;
}

export interface ProjectThing {
  readonly kind: 'project';
  readonly facts: ProjectFacts;
  readonly settings: InstanceSwitches;
}

export interface GroupThing {
  readonly kind: 'group';
  readonly facts: GroupFacts;
  /** The caller is a member of something inside, and so sees the groups above it. */
  readonly containsReadable: boolean;
  readonly settings: InstanceSwitches;
}

export interface InstanceThing {
  readonly kind: 'instance';
  readonly settings: InstanceSwitches;
}

/** What an action is done to. */
export type Thing = ProjectThing | GroupThing | InstanceThing;
export type ThingKind = Thing['kind'];

/** From a row that holds the project's facts and the server's switches. */
export function projectThing(row: ProjectFacts & InstanceSwitches): ProjectThing {
  return { kind: 'project', facts: row, settings: row };
}

/** From a row that holds the group's facts and the server's switches. */
export function groupThing(row: GroupFacts & InstanceSwitches & { readonly containsReadable: boolean }): GroupThing {
  return { kind: 'group', facts: row, containsReadable: row.containsReadable, settings: row };
}
