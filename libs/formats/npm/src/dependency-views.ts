import type { DependencyView } from '@packyard/domain';
import type { NpmVersionMetadata } from './version-metadata.ts';

/** In the order people look for them. A dependency of several kinds is shown under each. */
const kinds = ['dependencies', 'peerDependencies', 'optionalDependencies', 'devDependencies'] as const;

/** What a version needs, under npm's own names for the kinds. */
export function dependencyViews(metadata: NpmVersionMetadata): DependencyView[] {
  return kinds.flatMap((kind) => {
    const isOptional = (name: string): boolean => kind === 'optionalDependencies' || (kind === 'peerDependencies' && metadata.peerDependenciesMeta?.[name]?.optional === true);
    return Object.entries(metadata[kind] ?? {}).map(([name, requirement]) => ({ kind, name, requirement, optional: isOptional(name) }));
  });
}
