import type { Action } from '@packyard/domain';
import { decide } from './decide.ts';
import type { Subject, Thing, ThingKind } from './thing.ts';

const exact = {
  project: {
    readPackages: 'package:read',
    publishPackages: 'package:publish',
    tagPackages: 'package:tag',
    deprecatePackages: 'package:deprecate',
    deletePackages: 'package:delete',
    readProject: 'project:read',
    adminProject: 'project:admin',
    deleteProject: 'project:delete',
  },
  group: {
    readPackages: 'package:read',
    readGroup: 'group:read',
    adminGroup: 'group:admin',
    createProjects: 'group:create_project',
    createSubgroups: 'group:create_subgroup',
  },
  instance: { readPackages: 'package:read', createGroups: 'group:create_subgroup', adminInstance: 'instance:admin' },
} as const satisfies Record<ThingKind, Record<string, Action>>;

/** What the caller may do with one thing, told to the page so that it never works it out itself. */
export type Capabilities<K extends ThingKind> = { readonly [C in keyof (typeof exact)[K]]: boolean };

/** Only rights that are exact on this kind of thing: a group says nothing about deleting packages of its projects. */
export function capabilities<T extends Thing>(subject: Subject, thing: T): Capabilities<T['kind']> {
  const entries = Object.entries<Action>(exact[thing.kind]).map(([name, action]) => [name, decide(subject, action, thing).allowed]);
  return Object.fromEntries(entries) as Capabilities<T['kind']>;
}
