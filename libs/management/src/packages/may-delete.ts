import type { Actor, ProjectFacts } from '@packyard/domain';
import { decide, type InstanceSwitches } from '@packyard/permissions';

/** Whether the link that deletes a package is shown. The deletion itself decides again. */
export function mayDelete(actor: Actor, role: number, project: ProjectFacts, settings: InstanceSwitches): boolean {
  return decide({ actor, role }, 'package:delete', { kind: 'project', facts: project, settings }).allowed;
}
