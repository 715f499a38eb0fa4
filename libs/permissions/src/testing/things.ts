import type { PackageAccessLevel, Visibility } from '@packyard/domain';
import type { GroupThing, InstanceSwitches, InstanceThing, ProjectThing } from '../thing.ts';

const switchedOn: InstanceSwitches = { packagesEnabled: true, allowAnyoneToPull: true };

export function aProject(visibility: Visibility, packageAccess: PackageAccessLevel, options: { archived?: boolean; settings?: Partial<InstanceSwitches> } = {}): ProjectThing {
  return {
    kind: 'project',
    facts: { id: 1, namespaceId: 2, fullPath: 'acme/web', name: 'Web', visibility, packageAccess, archived: options.archived ?? false },
    settings: { ...switchedOn, ...options.settings },
  };
}

export function aGroup(visibility: Visibility, containsReadable = false, settings: Partial<InstanceSwitches> = {}): GroupThing {
  return { kind: 'group', facts: { id: 2, fullPath: 'acme', name: 'Acme', visibility }, containsReadable, settings: { ...switchedOn, ...settings } };
}

export function theInstance(settings: Partial<InstanceSwitches> = {}): InstanceThing {
  return { kind: 'instance', settings: { ...switchedOn, ...settings } };
}
