import type { Crumb } from '../../components/crumbs.tsx';
import { pathSteps } from './namespace-location.ts';

/** One crumb for each group on the way, the last one with the thing's own name. */
export function namespaceCrumbs(fullPath: string, name: string): Crumb[] {
  const steps = pathSteps(fullPath);
  return steps.map((step, index) => ({ label: index === steps.length - 1 ? name : step.name, to: `/${step.path}` }));
}
