import type { Crumb } from '../../components/crumbs.tsx';
import { pathSteps } from './namespace-location.ts';

const separator = ' / ';

/** One crumb for each group on the way and for the thing itself, by their names: `fullName` 'Acme / Web' of 'acme/web'. */
export function namespaceCrumbs(fullPath: string, fullName: string): Crumb[] {
  const steps = pathSteps(fullPath);
  const names = fullName.split(separator);
  // a name may hold the separator itself: then only the paths can be told apart
  return steps.map((step, index) => ({ label: (names.length === steps.length ? names[index] : undefined) ?? step.name, to: `/${step.path}` }));
}
