import { RegistryError } from '@packyard/domain';
import type { FoundPackage, PackageRef } from '@packyard/registry';

/**
 * The package with the state that the client has read, from the `_rev` it sends back. @throws RegistryError `revision_stale` if that is
 * no revision of this package
 */
export function packageAt(found: FoundPackage, rev: unknown): PackageRef {
  const [, revision, packageId] = /^(\d{1,15})-(\d{1,15})$/.exec(String(rev)) ?? [];
  if (revision === undefined || Number(packageId) !== found.packageId) throw new RegistryError('revision_stale');
  return { packageId: found.packageId, revision: Number(revision) };
}

/** The one package of a project that the request names. @throws RegistryError `package_not_found` */
export function foundIn(packages: readonly FoundPackage[]): FoundPackage {
  const [found] = packages;
  if (found === undefined) throw new RegistryError('package_not_found');
  return found;
}
