import type { DependencyView } from '@packyard/domain';
import type { Pom, PomDependency } from './pom.ts';

/** What the page and reverse look-ups show. Those without group or artifact say nothing. */
export function dependencyViews({ dependencies, managed }: Pom): DependencyView[] {
  return [...dependencies.flatMap((dependency) => view(dependency, dependency.scope ?? 'compile')), ...managed.flatMap((dependency) => view(dependency, 'managed'))];
}

function view({ groupId, artifactId, version, optional }: PomDependency, kind: string): DependencyView[] {
  if (groupId === undefined || artifactId === undefined) return [];
  return [{ kind, name: `${groupId}:${artifactId}`, requirement: version ?? '', optional: optional === 'true' }];
}
